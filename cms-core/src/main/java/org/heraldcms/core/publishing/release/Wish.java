package org.heraldcms.core.publishing.release;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.Schedule.Action;
import org.jspecify.annotations.Nullable;

/**
 * What an item of a release wants of one edition.
 *
 * @param sites keys of the sites; empty means all
 * @param revision the revision that is meant; null for whichever is the newest
 * @param reason why it is withdrawn; null for a publication
 */
record Wish(
        Action action,
        UUID articleId,
        LocaleTag locale,
        List<String> sites,
        @Nullable Integer revision,
        @Nullable String reason) {

    Wish {
        sites = List.copyOf(sites);
    }

    /** Why both cannot be in one release; empty when they can. Only one thing can happen to an edition on a site. */
    Optional<String> contradiction(Wish other) {
        if (!articleId.equals(other.articleId) || !locale.equals(other.locale) || !overlaps(other)) {
            return Optional.empty();
        }
        if (action != other.action) {
            return Optional.of("The edition " + locale + " would be published and withdrawn on one site.");
        }
        boolean sameRevision = revision == null ? other.revision == null : revision.equals(other.revision);
        return Optional.of(
                sameRevision
                        ? "The edition " + locale + " is in the release already for one of these sites."
                        : "Two revisions of the edition " + locale + " would be live on one site.");
    }

    private boolean overlaps(Wish other) {
        return sites.isEmpty() || other.sites.isEmpty() || !Collections.disjoint(sites, other.sites);
    }
}
