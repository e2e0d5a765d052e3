package org.heraldcms.core.publishing.reading;

/** What somebody keeps of a site: all that is public there, or a part. */
public record SiteCopy(String site, SyncFilter filter) {

    /** All of it. */
    public static SiteCopy whole(String site) {
        return new SiteCopy(site, SyncFilter.NONE);
    }
}
