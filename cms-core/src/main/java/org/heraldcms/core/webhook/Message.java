package org.heraldcms.core.webhook;

import java.util.UUID;

/**
 * One try to be made.
 *
 * @param id the {@code webhook-id}
 * @param body the bytes to send
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never altered
record Message(UUID endpoint, UUID delivery, String url, String secret, UUID id, byte[] body) {}
