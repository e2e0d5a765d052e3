package org.heraldcms.core.importing.proposal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;
import org.heraldcms.core.importing.proposal.Proposal.Head;
import org.heraldcms.core.importing.proposal.Proposal.Pair;
import org.jspecify.annotations.Nullable;

/** The editions that a proposal comes to, each block of a translation paired with what it translates. */
public final class Editions {

    private final Proposal proposal;
    private final Body everything;
    private final @Nullable Content source;

    private Editions(Proposal proposal) {
        this.proposal = proposal;
        this.everything = proposal.everything();
        List<LocaleTag> locales = proposal.locales();
        this.source = locales.isEmpty() ? null : content(proposal.head(locales.getFirst()));
    }

    /**
     * One edition.
     *
     * @param head with its title; a translation without one of its own bears its source's
     * @param isTitled whether the title is its own
     * @param content as it would be saved: blocks of a translation have the ids of those they translate
     * @param pairs blocks by the ids they have in the proposal; of the source there are none
     * @param unpairedSource blocks of the source that nothing here translates
     * @param unpaired blocks that translate nothing
     */
    public record Edition(
            Head head,
            boolean isTitled,
            Content content,
            List<Pair> pairs,
            List<String> unpairedSource,
            List<String> unpaired) {}

    /** The editions of a proposal, the source first; none when everything is left out. */
    public static List<Edition> of(Proposal proposal) {
        Editions editions = new Editions(proposal);
        return proposal.locales().stream()
                .map(locale -> editions.edition(proposal.head(locale)))
                .toList();
    }

    private Edition edition(Head head) {
        Content source = this.source;
        if (source == null || head.locale().equals(proposal.locales().getFirst())) {
            return new Edition(head, !head.title().isEmpty(), content(head), List.of(), List.of(), List.of());
        }
        String sourceTitle = proposal.head(proposal.locales().getFirst()).title();
        Content own = content(head);
        Content paired = joined(own, source).pairedWith(source, apart(own));
        List<Pair> pairs = pairs(own, paired, source);
        boolean isTitled = !head.title().isEmpty();
        Content content = isTitled
                ? paired
                : new Content(sourceTitle, paired.summary(), paired.body(), paired.fields(), paired.seo());
        return new Edition(
                isTitled ? head : head.titled(sourceTitle),
                isTitled,
                content,
                pairs,
                rest(source, pairs.stream().map(Pair::source).toList()),
                rest(own, pairs.stream().map(Pair::target).toList()));
    }

    private Content content(Head head) {
        Set<String> kept = new HashSet<>();
        proposal.blocks().stream()
                .filter(block -> block.locale().equals(head.locale()) && !block.excluded())
                .filter(block -> !block.id().equals(head.titleBlock()))
                .forEach(block -> kept.add(block.id()));
        Body body = Cut.of(everything, block -> kept.contains(block.id()));
        return content(head.title(), head.summary(), body);
    }

    private static Content content(String title, String summary, Body body) {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        return new Content(title, summary, body, nothing, nothing);
    }

    /** With the source's ids where a person has said so; ids decide before any likeness. */
    private Content joined(Content own, Content source) {
        Map<String, String> sources = new HashMap<>();
        proposal.joined().stream()
                .filter(pair -> source.has(pair.source()))
                .forEach(pair -> sources.put(pair.target(), pair.source()));
        Body body = own.body().map(block -> block.withId(sources.getOrDefault(block.id(), block.id())));
        return content(own.title(), own.summary(), body);
    }

    /** What was parted counts as known from before, and what is known keeps its id. */
    private @Nullable Content apart(Content own) {
        List<org.heraldcms.core.content.body.Block> apart = new ArrayList<>();
        for (TextBlock block : own.body().textBlocks()) {
            if (proposal.apart().contains(block.id())) {
                apart.add(new Paragraph(block.id(), List.of()));
            }
        }
        return apart.isEmpty() ? null : content("", "", new Body(apart));
    }

    private static List<Pair> pairs(Content own, Content paired, Content source) {
        Set<String> sources = new HashSet<>();
        source.body().textBlocks().forEach(block -> sources.add(block.id()));
        List<TextBlock> before = own.body().textBlocks();
        List<TextBlock> after = paired.body().textBlocks();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (sources.contains(after.get(i).id())) {
                pairs.add(new Pair(after.get(i).id(), before.get(i).id()));
            }
        }
        return List.copyOf(pairs);
    }

    private static List<String> rest(Content content, List<String> paired) {
        Set<String> found = new HashSet<>(paired);
        return content.body().textBlocks().stream()
                .filter(block -> !block.isBlank() && !found.contains(block.id()))
                .map(TextBlock::id)
                .toList();
    }
}
