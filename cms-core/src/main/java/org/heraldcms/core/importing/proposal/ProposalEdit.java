package org.heraldcms.core.importing.proposal;

import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.importing.proposal.Proposal.Pair;
import org.jspecify.annotations.Nullable;

/**
 * What a person changes about a proposal; what is null or not named stays as it is.
 *
 * @param source the locale of which the others are translations
 * @param join blocks that belong together
 * @param split blocks that do not
 */
public record ProposalEdit(
        @Nullable String type,
        @Nullable List<String> topics,
        @Nullable LocaleTag source,
        List<HeadEdit> editions,
        List<BlockEdit> blocks,
        List<Pair> join,
        List<Pair> split) {

    public ProposalEdit {
        editions = List.copyOf(editions);
        blocks = List.copyOf(blocks);
        join = List.copyOf(join);
        split = List.copyOf(split);
    }

    /** What an edition is called. */
    public record HeadEdit(
            LocaleTag locale,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String slug) {}

    /**
     * What becomes of a block.
     *
     * @param kind {@code title}, {@code heading} or {@code paragraph}
     * @param level of a heading, 2 to 4
     */
    public record BlockEdit(
            String id,
            @Nullable LocaleTag locale,
            @Nullable Boolean excluded,
            @Nullable String kind,
            @Nullable Integer level) {}
}
