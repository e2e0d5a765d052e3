package org.heraldcms.core.webhook.dispatch;

import java.util.UUID;

/**
 * One try to be made.
 *
 * @param version of the endpoint's settings, which say how it is signed
 * @param id the {@code webhook-id}
 * @param body the bytes to send
 * @param urgent whether it goes before everything else
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never altered
record Message(UUID endpoint, long version, UUID delivery, String url, UUID id, byte[] body, boolean urgent) {}
