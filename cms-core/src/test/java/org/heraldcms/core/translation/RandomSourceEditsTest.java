package org.heraldcms.core.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.core.content.Bodies.parse;
import static org.heraldcms.core.content.Bodies.withoutIds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heraldcms.core.article.Drafts;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.article.SegmentTexts.SegmentText;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair.State;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Random sessions in which the source is edited in every way while translators work: no text of theirs is lost, and what
 * was not touched is not marked. A failure names its seed, which is the number of the repetition.
 */
class RandomSourceEditsTest {

    private static final int ROUNDS = 25;
    private static final String[] WORDS = {"phone", "CHILD", "Istanbul", "listen", "together", "İyi", "kıs", "hours"};
    private static final List<String> TYPES = List.of("paragraph", "heading", "listItem");

    /** A block as an editor holds it; its id is empty until it is saved. */
    private record Block(String type, String id, String text) {
        Block saying(String other) {
            return new Block(type, id, other);
        }

        Block of(String otherType) {
            return new Block(otherType, id, text);
        }
    }

    private Random random = new Random();
    private final List<Revision> sources = new ArrayList<>();
    private final List<List<Block>> states = new ArrayList<>();
    private final Set<String> sentIds = new HashSet<>();
    private Revision target;

    RandomSourceEditsTest() {
        target = Drafts.english();
    }

    @RepeatedTest(60)
    void no_translation_is_lost_and_nothing_untouched_is_stale(RepetitionInfo repetition) {
        session(repetition.getCurrentRepetition(), true);
    }

    @RepeatedTest(60)
    void nor_when_the_source_comes_from_where_no_ids_are_known(RepetitionInfo repetition) {
        session(repetition.getCurrentRepetition(), false);
    }

    @RepeatedTest(20)
    void nor_on_a_server_set_to_turkish(RepetitionInfo repetition) {
        Locale usual = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
        try {
            session(repetition.getCurrentRepetition(), repetition.getCurrentRepetition() % 2 == 0);
        } finally {
            Locale.setDefault(usual);
        }
    }

