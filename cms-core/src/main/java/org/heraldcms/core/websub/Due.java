package org.heraldcms.core.websub;

/** Says, once the transaction has committed, that somebody may have to be called at once. */
record Due() {}
