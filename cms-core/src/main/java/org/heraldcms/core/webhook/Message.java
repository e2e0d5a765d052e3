package org.heraldcms.core.webhook;

import java.util.UUID;

/**
 * One try to be made.
 *
 * @param id the {@code webhook-id}
 * @param body the bytes to send
 * @param urgent whether it goes before everything else
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never altered
record Message(UUID endpoint, UUID delivery, String url, String secret, UUID id, byte[] body, boolean urgent) {}
