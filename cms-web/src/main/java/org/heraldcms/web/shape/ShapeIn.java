package org.heraldcms.web.shape;

import java.util.List;
import org.heraldcms.core.publishing.schedule.Moment;
import org.heraldcms.core.publishing.shape.ShapeDraft;
import org.jspecify.annotations.Nullable;

/**
 * What an article is to say on a site; what is not named stays the article's own, and an empty one takes the shape away.
 *
 * @param canonical which address search engines shall hold for the one; without it as the site's settings say
 * @param callToAction what readers are asked to do
 * @param resources what to go on reading; at most 20
 * @param embargo until when publishing to the site waits
 */
record ShapeIn(
        @Nullable String title,
        @Nullable String summary,
        @Nullable CanonicalIn canonical,
        @Nullable CallToActionIn callToAction,
        @Nullable List<@Nullable ResourceIn> resources,
        @Nullable EmbargoIn embargo) {

    /**
     * A canonical policy.
     *
     * @param policy own, original (of the site named, else of the one that the settings name) or address
     */
    record CanonicalIn(
            @Nullable String policy,
            @Nullable String site,
            @Nullable String url) {}

    /** A text, and the address of a page, {@code tel:} or {@code mailto:}. */
    record CallToActionIn(@Nullable String text, @Nullable String url) {}

    /** A page to go on reading. */
    record ResourceIn(@Nullable String title, @Nullable String url) {}

    /** An instant, or a time of day by the clock of the zone. */
    record EmbargoIn(@Nullable String at, @Nullable String zone) {}

    ShapeDraft toDraft() {
        return new ShapeDraft(
                title,
                summary,
                canonical == null
                        ? null
                        : new ShapeDraft.CanonicalDraft(canonical.policy(), canonical.site(), canonical.url()),
                callToAction == null ? null : new ShapeDraft.LinkDraft(callToAction.text(), callToAction.url()),
                resources == null ? null : resources.stream().map(ShapeIn::link).toList(),
                embargo == null ? null : moment(embargo));
    }

    private static ShapeDraft.LinkDraft link(@Nullable ResourceIn one) {
        return one == null ? new ShapeDraft.LinkDraft(null, null) : new ShapeDraft.LinkDraft(one.title(), one.url());
    }

    private static Moment moment(EmbargoIn embargo) {
        return Moment.of(new Moment.Named(embargo.at() == null ? "" : embargo.at(), embargo.zone(), "/embargo/at"));
    }
}
