package org.heraldcms.core.webhook;

/**
 * A delivery that is due, with the message that brings it.
 *
 * @param attempts how many tries there have been
 * @param ping whether it is no change but a ping
 */
record Waiting(Message message, int attempts, boolean ping) {}
