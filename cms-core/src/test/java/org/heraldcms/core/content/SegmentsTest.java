package org.heraldcms.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.heraldcms.core.content.Bodies.content;
import static org.heraldcms.core.content.Bodies.paragraph;
import static org.heraldcms.core.content.Bodies.paragraphs;
import static org.heraldcms.core.content.Bodies.text;

import org.heraldcms.core.content.Segment.Kind;
import org.junit.jupiter.api.Test;

class SegmentsTest {

    private static String hash(String block) {
        return content(block).identified(null).segments().get(1).hash();
    }

    @Test
    void paragraphs_are_named_after_what_they_stand_in() {
        assertThat(content(Bodies.EVERYTHING).segments())
                .extracting(Segment::id, Segment::kind)
                .extracting(
                        tuple -> tuple.toList().get(0) + " " + tuple.toList().get(1))
                .containsExactly(
                        "title TITLE",
                        "h HEADING",
                        "p PARAGRAPH",
                        "b1 LIST_ITEM",
                        "o1 LIST_ITEM",
                        "q QUOTE",
                        "c CODE",
                        "i IMAGE",
                        "t1 TABLE_CELL",
                        "t2 TABLE_CELL",
                        "t3 TABLE_CELL",
                        "k CALLOUT");
    }

    @Test
    void an_empty_summary_and_blank_blocks_are_no_segments() {
        Content with = Content.parse("Phones", "When?", null, null, null);
        Content without = content("{'type':'paragraph','attrs':{'id':'a'},'content':[" + text(" ") + "]}");

        assertThat(with.segments()).extracting(Segment::kind).containsExactly(Kind.TITLE, Kind.SUMMARY);
        assertThat(without.hashes()).containsOnlyKeys("title");
    }

    @Test
    void lines_are_given_as_inline_nodes_and_the_rest_as_strings() {
        assertThat(content(Bodies.EVERYTHING).segments())
                .filteredOn(it -> it.content().isTextual())
                .extracting(Segment::id)
                .containsExactly("title", "c", "i");
        assertThat(paragraphs("a:b").segments().get(1).content().toString())
                .isEqualTo("[{\"type\":\"text\",\"text\":\"b\"}]");
    }

    @Test
    void a_hash_tells_of_words_marks_and_addresses() {
        String link =
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'link','attrs':{'href':'/%s'}}]}]}";

        assertThat(hash(link.formatted("x")))
                .isNotEqualTo(hash(link.formatted("y")))
                .isNotEqualTo(hash(paragraph("i", "a")));
        assertThat(hash(paragraph("i", "a"))).isNotEqualTo(hash(paragraph("i", "b")));
        assertThat(hash("{'type':'image','attrs':{'src':'/a','alt':'x'}}"))
                .isNotEqualTo(hash("{'type':'image','attrs':{'src':'/b','alt':'x'}}"));
    }

    @Test
    void a_hash_does_not_tell_of_id_place_or_block_type() {
        String heading = "{'type':'heading','attrs':{'level':3},'content':[" + text("a") + "]}";
        String item = "{'type':'bulletList','content':[{'type':'listItem','content':[" + paragraph("k", "a") + "]}]}";

        assertThat(hash(paragraph("i", "a")))
                .hasSize(32)
                .isEqualTo(hash(heading))
                .isEqualTo(hash(item));
    }

    @Test
    void the_way_to_a_hash_stays_as_it_is_because_stored_ones_are_compared() {
        assertThat(hash(paragraph("i", "Ask early."))).isEqualTo("4dac0f3e2eff628b5eb831ec1e8b848b");
    }

    @Test
    void content_without_ids_cannot_be_taken_apart() {
        assertThatIllegalStateException().isThrownBy(() -> paragraphs(":a").segments());
    }
}