    private void session(long seed, boolean ids) {
        random = new Random(seed);
        save(
                IntStream.range(0, 10)
                        .mapToObj(i -> new Block("paragraph", "", words(8)))
                        .toList(),
                true);
        target = Drafts.translated(sources, null, Drafts.saying("title", "Sobre el teléfono"));
        translateAll();
        for (int round = 0; round < ROUNDS; round++) {
            List<Block> edited = new ArrayList<>(written());
            IntStream.rangeClosed(0, random.nextInt(3)).forEach(i -> edit(edited));
            save(edited, ids);
            holds("seed " + seed + ", round " + round);
            work();
            holds("seed " + seed + ", round " + round + " after the translator");
        }
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS[random.nextInt(WORDS.length)] + random.nextInt(10_000))
                .collect(Collectors.joining(" "));
    }

    /** One thing that a person does: write, reword, move, retype, split, merge, delete, or undo all since some state. */
    private void edit(List<Block> blocks) {
        int at = random.nextInt(blocks.size());
        Block block = blocks.get(at);
        switch (random.nextInt(9)) {
            case 0 -> blocks.add(at, new Block("paragraph", "", words(8)));
            case 1 -> blocks.set(at, block.saying(block.text() + " " + words(1)));
            case 2 -> blocks.add(random.nextInt(blocks.size()), blocks.remove(at));
            case 3 -> blocks.set(at, block.of(TYPES.get(random.nextInt(TYPES.size()))));
            case 4 -> split(blocks, at);
            case 5 -> merge(blocks, at);
            case 6, 7 -> {
                if (blocks.size() > 1) {
                    blocks.remove(at);
                }
            }
            default -> {
                blocks.clear();
                blocks.addAll(states.get(random.nextInt(states.size())));
            }
        }
    }

    private static void split(List<Block> blocks, int at) {
        Block block = blocks.get(at);
        int space = block.text().indexOf(' ', block.text().length() / 2);
        if (space > 0) {
            blocks.set(at, block.saying(block.text().substring(0, space)));
            blocks.add(at + 1, block.saying(block.text().substring(space + 1)));
        }
    }

    private static void merge(List<Block> blocks, int at) {
        if (at + 1 < blocks.size()) {
            String more = blocks.remove(at + 1).text();
            blocks.set(at, blocks.get(at).saying(blocks.get(at).text() + " " + more));
        }
    }

    private void save(List<Block> blocks, boolean ids) {
        Content sent = content(blocks);
        sentIds.clear();
        blocks.stream().filter(block -> ids).map(Block::id).forEach(sentIds::add);
        sources.add(Drafts.sourceAfter(
                sources.isEmpty() ? null : sources.getLast(), ids ? sent : withoutIds(sent), former()));
        states.add(written());
    }

    /** What the store knows of all earlier revisions. */
    private Map<String, String> former() {
        Map<String, String> former = new HashMap<>();
        sources.forEach(source -> source.segments().forEach((id, hash) -> former.put(hash, id)));
        former.values().remove(Segment.TITLE);
        return former;
    }

    private static Content content(List<Block> blocks) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("type", "doc");
        for (Block block : blocks) {
            ObjectNode outer = document.withArray("content").addObject();
            ObjectNode node = outer;
            if (block.type().equals("listItem")) {
                node = outer.put("type", "bulletList")
                        .putArray("content")
                        .addObject()
                        .put("type", "listItem")
                        .putArray("content")
                        .addObject();
            }
            fill(node, block);
        }
        return parse(document);
    }

    private static void fill(ObjectNode node, Block block) {
        node.put("type", block.type().equals("heading") ? "heading" : "paragraph");
        ObjectNode attributes = node.putObject("attrs");
        if (!block.id().isEmpty()) {
            attributes.put("id", block.id());
        }
        if (block.type().equals("heading")) {
            attributes.put("level", 2);
        }
        node.putArray("content").addObject().put("type", "text").put("text", block.text());
    }

    /** The newest source as an editor reads it. */
    private List<Block> written() {
        return sources.getLast().content().segments().stream()
                .filter(segment -> !segment.id().equals(Segment.TITLE))
                .map(segment -> new Block(segment.kind().json(), segment.id(), segment.text()))
                .toList();
    }

    private List<SegmentPair> pairs() {
        Map<String, SegmentText> texts = new HashMap<>();
        sources.forEach(source -> source.content()
                .segments()
                .forEach(it -> texts.put(it.hash(), new SegmentText(it.text(), it.content()))));
        return new Translation(sources.getLast(), target, new Past(texts, Set.of())).segments();
    }

    /** Translates some of what waits, drops some of what has lost its source, or saves the whole, ids or not. */
    private void work() {
        Set<String> before = targets();
        Set<String> given = new HashSet<>();
        for (SegmentPair pair : pairs()) {
            if (pair.waits() && random.nextInt(3) == 0) {
                boolean drop = pair.state() == State.ORPHANED;
                target = Drafts.translated(
                        sources,
                        target,
                        Drafts.saying(
                                pair.id(), drop ? "" : spanish(pair.either().text())));
                given.add(pair.target() == null ? "" : pair.target().text());
            }
        }
        if (random.nextInt(4) == 0) {
            Content whole = target.content();
            target = Drafts.rewritten(sources, target, random.nextBoolean() ? whole : withoutIds(whole));
        }
        before.removeAll(given);
        assertThat(targets()).containsAll(before);
    }

    private void translateAll() {
        pairs().forEach(pair -> target = Drafts.translated(
                sources, target, Drafts.saying(pair.id(), spanish(pair.either().text()))));
    }

    private static String spanish(String text) {
        return "es " + text;
    }

    private Set<String> targets() {
        return pairs().stream()
                .map(SegmentPair::target)
                .filter(Objects::nonNull)
                .map(Segment::text)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void holds(String where) {
        Map<String, SegmentPair> byTarget = new HashMap<>();
        for (SegmentPair pair : pairs()) {
            if (pair.target() != null) {
                byTarget.put(pair.target().text(), pair);
            }
        }
        assertThat(byTarget.keySet()).as("all texts in sight, " + where).containsAll(inBody());
        for (Segment source : sources.getLast().content().segments()) {
            SegmentPair pair = byTarget.get(spanish(source.text()));
            if (pair != null && pair.id().equals(source.id())) {
                assertThat(pair.state()).as("untouched, " + where).isEqualTo(State.TRANSLATED);
            } else if (pair != null) {
                // An editor that knows ids may say that a block now says what another, gone since, said once.
                assertThat(sentIds).as("the one translated, " + where).contains(source.id());
            }
        }
        byTarget.forEach((text, pair) -> assertThat(shown(pair))
                .as("what it was translated from, " + where)
                .isEqualTo(pair.id().equals(Segment.TITLE) ? shown(pair) : text));
    }

    /** Every text of the translation that its readers would see. */
    private List<String> inBody() {
        return target.content().segments().stream().map(Segment::text).toList();
    }

    private static String shown(SegmentPair pair) {
        Segment from = pair.translatedFrom() == null ? pair.source() : pair.translatedFrom();
        return spanish(Objects.requireNonNull(from).text());
    }
}
