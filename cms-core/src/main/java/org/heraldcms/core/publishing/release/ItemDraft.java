package org.heraldcms.core.publishing.release;

import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.Schedule.Action;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to put into a release.
 *
 * @param locale null: every edition that the article has
 * @param sites keys of the sites; null: all that take it, or on which it is live
 * @param pointer where it stands in what was sent; empty for the whole of it
 */
public record ItemDraft(
        Action action,
        UUID articleId,
        @Nullable LocaleTag locale,
        @Nullable List<String> sites,
        @Nullable Integer revision,
        @Nullable String reason,
        String pointer) {

    private static final int MOST_SITES = 1_000;
    private static final int LONGEST_REASON = 1_000;

    public ItemDraft {
        if (sites != null && (sites.isEmpty() || sites.size() > MOST_SITES)) {
            throw HeraldException.invalid(pointer + "/sites", "Name 1 to " + MOST_SITES + " sites, or \"all\".");
        }
        if (revision != null && (action == Action.WITHDRAW || locale == null || revision < 1)) {
            throw HeraldException.invalid(
                    pointer + "/revision", "Only one edition that is to be published has a revision, from 1.");
        }
        requireReason(action, reason, pointer);
        sites = sites == null ? null : sites.stream().distinct().toList();
    }

    private static void requireReason(Action action, @Nullable String reason, String pointer) {
        if (action == Action.PUBLISH && reason != null) {
            throw HeraldException.invalid(pointer + "/reason", "Only a withdrawal has a reason.");
        }
        if (action == Action.WITHDRAW && (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON)) {
            throw HeraldException.invalid(pointer + "/reason", "Say why, in 1 to " + LONGEST_REASON + " characters.");
        }
    }

    /** The same for one edition. */
    Wish in(LocaleTag one) {
        return new Wish(action, articleId, one, sites == null ? List.of() : sites, revision, reason);
    }
}
