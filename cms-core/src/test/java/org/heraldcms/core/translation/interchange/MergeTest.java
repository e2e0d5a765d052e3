package org.heraldcms.core.translation.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.heraldcms.core.article.Drafts;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.article.SegmentDraft;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair;
import org.heraldcms.core.translation.Translation;
import org.heraldcms.core.translation.interchange.Merged.Conflict;
import org.heraldcms.core.translation.interchange.Merged.Gone;
import org.heraldcms.core.translation.interchange.xliff.Original;
import org.heraldcms.core.translation.interchange.xliff.ReadFile;
import org.heraldcms.core.translation.interchange.xliff.XliffFile;
import org.heraldcms.core.translation.interchange.xliff.XliffUnit;
import org.heraldcms.core.translation.interchange.xliff.XliffUnit.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A file goes out, both sides move on or not, and the file comes back. */
class MergeTest {

    private static final UUID ARTICLE = UUID.fromString("0198f000-0000-7000-8000-000000000001");

    private final Revision english = Drafts.english("Talk early.", "Call 0800 555 0142.", "Stay calm.");
    private final Revision spanish =
            Drafts.spanishOf(english, "Habla pronto.", "Llama al 0800 555 0142.", "Con calma.");
    private final String talk = Drafts.segment(english, "Talk early.");
    private final String call = Drafts.segment(english, "Call 0800 555 0142.");
    private final String calm = Drafts.segment(english, "Stay calm.");

    private static String sent(Revision source, @Nullable Revision target, State state) {
        List<XliffUnit> units = new Translation(source, target)
                .segments().stream()
                        .filter(pair -> pair.source() != null)
                        .map(pair -> unit(pair, state))
                        .toList();
        Original original = new Original(
                ARTICLE, LocaleTag.of("es"), source.number(), target == null ? Original.NOT_BEGUN : target.number());
        return new String(new XliffFile(original, LocaleTag.of("en"), units).toBytes(), UTF_8);
    }

    private static XliffUnit unit(SegmentPair pair, State state) {
        return new XliffUnit(
                Objects.requireNonNull(pair.source()),
                pair.target(),
                pair.target() == null ? State.INITIAL : state,
                List.of(),
                List.of(),
                List.of());
    }

    private static ReadFile back(String text) {
        return ReadFile.of(text.getBytes(UTF_8));
    }

    private static Merged merged(ReadFile file, Translation sent, Translation present) {
        Merge merge = new Merge(sent.segments(), present.segments());
        merge.take(file);
        return merge.merged(file, null);
    }

    private static Revision saved(Revision source, Revision target, String segment, String text) {
        return Drafts.translated(List.of(source), target, Drafts.saying(segment, text));
    }

    @Test
    void a_file_that_nobody_touched_changes_nothing() {
        Translation all = new Translation(english, spanish);
        Merged merged = merged(back(sent(english, spanish, State.TRANSLATED)), all, all);
        assertThat(merged.saved()).isEmpty();
        assertThat(merged.unchanged()).containsExactly(Segment.TITLE, talk, call, calm);
    }

    @Test
    void what_was_translated_is_saved_and_nothing_else() {
        Translation all = new Translation(english, spanish);
        String text = sent(english, spanish, State.TRANSLATED).replace("Con calma.", "Mantén la calma.");
        Merge merge = new Merge(all.segments(), all.segments());
        merge.take(back(text));
        assertThat(merge.drafts())
                .singleElement()
                .isEqualTo(new SegmentDraft(
                        calm,
                        merge.drafts().getFirst().content(),
                        english.segments().get(calm),
                        spanish.segments().get(calm),
                        Provenance.PERSON));
        assertThat(merge.drafts().getFirst().content())
                .hasToString("[{\"type\":\"text\",\"text\":\"Mantén la calma.\"}]");
    }

    @Test
    void an_edition_that_has_not_begun_begins_with_what_the_file_has() {
        Translation none = new Translation(english, null);
        String text = sent(english, null, State.INITIAL)
                .replace("Talk early.</source>", "Talk early.</source><target>Habla pronto.</target>");
        Merged merged = merged(back(text), none, none);
        assertThat(merged.saved()).containsExactly(talk);
        assertThat(merged.unchanged()).containsExactly(Segment.TITLE, call, calm);
    }

