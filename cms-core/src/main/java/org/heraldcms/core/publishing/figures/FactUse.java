package org.heraldcms.core.publishing.figures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.EditionState;

/**
 * An edition that a figure stands in.
 *
 * @param revision its newest
 * @param refers whether the newest revision refers to the figure; what is live may do so alone
 * @param live where a live document shows it
 */
public record FactUse(
        UUID articleId,
        LocaleTag locale,
        String title,
        int revision,
        EditionState state,
        boolean refers,
        List<Live> live) {

    public FactUse {
        live = List.copyOf(live);
    }

    /**
     * A live document that shows a figure.
     *
     * @param revision of the edition that is live
     * @param version of the figure that stands in the document
     */
    public record Live(String site, int revision, int version, Instant from) {}
}
