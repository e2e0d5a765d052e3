package org.heraldcms.core.importing.proposal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.importing.furniture.Furniture;
import org.heraldcms.core.importing.furniture.Piece;
import org.heraldcms.core.importing.furniture.Surroundings;
import org.heraldcms.core.importing.language.PageLanguages;
import org.heraldcms.core.importing.language.Sample;
import org.heraldcms.core.importing.language.Verdict;
import org.heraldcms.core.importing.page.Format;
import org.heraldcms.core.importing.page.Page;
import org.heraldcms.core.importing.proposal.Proposal.Head;
import org.jspecify.annotations.Nullable;

/**
 * One of the texts that make a page, with what was found out about it.
 *
 * @param languages of its blocks, and behind them that of its summary
 */
record Part(Page page, List<Verdict> languages, Surroundings.Judgement surroundings) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 2000;

    static Part of(Page page, @Nullable LocaleTag locale, List<LocaleTag> wanted) {
        LocaleTag fixed = locale == null ? page.front().locale() : locale;
        List<Verdict> languages = PageLanguages.of(
                samples(page),
                new PageLanguages.Hints(fixed, wanted, page.front().likely()));
        List<TextBlock> blocks = page.blocks();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            pieces.add(Piece.of(
                    blocks.get(i), page.places().get(i), languages.get(i).locale()));
        }
        return new Part(page, languages, Surroundings.of(pieces));
    }

    private static List<Sample> samples(Page page) {
        Set<String> listed = listed(page);
        List<Sample> samples = new ArrayList<>();
        List<TextBlock> blocks = page.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            TextBlock block = blocks.get(i);
            samples.add(new Sample(
                    block.text(),
                    page.places().get(i).language(),
                    block instanceof Heading,
                    listed.contains(block.id())));
        }
        samples.add(new Sample(page.front().summary(), null, false, false));
        return samples;
    }

    private static Set<String> listed(Page page) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        Set<String> listed = new HashSet<>();
        new Content("", "", page.body(), nothing, nothing)
                .segments().stream()
                        .filter(it -> it.kind() == Segment.Kind.LIST_ITEM)
                        .forEach(it -> listed.add(it.id()));
        return listed;
    }

    List<Proposal.Block> blocks() {
        List<Proposal.Block> judged = new ArrayList<>();
        List<TextBlock> blocks = page.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Verdict language = languages.get(i);
            Furniture furniture = surroundings.furniture().get(i);
            judged.add(new Proposal.Block(
                    blocks.get(i).id(), language.locale(), language.doubt(), furniture != null, furniture));
        }
        return judged;
    }

    /** The title with the block it stands in; front matter says it better than any block, the rest of HTML worse. */
    Head head() {
        int at = surroundings.title();
        String said = cut(page.front().title(), LONGEST_TITLE);
        String slug = Proposer.slug(page.front().slug());
        LocaleTag first = languages.getFirst().locale();
        if (at < 0) {
            return new Head(first, Proposer.withoutSite(said), null, "", slug);
        }
        TextBlock block = page.blocks().get(at);
        String shown = cut(block.text().replaceAll("\\s+", " ").strip(), LONGEST_TITLE);
        LocaleTag locale = languages.get(at).locale();
        boolean isBlock = page.format() != Format.MARKDOWN || said.isEmpty() || said.equalsIgnoreCase(shown);
        return isBlock ? new Head(locale, shown, block.id(), "", slug) : new Head(locale, said, null, "", slug);
    }

    /** The summary, in an edition of its own language. */
    Head summary() {
        LocaleTag locale = languages.getLast().locale();
        return new Head(locale, "", null, cut(page.front().summary(), LONGEST_SUMMARY), "");
    }

    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
