package org.heraldcms.web.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.Schedule;
import org.heraldcms.core.publishing.release.ItemDraft;
import org.heraldcms.web.publishing.SitesIn;
import org.jspecify.annotations.Nullable;

/**
 * What is to be put into a release: one item, or several in a list.
 *
 * @param action publish or withdraw
 * @param locale of the edition, or {@code all} for every edition of the article
 * @param revision the one that is meant; without it the newest when the release takes effect
 * @param reason why it is withdrawn
 * @param items several items, instead of all members above
 */
record ItemsIn(
        @Nullable String action,
        @Nullable UUID article,
        @Nullable String locale,
        @Schema(ref = "Sites") @Nullable JsonNode sites,
        @Nullable Integer revision,
        @Nullable String reason,
        @Nullable List<ItemIn> items) {

    private static final int MOST = 1_000;

    /** One of several. */
    record ItemIn(
            @Schema(required = true) @Nullable String action,
            @Schema(required = true) @Nullable UUID article,
            @Schema(required = true) @Nullable String locale,

            @Schema(ref = "Sites", required = true) @Nullable
            JsonNode sites,

            @Nullable Integer revision,
            @Nullable String reason) {

        ItemDraft toDraft(String pointer) {
            if (article == null) {
                throw HeraldException.invalid(pointer + "/article", "Say which article.");
            }
            if (locale == null) {
                throw HeraldException.invalid(pointer + "/locale", "Say which locale, or \"all\".");
            }
            return new ItemDraft(
                    action(pointer),
                    article,
                    locale.equals("all") ? null : LocaleTag.of(locale, pointer + "/locale"),
                    SitesIn.keys(sites, pointer + "/sites"),
                    revision,
                    reason,
                    pointer);
        }

        private Schedule.Action action(String pointer) {
            for (Schedule.Action one : Schedule.Action.values()) {
                if (one.label().equals(action == null ? null : action.toLowerCase(Locale.ROOT))) {
                    return one;
                }
            }
            throw HeraldException.invalid(pointer + "/action", "An item says publish or withdraw.");
        }
    }

    List<ItemDraft> toDrafts() {
        if (items == null) {
            return List.of(new ItemIn(action, article, locale, sites, revision, reason).toDraft(""));
        }
        if (action != null || article != null || locale != null || sites != null) {
            throw HeraldException.invalid("/items", "Send one item, or several in a list, not both.");
        }
        if (items.isEmpty() || items.size() > MOST) {
            throw HeraldException.invalid("/items", "Send 1 to " + MOST + " items.");
        }
        List<ItemDraft> drafts = new ArrayList<>();
        for (ItemIn item : items) {
            drafts.add(item.toDraft("/items/" + drafts.size()));
        }
        return drafts;
    }
}
