package org.heraldcms.core.importing.proposal;

import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.Line;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.importing.proposal.Editions.Edition;
import org.heraldcms.core.importing.proposal.Proposal.Head;

/**
 * Finds the titles of translations on a page that names its title in one language by markup or place, and has the
 * others somewhere below. What begins a translation is its title if, of all the source, the title is what it pairs with.
 */
final class TitlesOfEditions {

    private static final int LONGEST_TITLE = 300;

    private final Proposal proposal;
    private final Head source;

    private TitlesOfEditions(Proposal proposal, Head source) {
        this.proposal = proposal;
        this.source = source;
    }

    /** The proposal with these heads, the source's first, and titles where they were found. */
    static Proposal in(Proposal untitled, List<Head> heads) {
        if (heads.isEmpty()) {
            return untitled;
        }
        TitlesOfEditions titles = new TitlesOfEditions(untitled, heads.getFirst());
        List<Head> titled = new ArrayList<>();
        for (Head head : heads) {
            titled.add(head.title().isEmpty() && isTranslationOfTitled(head, heads) ? titles.titled(head) : head);
        }
        return untitled.headed(titled);
    }

    private static boolean isTranslationOfTitled(Head head, List<Head> heads) {
        return head != heads.getFirst() && heads.getFirst().titleBlock() != null;
    }

    private Head titled(Head head) {
        String first = first(head.locale());
        TextBlock candidate = find(first);
        if (!(candidate instanceof Line) || !looksLikeOne(candidate)) {
            return head;
        }
        Body level = proposal.everything().map(block -> isTitleOr(block, first) ? asHeading(block) : block);
        Proposal compared = proposal.saying(level).headed(List.of());
        for (Edition edition : Editions.of(compared)) {
            if (edition.pairs().contains(new Proposal.Pair(String.valueOf(source.titleBlock()), first))) {
                return head.titledBy(
                        first, Part.cut(candidate.text().replaceAll("\\s+", " ").strip(), LONGEST_TITLE));
            }
        }
        return head;
    }

    private String first(LocaleTag locale) {
        return proposal.blocks().stream()
                .filter(block -> block.locale().equals(locale) && !block.excluded())
                .findFirst()
                .map(Proposal.Block::id)
                .orElse("");
    }

    private TextBlock find(String id) {
        return proposal.everything().textBlocks().stream()
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean looksLikeOne(TextBlock block) {
        String text = block.text().strip();
        return block instanceof Heading
                || (text.length() <= 140 && !text.contains("\n") && !text.matches("(?s).*[.,;:!。،؛]"));
    }

    private boolean isTitleOr(TextBlock block, String other) {
        return block.id().equals(source.titleBlock()) || block.id().equals(other);
    }

    private static TextBlock asHeading(TextBlock block) {
        List<Inline> content = block instanceof Line line ? line.content() : List.of();
        return new Heading(block.id(), 2, content);
    }
}
