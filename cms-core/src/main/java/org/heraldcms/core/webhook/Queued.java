package org.heraldcms.core.webhook;

/** Says, once the transaction has committed, that something may be due at once. */
public record Queued() {}