    @Test
    void what_somebody_changed_meanwhile_stays_and_is_reported_beside_what_the_file_says() {
        String text = sent(english, spanish, State.TRANSLATED)
                .replace("Con calma.", "Mantén la calma.")
                .replace("Habla pronto.", "Hablad pronto.");
        Revision theirs = saved(english, spanish, calm, "Sin nervios.");
        Merged merged = merged(back(text), new Translation(english, spanish), new Translation(english, theirs));
        assertThat(merged.saved()).containsExactly(talk);
        assertThat(merged.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.segment()).isEqualTo(calm);
            assertThat(conflict.theirs()).hasFieldOrPropertyWithValue("text", "Sin nervios.");
            assertThat(conflict.file().text()).isEqualTo("Mantén la calma.");
        });
    }

    @Test
    void two_who_made_the_same_change_are_of_one_mind() {
        String text = sent(english, spanish, State.TRANSLATED).replace("Con calma.", "Sin nervios.");
        Revision theirs = saved(english, spanish, calm, "Sin nervios.");
        Merged merged = merged(back(text), new Translation(english, spanish), new Translation(english, theirs));
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.unchanged()).contains(calm);
    }

    @Test
    void a_translation_of_a_source_that_moved_on_is_saved_as_stale() {
        Revision newer = Drafts.englishAfter(english, "Talk early.", "Call 0800 555 0199.", "Stay calm.");
        String text = sent(english, spanish, State.TRANSLATED)
                .replace("Llama al", "Telefonea al")
                .replace("Con calma.", "Mantén la calma.");
        Translation before = new Translation(english, spanish);
        Merge merge = new Merge(before.segments(), new Translation(newer, spanish).segments());
        merge.take(back(text));
        Merged merged = merge.merged(back(text), 2);
        assertThat(merged.saved()).containsExactly(call, calm);
        assertThat(merged.stale()).containsExactly(call);
        Revision after = Drafts.translated(
                List.of(english, newer), spanish, merge.drafts().toArray(SegmentDraft[]::new));
        assertThat(new Translation(newer, after).segments())
                .filteredOn(pair -> pair.state() == SegmentPair.State.STALE)
                .extracting(SegmentPair::id)
                .containsExactly(call);
    }

    @Test
    void the_translation_of_a_segment_that_is_gone_is_handed_over_for_the_memory() {
        Revision shorter = Drafts.englishAfter(english, "Talk early.", "Stay calm.");
        String text = sent(english, spanish, State.TRANSLATED).replace("Llama al", "Telefonea al");
        Merged merged = merged(back(text), new Translation(english, spanish), new Translation(shorter, spanish));
        assertThat(merged.saved()).isEmpty();
        assertThat(merged.gone()).extracting(Gone::segment).containsExactly(call);
        assertThat(merged.gone()).extracting(one -> one.file().text()).containsExactly("Telefonea al 0800 555 0142.");
    }

    @Test
    void a_stale_segment_that_the_translator_calls_done_is_a_translation_of_its_source_from_then_on() {
        Revision newer = Drafts.englishAfter(english, "Talk early.", "Call us: 0800 555 0142.", "Stay calm.");
        Translation stale = new Translation(newer, spanish);
        String untouched = sent(newer, spanish, State.STALE);
        assertThat(merged(back(untouched), stale, stale).saved()).isEmpty();
        String done = untouched.replaceFirst(
                "(?s)(<unit id=\"" + call + "\".*?)state=\"initial\" subState=\"herald:stale\"",
                "$1state=\"translated\"");
        Merge merge = new Merge(stale.segments(), stale.segments());
        merge.take(back(done));
        assertThat(merge.drafts()).extracting(SegmentDraft::id).containsExactly(call);
        assertThat(new Translation(
                                newer,
                                Drafts.translated(
                                        List.of(english, newer),
                                        spanish,
                                        merge.drafts().toArray(SegmentDraft[]::new)))
                        .isOutdated())
                .isFalse();
    }

    @Test
    void units_that_were_not_sent_out_and_sources_that_were_altered_are_refused_by_name() {
        Translation all = new Translation(english, spanish);
        String text = sent(english, spanish, State.TRANSLATED)
                .replace("id=\"" + talk + "\"", "id=\"somebody-elses\"")
                .replace("<source>Stay calm.", "<source>Panic.");
        HeraldException refused = catchThrowableOfType(HeraldException.class, () -> merged(back(text), all, all));
        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID);
        assertThat(refused.violations())
                .containsExactly(
                        new Violation(
                                "/units/somebody-elses", "The article had no such segment when the file was made."),
                        new Violation("/units/" + calm, "The source of this unit was altered."));
    }

    @Test
    void a_title_is_plain_text_and_takes_no_codes() {
        Translation all = new Translation(english, spanish);
        String text = sent(english, spanish, State.TRANSLATED)
                .replaceFirst("<target>[^<]*", "<target>Hablar <pc id='1'>ya</pc>");
        HeraldException refused = catchThrowableOfType(HeraldException.class, () -> merged(back(text), all, all));
        assertThat(refused.violations())
                .containsExactly(new Violation("/units/title", "Code \"1\" is not one of the source."));
    }

    @Test
    void nothing_is_deleted_by_a_target_that_was_emptied() {
        Translation all = new Translation(english, spanish);
        Merged merged = merged(back(sent(english, spanish, State.TRANSLATED).replace("Con calma.", " ")), all, all);
        assertThat(merged.unchanged()).contains(calm);
        assertThat(merged.conflicts()).extracting(Conflict::segment).isEmpty();
    }
}
