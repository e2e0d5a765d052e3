package org.heraldcms.core.publishing.release;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** What can stop an item of a release, or be worth a word beforehand. */
public enum Blocker {
    /** The article or its edition is gone. */
    NOT_FOUND,
    /** The newest revision has not been approved. */
    NOT_APPROVED,
    /** The revision that is meant is not the newest one. */
    REVISION_SUPERSEDED,
    /** The source changed after it was translated, and nobody dismissed that. */
    OUTDATED,
    /** The checks found what stops it, and nobody dismissed that. */
    CHECKS_FAILED,
    /** It refers to a figure of which no version has been approved. */
    FACT_NOT_APPROVED,
    /** The site does not take it. */
    SITE_DOES_NOT_TAKE,
    /** Another article is live there under its slug. */
    SLUG_TAKEN,
    /** The article was recalled after this was put into the release. */
    RECALLED,
    /** There is nothing there to withdraw. */
    NOT_LIVE,
    /** A site of the release takes a locale in which the article is neither live there nor in the release. */
    MISSING_LOCALE,
    /** The site holds an embargo on it: there it goes live when that ends. */
    EMBARGOED,
    /** What the site is to show instead of the article's words waits for approval. */
    SHAPE_PENDING,
    /** What the site shows replaces a title that has changed since. */
    SHAPE_OUTDATED;

    private static final Set<Blocker> WARNINGS = Set.of(MISSING_LOCALE, EMBARGOED, SHAPE_PENDING, SHAPE_OUTDATED);

    /** Whether it stops the release; one that does not is a warning. */
    public boolean stops() {
        return !WARNINGS.contains(this);
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
