package org.heraldcms.core.content.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.core.content.Bodies.content;
import static org.heraldcms.core.content.Bodies.ids;
import static org.heraldcms.core.content.Bodies.paragraph;
import static org.heraldcms.core.content.Bodies.paragraphs;
import static org.heraldcms.core.content.Bodies.text;

import java.util.List;
import java.util.Map;
import org.heraldcms.core.content.Bodies;
import org.heraldcms.core.content.Content;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final Content BEFORE = paragraphs(
            "a:Talk before the first phone arrives.",
            "b:Agree on the hours together, and write them down.",
            "c:Ask what they saw today, every day.",
            "d:Say where help is: 0800 555 0142.");

    private static List<String> after(String... paragraphs) {
        return ids(paragraphs(paragraphs).identified(BEFORE));
    }

    @Test
    void a_first_revision_gets_short_ids_of_its_own() {
        List<String> ids = ids(paragraphs(":a", ":a", ":b").identified(null));

        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z2-7]{10}"));
    }

    @Test
    void ids_that_were_sent_are_kept() {
        assertThat(after("d:New words", "x:Ask what they saw today, every day."))
                .containsExactly("d", "x");
    }

    @Test
    void a_split_keeps_the_id_of_the_first_half() {
        List<String> ids = after("b:Agree on the hours together,", "b:and write them down.");

        assertThat(ids.getFirst()).isEqualTo("b");
        assertThat(ids.getLast()).hasSize(10);
    }

    @Test
    void a_split_before_the_first_letter_leaves_the_id_with_the_text() {
        Content split = content("{'type':'paragraph','attrs':{'id':'b'}}," + paragraph("b", "Agree on the hours"));

        assertThat(ids(split.identified(BEFORE)).getLast()).isEqualTo("b");
    }

    @Test
    void without_ids_equal_blocks_continue_wherever_they_moved() {
        assertThat(after(
                        ":Say where help is: 0800 555 0142.",
                        ":Talk before the first phone arrives.",
                        ":Ask what they saw today, every day.",
                        ":Agree on the hours together, and write them down."))
                .containsExactly("d", "a", "c", "b");
    }

    @Test
    void without_ids_a_block_that_was_reworded_continues() {
        assertThat(after(
                        ":Talk before the first phone arrives.",
                        ":Agree on the hours together and put them on paper.",
                        ":Ask what they saw today, every day.",
                        ":Say where help is: 0800 555 0142."))
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void without_ids_a_block_put_between_is_new_and_the_others_continue() {
        List<String> ids = after(
                ":Talk before the first phone arrives.",
                ":Mira estas preguntas.",
                ":Agree on the hours together, and write them down.",
                ":Say where help is: 0800 555 0142.");

        assertThat(ids.get(0)).isEqualTo("a");
        assertThat(ids.get(1)).hasSize(10);
        assertThat(ids.subList(2, 4)).containsExactly("b", "d");
    }

    @Test
    void without_ids_a_split_gives_the_id_to_the_half_that_is_more_like_it() {
        List<String> ids = after(
                ":Talk before the first phone arrives.",
                ":Agree on the hours together,",
                ":and write them down.",
                ":Ask what they saw today, every day.");

        assertThat(ids.get(1)).isEqualTo("b");
        assertThat(ids.get(2)).hasSize(10);
    }

    @Test
    void without_ids_a_merge_continues_one_of_both() {
        List<String> ids = after(
                ":Talk before the first phone arrives. Agree on the hours together, and write them down.",
                ":Ask what they saw today, every day.");

        assertThat(ids.getFirst()).isIn("a", "b");
        assertThat(ids.getLast()).isEqualTo("c");
    }

    @Test
    void a_block_that_moved_and_was_reworded_continues() {
        assertThat(after(
                        ":Agree on the hours together, and write them down.",
                        ":Ask what they saw today, every day.",
                        ":Talk before the first phone has arrived."))
                .containsExactly("b", "c", "a");
    }

    @Test
    void equal_blocks_side_by_side_keep_their_order() {
        Content before = paragraphs("a:Start", "y1:Yes", "b:Middle", "y2:Yes", "c:End");

        assertThat(ids(paragraphs(":Middle", ":Yes", ":End").identified(before)))
                .containsExactly("b", "y2", "c");
    }

    @Test
    void a_paragraph_made_a_heading_is_the_same_segment() {
        String heading = "{'type':'heading','attrs':{'level':2},'content':["
                + text("Talk before the first phone arrives.") + "]}";

        assertThat(ids(content(heading).identified(BEFORE))).containsExactly("a");
    }

    @Test
    void an_unrelated_text_continues_nothing() {
        assertThat(after(":¿Qué hora es?").getFirst()).hasSize(10);
    }

    @Test
    void two_long_paragraphs_of_one_language_are_not_alike_for_being_in_one_language() {
        Content before = paragraphs(
                "a:When you first hand over a phone, sit down together for an evening and agree on when"
                        + " it is put away, who may be written to, and what happens when something frightening appears.");

        assertThat(ids(paragraphs(
                                        ":Teachers see more than they say. Ask the school which apps the class uses, whether"
                                                + " there is a group chat, and whom a parent can call when a picture is passed around.")
                                .identified(before))
                        .getFirst())
                .hasSize(10);
    }

    private static String hash(String text) {
        return paragraphs("x:" + text).body().textBlocks().getFirst().hash();
    }

    @Test
    void what_comes_back_as_it_once_was_is_what_it_was() {
        Map<String, String> former = Map.of(hash("Listen first."), "gone");

        assertThat(ids(paragraphs("a:Talk.", ":Listen first.", ":Listen first.").identified(BEFORE, former)))
                .startsWith("a", "gone")
                .doesNotHaveDuplicates();
    }

    @Test
    void an_undone_rewording_is_the_block_that_was_reworded() {
        Map<String, String> former = Map.of(hash("Listen."), "c");

        assertThat(ids(paragraphs(":Listen.").identified(BEFORE, former))).containsExactly("c");
    }

    @Test
    void a_merge_undone_by_a_split_gives_both_their_ids_back() {
        Map<String, String> former = Map.of(hash("Talk early."), "a", hash("Listen."), "b");
        Content merged = paragraphs("a:Talk early. Listen.");

        assertThat(ids(paragraphs("a:Talk early.", "a:Listen.").identified(merged, former)))
                .containsExactly("a", "b");
        assertThat(ids(paragraphs("a:Listen.", "a:Talk early.").identified(merged, former)))
                .containsExactly("b", "a");
    }

    @Test
    void a_copy_of_a_block_that_is_still_there_is_a_new_one() {
        Map<String, String> former = Map.of(hash("Listen."), "b");

        List<String> ids = ids(paragraphs("b:Listen.", "b:Listen.").identified(paragraphs("b:Listen."), former));

        assertThat(ids.getFirst()).isEqualTo("b");
        assertThat(ids.getLast()).hasSize(10);
    }

    @Test
    void to_identify_again_changes_nothing() {
        Content once = paragraphs(":a", ":b").identified(null);

        assertThat(once.identified(once)).isEqualTo(once);
        assertThat(Bodies.withoutIds(once).identified(once)).isEqualTo(once);
    }
}
