package org.heraldcms.core.webhook.replay;

/** Says, once the transaction has committed, that a replay was ordered or called off, and has further steps to take. */
record Begun() {}
