package org.heraldcms.core.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.heraldcms.core.article.Drafts.saying;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.content.Bodies;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.Segment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkTest {

    private static final Revision FIRST = Drafts.english("Talk early.", "Stay calm.");
    private static final String TALK = Drafts.segment(FIRST, "Talk early.");
    private static final String STAY = Drafts.segment(FIRST, "Stay calm.");
    private static final Revision SECOND = Drafts.englishAfter(FIRST, "Talk early, and often.", "Stay calm.");
    private static final Revision SHORTER = Drafts.englishAfter(SECOND, "Talk early, and often.");
    private static final List<Revision> SOURCES = List.of(FIRST, SECOND);
    private static final Revision SPANISH = Drafts.spanishOf(FIRST, "Hablen pronto.", "Mantengan la calma.");

    private static Basis basis(Revision revision) {
        return Objects.requireNonNull(revision.basis());
    }

    private static @Nullable String text(Revision revision, String id) {
        return revision.content().segments().stream()
                .filter(segment -> segment.id().equals(id))
                .map(Segment::text)
                .findFirst()
                .orElse(null);
    }

    private static HeraldException refusal(Revision newest, SegmentDraft... drafts) {
        return catchThrowableOfType(HeraldException.class, () -> Drafts.translated(SOURCES, newest, drafts));
    }

    private static SegmentDraft seen(String id, @Nullable String source, @Nullable String target) {
        return new SegmentDraft(id, TextNode.valueOf("Hablen."), source, target, Provenance.PERSON);
    }

    @Test
    void an_edition_begun_by_a_segment_holds_that_text_and_no_other_but_the_title_of_its_source() {
        Revision begun = Drafts.translated(List.of(FIRST), null, saying(STAY, "Mantengan la calma."));

        assertThat(begun.content().body().html()).isEqualTo("<p>Mantengan la calma.</p>");
        assertThat(begun.title()).isEqualTo(FIRST.title());
        assertThat(begun.isTitled()).isFalse();
        assertThat(begun.segments()).containsOnlyKeys(STAY);
        assertThat(basis(begun).revision()).isEqualTo(1);
    }

    @Test
    void its_title_follows_the_source_until_it_has_one_of_its_own() {
        Content retitled = FIRST.content().withSegment("title", TextNode.valueOf("On phones"), FIRST.content());
        List<Revision> sources = List.of(FIRST, Drafts.sourceAfter(FIRST, retitled, Map.of()));
        Revision begun = Drafts.translated(List.of(FIRST), null, saying(STAY, "Mantengan la calma."));

        Revision next = Drafts.translated(sources, begun, saying(TALK, "Hablen pronto."));
        assertThat(next.title()).isEqualTo("On phones");
        assertThat(next.isTitled()).isFalse();

        Revision titled = Drafts.translated(sources, next, saying("title", "Sobre el teléfono"));
        assertThat(titled.title()).isEqualTo("Sobre el teléfono");
        assertThat(titled.isTitled()).isTrue();
    }

    @Test
    void a_title_that_is_the_same_in_both_languages_is_one_once_somebody_says_so() {
        Revision begun = Drafts.translated(List.of(FIRST), null, saying("title", FIRST.title()));

        assertThat(begun.isTitled()).isTrue();
        assertThat(begun.segments()).containsKey("title");
    }

    @Test
    void an_edition_without_a_title_saved_as_a_whole_under_another_title_has_one() {
        Revision begun = Drafts.translated(List.of(FIRST), null, saying(STAY, "Mantengan la calma."));
        Content retitled = begun.content().withSegment("title", TextNode.valueOf("Sobre el teléfono"), FIRST.content());

        assertThat(Drafts.rewritten(List.of(FIRST), begun, begun.content()).isTitled())
                .isFalse();
        assertThat(Drafts.rewritten(List.of(FIRST), begun, retitled).isTitled()).isTrue();
    }

    @Test
    void a_segment_translated_is_up_to_date_and_the_others_keep_what_they_were_translated_from() {
        Revision saved = Drafts.translated(SOURCES, SPANISH, saying(TALK, "Hablen pronto y a menudo."));

        assertThat(basis(saved)).isEqualTo(Basis.wholeOf(SECOND));
        assertThat(text(saved, STAY)).isEqualTo("Mantengan la calma.");
    }

    @Test
    void the_same_text_again_confirms_that_it_still_holds() {
        Revision saved = Drafts.translated(SOURCES, SPANISH, saying(TALK, "Hablen pronto."));

        assertThat(saved.content()).isEqualTo(SPANISH.content());
        assertThat(basis(saved).origins()).isEqualTo(SECOND.segments());
        assertThat(saved.saysTheSameAs(SPANISH)).isFalse();
    }

    @Test
    void what_was_translated_from_an_older_text_stays_a_translation_of_that() {
        Revision saved =
                Drafts.translated(SOURCES, SPANISH, seen(TALK, FIRST.segments().get(TALK), null));

        assertThat(basis(saved).origins()).isEqualTo(FIRST.segments());
        assertThat(text(saved, TALK)).isEqualTo("Hablen.");
    }

    @Test
    void a_hash_that_was_never_one_of_this_segment_is_refused_at_its_place() {
        HeraldException refused = refusal(SPANISH, seen(TALK, FIRST.segments().get(STAY), null));

        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID);
        assertThat(refused.violations())
                .extracting(Violation::pointer)
                .containsExactly("/segments/" + TALK + "/sourceHash");
    }

    @Test
    void whoever_has_seen_another_text_is_refused() {
        String present = SPANISH.segments().get(TALK);

        assertThat(Drafts.translated(SOURCES, SPANISH, seen(TALK, null, present)))
                .isNotNull();
        assertThat(refusal(SPANISH, seen(TALK, null, SPANISH.segments().get(STAY)))
                        .code())
                .isEqualTo(ErrorCode.STALE);
        assertThat(refusal(SPANISH, seen(TALK, null, SegmentDraft.NOTHING)).code())
                .isEqualTo(ErrorCode.STALE);
    }

    @Test
    void whoever_has_seen_nothing_may_translate_what_is_not_there() {
        Revision begun = Drafts.translated(List.of(FIRST), null, seen(STAY, null, SegmentDraft.NOTHING));

        assertThat(Drafts.translated(SOURCES, begun, seen("title", null, SegmentDraft.NOTHING))
                        .title())
                .isEqualTo("Hablen.");
    }

    @Test
    void all_segments_are_saved_or_none_and_each_is_named_once() {
        assertThat(refusal(SPANISH, saying(STAY, "Con calma."), saying("nobody", "Nada"))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(refusal(SPANISH, saying(STAY, "Con calma."), saying(STAY, "En calma."))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/segments/" + STAY);
        assertThat(refusal(SPANISH).violations()).extracting(Violation::pointer).containsExactly("/segments");
        assertThat(refusal(
                                SPANISH,
                                new SegmentDraft(
                                        STAY, JsonNodeFactory.instance.objectNode(), null, null, Provenance.PERSON))
                        .violations())
                .extracting(Violation::pointer)
                .containsExactly("/segments/" + STAY + "/content");
    }

    @Test
    void the_source_is_not_saved_segment_by_segment() {
        assertThat(refusal(FIRST, saying(STAY, "Stay kind.")).code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION);
    }

    @Test
    void a_text_put_in_by_a_machine_is_a_person_s_once_somebody_saves_it() {
        SegmentDraft machine =
                new SegmentDraft(TALK, TextNode.valueOf("Hablan temprano."), null, null, Provenance.MACHINE);
        Revision put = Drafts.translated(SOURCES, SPANISH, machine);
        assertThat(basis(put).provenance()).isEqualTo(Map.of(TALK, Provenance.MACHINE));

        Revision confirmed = Drafts.translated(SOURCES, put, saying(TALK, "Hablan temprano."));
        assertThat(basis(confirmed).provenance()).isEmpty();
        assertThat(confirmed.saysTheSameAs(put)).isFalse();
    }

    @Test
    void saving_the_whole_leaves_to_the_machine_what_nobody_touched() {
        SegmentDraft talk =
                new SegmentDraft(TALK, TextNode.valueOf("Hablan temprano."), null, null, Provenance.MACHINE);
        SegmentDraft stay = new SegmentDraft(STAY, TextNode.valueOf("Quédate."), null, null, Provenance.MEMORY);
        Revision put = Drafts.translated(List.of(FIRST), SPANISH, talk, stay);

        Content edited = put.content().withSegment(STAY, TextNode.valueOf("Mantengan la calma."), FIRST.content());

        assertThat(basis(Drafts.rewritten(List.of(FIRST), put, edited)).provenance())
                .isEqualTo(Map.of(TALK, Provenance.MACHINE));
    }

    @Test
    void a_text_whose_source_is_gone_keeps_its_origin_until_it_is_dropped() {
        List<Revision> sources = List.of(FIRST, SECOND, SHORTER);
        Revision edited = Drafts.translated(sources, SPANISH, saying(STAY, "Con calma."));
        assertThat(basis(edited).origins()).containsEntry(STAY, FIRST.segments().get(STAY));

        Revision dropped = Drafts.translated(sources, edited, saying(STAY, " "));
        assertThat(text(dropped, STAY)).isNull();
        assertThat(basis(dropped).origins()).doesNotContainKey(STAY);
        assertThat(dropped.content().body().html()).isEqualTo("<p>Hablen pronto.</p>");
    }

    @Test
    void a_whole_saved_on_a_newer_source_keeps_the_origin_of_what_is_gone_from_there() {
        Content sent = SPANISH.content();
        Basis basis = Basis.saved(SHORTER, sent, SPANISH).settled(sent, SHORTER);

        assertThat(basis.revision()).isEqualTo(SHORTER.number());
        assertThat(basis.origins())
                .containsEntry(STAY, FIRST.segments().get(STAY))
                .containsEntry(TALK, SHORTER.segments().get(TALK));
    }

    @Test
    void what_a_whole_adds_on_the_same_basis_is_a_translation_of_that() {
        Revision begun = Drafts.translated(List.of(FIRST), null, saying("title", "Sobre el teléfono"));
        Revision whole = Drafts.rewritten(SOURCES, begun, SPANISH.content());

        assertThat(basis(whole).origins()).isEqualTo(FIRST.segments());
        assertThat(whole.segments()).containsKeys(TALK, STAY);
    }

    private static Content picture(String src) {
        return Bodies.content("{'type':'image','attrs':{'id':'i','src':'" + src + "','alt':'A family at a table'}}");
    }

    @Test
    void a_picture_that_was_the_source_s_follows_it_and_one_chosen_for_this_language_stays() {
        Revision first = Drafts.sourceAfter(null, picture("/media/table.jpg"), Map.of());
        List<Revision> sources = List.of(first, Drafts.sourceAfter(first, picture("/media/kitchen.jpg"), Map.of()));
        Revision spanish = Drafts.translated(List.of(first), null, saying("i", "Una familia"));
        Revision own = Drafts.rewritten(List.of(first), spanish, picture("/media/mesa.jpg"));

        assertThat(Drafts.translated(sources, spanish, saying("i", "Una familia en la cocina"))
                        .content()
                        .picture("i"))
                .contains("/media/kitchen.jpg");
        assertThat(Drafts.translated(sources, own, saying("i", "Una familia"))
                        .content()
                        .picture("i"))
                .contains("/media/mesa.jpg");
    }
}
