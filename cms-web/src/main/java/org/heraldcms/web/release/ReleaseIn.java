package org.heraldcms.web.release;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.release.Releases;
import org.heraldcms.core.publishing.schedule.Moment;
import org.heraldcms.web.json.Required;
import org.jspecify.annotations.Nullable;

/**
 * A release as somebody begins it.
 *
 * @param at when it takes effect: an instant, or a time of day by the clock of the zone; without it, when it is launched
 * @param zone name in the IANA time zone database
 */
record ReleaseIn(
        @Schema(required = true) @Nullable String name,
        @Nullable String at,
        @Nullable String zone) {

    String requiredName() {
        return Required.member(name, "name");
    }

    @Nullable
    Moment moment() {
        return moment(at, zone);
    }

    private static @Nullable Moment moment(@Nullable String at, @Nullable String zone) {
        if (at == null && zone != null) {
            throw HeraldException.invalid("/at", "A zone says nothing without a time.");
        }
        return at == null ? null : Moment.of(new Moment.Named(at, zone, "/at"));
    }

    /**
     * What of a release is to change.
     *
     * @param at another time; null takes the one that it has
     */
    record Patch(
            @Nullable String name,
            @Schema(implementation = String.class) @Nullable JsonNode at,
            @Nullable String zone) {

        Releases.Edit toEdit() {
            return new Releases.Edit(name, at == null && zone == null ? null : new Releases.When(moment(text(), zone)));
        }

        private @Nullable String text() {
            if (at == null || at.isNull()) {
                return null;
            }
            if (!at.isTextual()) {
                throw HeraldException.invalid("/at", "A time is a text such as 2026-12-01T09:00.");
            }
            return at.textValue();
        }
    }
}
