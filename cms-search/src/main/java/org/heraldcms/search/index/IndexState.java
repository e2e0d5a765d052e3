package org.heraldcms.search.index;

/**
 * How the index stands.
 *
 * @param position the change up to which searches see everything
 * @param documents how many editions are searched, one for each site
 * @param complete false while the index is being opened or built again, and finds less than there is
 */
public record IndexState(long position, int documents, boolean complete) {}
