package org.heraldcms.core.webhook.dispatch;

/**
 * A delivery that is due, with the message that brings it.
 *
 * @param attempts how many tries there have been
 * @param ping whether it is a trial, a ping or an example, which is tried once
 */
record Waiting(Message message, int attempts, boolean ping) {}
