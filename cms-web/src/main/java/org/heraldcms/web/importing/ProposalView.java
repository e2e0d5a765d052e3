package org.heraldcms.web.importing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.importing.furniture.Furniture;
import org.heraldcms.core.importing.page.Format;
import org.heraldcms.core.importing.proposal.Editions;
import org.heraldcms.core.importing.proposal.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a page.
 *
 * @param blocks all of the page in reading order, those that are left out too
 * @param pairs of each translation, what translates what
 * @param notices what a person should know before they confirm
 * @param losses what of the page could not be kept as it was
 */
record ProposalView(
        Format format,
        String type,
        List<String> topics,
        LocaleTag source,
        List<EditionView> editions,
        List<BlockView> blocks,
        List<PairView> pairs,
        List<String> notices,
        List<String> losses) {

    /**
     * An edition that would be made.
     *
     * @param titled whether the page has a title in this language; if not, a translation bears its source's until then
     * @param unpaired blocks of this translation that translate nothing
     * @param untranslated blocks of the source that nothing here translates
     */
    record EditionView(
            LocaleTag locale,
            String dir,
            String title,
            boolean titled,
            @Nullable String titleBlock,
            String summary,
            String slug,
            ObjectNode body,
            List<String> unpaired,
            List<String> untranslated) {

        static EditionView of(Editions.Edition edition) {
            return new EditionView(
                    edition.head().locale(),
                    edition.head().locale().direction(),
                    edition.head().title(),
                    edition.isTitled(),
                    edition.head().titleBlock(),
                    edition.head().summary(),
                    edition.head().slug(),
                    edition.content().body().toJson(),
                    edition.unpaired(),
                    edition.unpairedSource());
        }
    }

    /**
     * A block of the page.
     *
     * @param level of a heading
     * @param sure whether its language is sure
     * @param doubt why it is not
     * @param furniture why it is taken for something around the text
     */
    record BlockView(
            String id,
            Segment.Kind kind,
            @Nullable Integer level,
            String text,
            LocaleTag locale,
            boolean sure,
            @Nullable String doubt,
            boolean excluded,
            @Nullable Furniture furniture) {

        static BlockView of(Proposal.Shown shown) {
            Proposal.Block block = shown.block();
            return new BlockView(
                    block.id(),
                    shown.kind(),
                    shown.level() == 0 ? null : shown.level(),
                    shown.text(),
                    block.locale(),
                    block.doubt().isEmpty(),
                    block.doubt().isEmpty() ? null : block.doubt(),
                    block.excluded(),
                    block.furniture());
        }
    }

    /** A block of a translation with the one of the source that it translates. */
    record PairView(LocaleTag locale, String source, String target, boolean joined) {}

    static ProposalView of(Proposal proposal) {
        List<Editions.Edition> editions = Editions.of(proposal);
        List<PairView> pairs = new ArrayList<>();
        for (Editions.Edition edition : editions) {
            edition.pairs()
                    .forEach(pair -> pairs.add(new PairView(
                            edition.head().locale(),
                            pair.source(),
                            pair.target(),
                            proposal.joined().contains(pair))));
        }
        return new ProposalView(
                proposal.format(),
                proposal.type(),
                proposal.topics(),
                proposal.source(),
                editions.stream().map(EditionView::of).toList(),
                proposal.shown().stream().map(BlockView::of).toList(),
                pairs,
                notices(proposal, editions),
                proposal.losses());
    }

    private static List<String> notices(Proposal proposal, List<Editions.Edition> editions) {
        List<String> notices = new ArrayList<>();
        for (Editions.Edition edition : editions) {
            LocaleTag locale = edition.head().locale();
            if (!edition.isTitled()) {
                notices.add(
                        locale.equals(proposal.source())
                                ? "The page has no title: give it one."
                                : "There is no title in " + locale
                                        + ": the source's stands there, as untranslated, until there is one.");
            }
            if (!edition.unpaired().isEmpty() || !edition.unpairedSource().isEmpty()) {
                notices.add("In " + locale + ", " + edition.unpaired().size()
                        + " blocks translate nothing that was recognised, and "
                        + edition.unpairedSource().size() + " of the source are not translated.");
            }
        }
        long unsure = proposal.blocks().stream()
                .filter(block -> !block.excluded() && !block.doubt().isEmpty())
                .count();
        if (unsure > 0) {
            notices.add("The language of " + unsure + " blocks is not sure.");
        }
        return List.copyOf(notices);
    }
}
