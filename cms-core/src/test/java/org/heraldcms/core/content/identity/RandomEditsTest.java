package org.heraldcms.core.content.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.core.content.Bodies.ids;
import static org.heraldcms.core.content.Bodies.paragraphs;
import static org.heraldcms.core.content.Bodies.withoutIds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.heraldcms.core.content.Content;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random editing sessions; a failure names its seed, which is the number of the repetition. */
class RandomEditsTest {

    private static final int EDITS = 30;
    private static final String[] WORDS = {
        "phone",
        "child",
        "evening",
        "agree",
        "listen",
        "hours",
        "together",
        "help",
        "picture",
        "stranger",
        "rule",
        "sleep"
    };

    private final List<String> sent = new ArrayList<>();
    private Random random = new Random();

    private String words(int count) {
        List<String> words = IntStream.range(0, count)
                .mapToObj(i -> WORDS[random.nextInt(WORDS.length)] + random.nextInt(1000))
                .toList();
        return String.join(" ", words);
    }

    private int any() {
        return random.nextInt(sent.size());
    }

    /** One thing that a person does in an editor that keeps ids: a split copies one, new blocks have none. */
    private void edit() {
        int at = any();
        String block = sent.get(at);
        switch (random.nextInt(5)) {
            case 0 -> sent.add(at, ":" + words(8));
            case 1 -> sent.set(at, block + " " + words(1));
            case 2 -> sent.add(any(), sent.remove(at));
            case 3 -> split(at, block);
            default -> merge(at, block);
        }
    }

    private void split(int at, String block) {
        int space = block.lastIndexOf(' ');
        if (space > 0) {
            sent.set(at, block.substring(0, space));
            sent.add(at + 1, block.substring(0, block.indexOf(':') + 1) + block.substring(space + 1));
        }
    }

    private void merge(int at, String block) {
        if (at + 1 < sent.size()) {
            String next = sent.remove(at + 1);
            sent.set(at, block + " " + next.substring(next.indexOf(':') + 1));
        }
    }

    private static List<String> written(Content content) {
        return content.body().textBlocks().stream()
                .map(block -> block.id() + ":" + block.text())
                .toList();
    }

    @RepeatedTest(25)
    void every_block_keeps_its_id_through_a_session(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        random = new Random(seed);
        IntStream.range(0, 12).forEach(i -> sent.add(":" + words(8)));
        Content content = paragraphs(sent.toArray(String[]::new)).identified(null);
        for (int i = 0; i < EDITS; i++) {
            sent.clear();
            sent.addAll(written(content));
            edit();
            Content next = paragraphs(sent.toArray(String[]::new)).identified(content);

            assertThat(ids(next))
                    .as("ids, seed " + seed)
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
            assertThat(written(next)).as("ids that were sent, seed " + seed).containsAll(first(sent));
            assertThat(Content.read(next.title(), "", next.body().toJson(), next.fields(), next.seo()))
                    .as("round trip, seed " + seed)
                    .isEqualTo(next);
            content = next;
        }
    }

    /** What was sent with an id, of equal ids the first. */
    private static List<String> first(List<String> sent) {
        Map<String, String> first = new HashMap<>();
        sent.stream()
                .filter(it -> !it.startsWith(":"))
                .forEach(it -> first.putIfAbsent(it.substring(0, it.indexOf(':')), it));
        return List.copyOf(first.values());
    }

    @RepeatedTest(50)
    void without_ids_every_untouched_block_keeps_its_id(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        random = new Random(seed);
        IntStream.range(0, 12).forEach(i -> sent.add(":" + words(8)));
        Content before = paragraphs(sent.toArray(String[]::new)).identified(null);
        sent.clear();
        sent.addAll(written(before));
        IntStream.range(0, 4).forEach(i -> edit());

        Content after = withoutIds(paragraphs(sent.toArray(String[]::new))).identified(before);

        assertThat(ids(after)).as("ids, seed " + seed).doesNotHaveDuplicates();
        List<String> untouched = sent.stream().filter(written(before)::contains).toList();
        assertThat(written(after)).as("untouched, seed " + seed).containsAll(untouched);
    }
}
