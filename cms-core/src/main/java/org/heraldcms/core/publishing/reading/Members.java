package org.heraldcms.core.publishing.reading;

import java.util.List;

/** The members that a published document may have, by which a reader can ask for some of them. */
public final class Members {

    /** All of them. A test of the document keeps this equal to what is frozen. */
    public static final List<String> ALL = List.of(
            "id",
            "type",
            "locale",
            "dir",
            "slug",
            "title",
            "summary",
            "html",
            "text",
            "body",
            "fields",
            "seo",
            "revision",
            "publishedAt",
            "updatedAt",
            "canonicalUrl",
            "topics",
            "authors",
            "translationOf",
            "jsonLd",
            "facts",
            "digest");

    private Members() {}
}
