package org.heraldcms.core.purge;

/** Says, once the transaction has committed, that a content delivery network may have to be told at once. */
record Due() {}
