package org.heraldcms.search.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.LocalePair;
import org.heraldcms.core.translation.memory.MemoryIndex;
import org.heraldcms.search.index.HandClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryQueriesTest {

    @TempDir
    private Path temporary;

    private final Units units = new Units();

    @Test
    void the_likest_text_is_the_first_candidate_and_what_shares_one_word_in_many_is_none() {
        UUID like = units.add("Talk to a teacher whom you trust about what happened", "x");
        units.add("Talk about football", "x");
        IntStream.range(0, 100).forEach(i -> units.add("Keep your phone number " + i + " private", "x"));
        assertThat(candidates(Units.EN_ES, "Talk to an adult whom you trust about what happened"))
                .containsExactly(like);
    }

    @Test
    void candidates_are_of_the_same_languages_whatever_the_region() {
        LocalePair mexico = Units.pair("en", "es-MX");
        UUID mexican = units.add(mexico, "Call the hotline", "Llama");
        units.add(Units.pair("en", "fr"), "Call the hotline", "Appelle");
        units.add(Units.pair("es", "en"), "Call the hotline", "Call");
        assertThat(candidates(Units.EN_ES, "Call the hotline")).containsExactly(mexican);
    }

    @Test
    void languages_without_spaces_have_candidates_too() {
        LocalePair japanese = Units.pair("ja", "en");
        LocalePair thai = Units.pair("th", "en");
        LocalePair chinese = Units.pair("zh", "en");
        UUID ja = units.add(japanese, "この写真を先生に送ってください", "x");
        UUID th = units.add(thai, "โทรสายด่วนได้ทุกวันตลอดเวลา", "x");
        UUID zh = units.add(chinese, "请把这张照片发给老师", "x");
        assertThat(candidates(japanese, "この写真を友達に送ってください")).containsExactly(ja);
        assertThat(candidates(thai, "โทรสายด่วนได้ทุกคืนตลอดเวลา")).containsExactly(th);
        assertThat(candidates(chinese, "请把那张照片发给老师")).containsExactly(zh);
    }

    @Test
    void a_text_of_a_thousand_words_is_looked_for_as_well() {
        String text = String.join(
                " ", IntStream.range(0, 1_000).mapToObj(i -> "word" + i).toList());
        UUID id = units.add(text, "x");
        assertThat(candidates(Units.EN_ES, text + " more")).containsExactly(id);
    }

    @Test
    void all_words_are_found_on_either_side_the_newest_first_page_by_page() {
        UUID one = units.add("Call the hotline", "Llama a la línea de ayuda");
        UUID two = units.add("A hotline to call", "Una línea");
        units.add("The hotline is closed", "Cerrado");
        UUID three = units.add("Llámanos", "call hotline");
        assertThat(search("call HOTLINE", null, Long.MAX_VALUE)).containsExactly(three, two, one);
        assertThat(search("hotline call", null, 4)).containsExactly(two, one);
        assertThat(search("linea ayuda", LocaleTag.of("es"), Long.MAX_VALUE)).containsExactly(one);
        assertThat(search("hotline", LocaleTag.of("fr"), Long.MAX_VALUE)).isEmpty();
        assertThat(search("?!", null, Long.MAX_VALUE)).isEmpty();
    }

    private List<UUID> candidates(LocalePair locales, String text) {
        try (MemoryIndexer indexer = new MemoryIndexer(temporary, units, new HandClock())) {
            boolean unused = indexer.step();
            return indexer.candidates(locales, text, 50);
        }
    }

    private List<UUID> search(String text, @Nullable LocaleTag target, long below) {
        try (MemoryIndexer indexer = new MemoryIndexer(temporary, units, new HandClock())) {
            boolean unused = indexer.step();
            MemoryIndex.Words words = new MemoryIndex.Words(text, null, target, below);
            return indexer.search(words, 50);
        }
    }
}
