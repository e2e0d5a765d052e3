package org.heraldcms.core.importing.proposal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.base.Slug;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;
import org.heraldcms.core.importing.page.Document;
import org.heraldcms.core.importing.page.Page;
import org.heraldcms.core.importing.proposal.Proposal.Head;
import org.heraldcms.core.importing.reading.PageReader;
import org.jspecify.annotations.Nullable;

/** Makes a proposal of what was sent for one page: reads each part, then sees them as one. */
public final class Proposer {

    private static final String TYPE = "article";
    private static final int MOST_TOPICS = 20;
    private static final int LONGEST_TOPIC = 60;
    private static final Pattern SITE = Pattern.compile("\\s+[|–—·:»-]+\\s+");

    private final List<Part> parts;

    private Proposer(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * What would become of a page.
     *
     * @param documents its parts, one behind the other; mostly one
     * @param wanted the locales that somebody expects on it; empty when nobody said
     * @throws HeraldException INVALID or TOO_LARGE when nothing can be made of it; places are those of the documents:
     *     {@code /0}
     */
    public static Proposal of(List<Document> documents, List<LocaleTag> wanted) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Page page = PageReader.read(documents.get(i));
            if (page.blocks().stream().allMatch(TextBlock::isBlank)) {
                throw HeraldException.invalid("/content", "There are no words in it.");
            }
            parts.add(Part.of(page, documents.get(i).locale(), wanted));
        }
        return new Proposer(parts).proposal();
    }

    private Proposal proposal() {
        List<org.heraldcms.core.content.body.Block> body = new ArrayList<>();
        List<Proposal.Block> blocks = new ArrayList<>();
        Set<String> losses = new LinkedHashSet<>();
        parts.forEach(part -> {
            body.addAll(part.page().body().blocks());
            blocks.addAll(part.blocks());
            losses.addAll(part.page().losses());
        });
        Proposal untitled = new Proposal(
                parts.getFirst().page().format(),
                TYPE,
                topics(losses),
                source(blocks),
                new Body(body).toJson(),
                blocks,
                List.of(),
                List.of(),
                Set.of(),
                List.copyOf(losses));
        return TitlesOfEditions.in(untitled, heads(untitled.locales()));
    }

    /** The language of what is first on the page, furniture and doubts apart. */
    private static LocaleTag source(List<Proposal.Block> blocks) {
        List<Proposal.Block> included =
                blocks.stream().filter(block -> !block.excluded()).toList();
        return included.stream()
                .filter(block -> block.doubt().isEmpty())
                .findFirst()
                .orElse(included.isEmpty() ? blocks.getFirst() : included.getFirst())
                .locale();
    }

    private List<Head> heads(List<LocaleTag> locales) {
        Map<LocaleTag, Head> heads = new HashMap<>();
        for (Part part : parts) {
            Head head = part.head();
            heads.putIfAbsent(head.locale(), head);
            Head summary = part.summary();
            heads.merge(
                    summary.locale(),
                    summary,
                    (one, other) -> one.summary().isEmpty() ? one.summarised(other.summary()) : one);
        }
        List<Head> inOrder = new ArrayList<>();
        locales.forEach(locale -> inOrder.add(heads.getOrDefault(locale, new Head(locale, "", null, "", ""))));
        return inOrder;
    }

    private List<String> topics(Set<String> losses) {
        Set<String> topics = new LinkedHashSet<>();
        for (Part part : parts) {
            for (String sent : part.page().front().topics()) {
                String topic = sent.isBlank() ? "" : Slug.fromTitle(sent).text();
                if (topic.length() > LONGEST_TOPIC || topics.size() == MOST_TOPICS) {
                    losses.add("A topic was left out: " + sent);
                } else if (!topic.isEmpty()) {
                    topics.add(topic);
                }
            }
        }
        return List.copyOf(topics);
    }

    /** The title that a page gives itself, without the name of its site behind it. */
    static String withoutSite(String title) {
        String[] parts = SITE.split(title, 2);
        return parts.length == 2 && parts[0].length() > parts[1].length() ? parts[0] : title;
    }

    /** The slug that was wished for, in a form that can be one; empty when there is none. */
    static String slug(@Nullable String wished) {
        return wished == null || wished.isBlank() ? "" : Slug.fromTitle(wished).text();
    }
}
