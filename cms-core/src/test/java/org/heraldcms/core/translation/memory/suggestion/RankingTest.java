package org.heraldcms.core.translation.memory.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.core.translation.memory.suggestion.Suggestion.Flag.NEGATION_DIFFERS;
import static org.heraldcms.core.translation.memory.suggestion.Suggestion.Flag.NUMBERS_DIFFER;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.LocalePair;
import org.heraldcms.core.translation.memory.Origin;
import org.heraldcms.core.translation.memory.Surroundings;
import org.heraldcms.core.translation.memory.Unit;
import org.heraldcms.core.translation.memory.UnitText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {

    private static final Instant TODAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final LocalePair EN_ES = new LocalePair(LocaleTag.of("en"), LocaleTag.of("es"));
    private static final Surroundings BETWEEN = new Surroundings("a", "b");

    @ParameterizedTest(name = "{0} / {1} → {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            Share this photo.                              | Share this photo.                              | 100 | ''
            Share this photo.                              | share this photo.                              |  99 | ''
            Share this photo.                              | Share this photo!                              |  99 | ''
            Share this photo.                              | share this photo                               |  98 | ''
            Do not share this photo.                       | Share this photo.                              |  60 | NEGATION_DIFFERS
            Always share this photo with your best friends | Never share this photo with your best friends  |  69 | NEGATION_DIFFERS
            Most children, 95% of them, tell a friend      | Most children, 59% of them, tell a friend      |  69 | NUMBERS_DIFFER
            Call the hotline at 116 111 day and night      | Call the hotline at 116 123 day and night      |  69 | NUMBERS_DIFFER
            Do not share this and do not delete that       | Do not share this and then delete that         |  69 | NEGATION_DIFFERS
            Share this with us but do not delete that      | Do not share this with us but delete that      |  55 | NEGATION_DIFFERS
            Do not ever share this photo with your friends | Never ever share this photo with your friends  |  77 | ''
            Nine of ten children tell a friend about it    | 9 of 10 children tell a friend about it        |  77 | ''
            Talk to a teacher whom you trust               | Talk to an adult whom you trust                |  71 | ''
            Talk to a teacher whom you trust               | Use strong passwords everywhere                |   0 | ''
            """)
    void a_text_is_worth_its_words_and_no_more_than_its_numbers_and_its_no_allow(
            String wanted, String known, int score, String flag) {
        List<Suggestion> ranked = Ranking.rank(wanted(wanted, Surroundings.UNKNOWN), List.of(unit(known, "x")));
        assertThat(ranked.isEmpty() ? 0 : ranked.getFirst().score()).isEqualTo(score);
        if (!flag.isEmpty()) {
            assertThat(ranked.getFirst().flags()).containsExactly(Suggestion.Flag.valueOf(flag));
        }
    }

    @Test
    void context_goes_before_exact_and_exact_before_similar() {
        List<Suggestion> ranked = Ranking.rank(
                wanted("Share this photo.", BETWEEN),
                List.of(
                        unit("Share that photo.", "similar"),
                        unit("Share this photo.", "exact"),
                        unit("Share this photo.", "one neighbour", new Surroundings("a", "c")),
                        unit("Share this photo.", "both neighbours", BETWEEN)));
        assertThat(ranked)
                .extracting(it -> it.unit().target().text())
                .containsExactly("both neighbours", "one neighbour", "exact", "similar");
        assertThat(ranked).extracting(Suggestion::score).containsExactly(102, 101, 100, 66);
        assertThat(ranked).extracting(it -> it.kind().label()).containsExactly("context", "context", "exact", "fuzzy");
    }

    @Test
    void of_equal_scores_the_approved_goes_first_then_the_newer() {
        Unit vanished = unit("Share", "vanished", Origin.Kind.VANISHED, TODAY.plusSeconds(9));
        Unit older = unit("Share", "older", Origin.Kind.APPROVED, TODAY);
        Unit newer = unit("Share", "newer", Origin.Kind.APPROVED, TODAY.plusSeconds(1));
        Unit imported = unit("Share", "imported", Origin.Kind.IMPORTED, TODAY.plusSeconds(5));
        assertThat(Ranking.rank(wanted("Share", Surroundings.UNKNOWN), List.of(vanished, older, imported, newer)))
                .extracting(it -> it.unit().target().text())
                .containsExactly("newer", "older", "imported", "vanished");
    }

    @Test
    void a_translation_that_was_mended_is_not_offered_beside_the_mended_one() {
        Origin.Place place = new Origin.Place(Ids.next(TODAY), "s1", 1);
        Unit wrong = unit("Share", "Comparte esta foto", place, TODAY);
        Unit mended = unit("Share", "No compartas", place, TODAY.plusSeconds(60));
        assertThat(Ranking.rank(wanted("Share", Surroundings.UNKNOWN), List.of(wrong, mended)))
                .extracting(it -> it.unit().target().text())
                .containsExactly("No compartas");
    }

    @Test
    void a_translation_that_was_mended_is_not_offered_where_its_old_neighbours_are_either() {
        Origin.Place place = new Origin.Place(Ids.next(TODAY), "s1", 1);
        Unit wrong = unit("Share", "Comparte esta foto", BETWEEN, origin(Origin.Kind.APPROVED, place, TODAY));
        Unit mended = unit("Share", "No compartas", place, TODAY.plusSeconds(60));
        assertThat(Ranking.rank(wanted("Share", BETWEEN), List.of(wrong, mended)))
                .extracting(it -> it.unit().target().text())
                .containsExactly("No compartas");
    }

    @Test
    void the_same_translation_is_offered_once() {
        assertThat(Ranking.rank(
                        wanted("Share", Surroundings.UNKNOWN),
                        List.of(unit("Share", "Comparte"), unit("Share", "Comparte", BETWEEN))))
                .hasSize(1);
    }

    @Test
    void another_regions_translation_is_never_exact() {
        LocalePair mexico = new LocalePair(LocaleTag.of("en"), LocaleTag.of("es-MX"));
        Wanted wanted = new Wanted(mexico, text("Share this photo."), BETWEEN);
        assertThat(Ranking.rank(wanted, List.of(unit("Share this photo.", "Comparte", BETWEEN))))
                .extracting(Suggestion::score)
                .containsExactly(99);
    }

    @Test
    void case_is_compared_by_the_languages_rules_whatever_the_servers_are() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Ranking.rank(
                            wanted("INVITE IDRIS", Surroundings.UNKNOWN), List.of(unit("Invite Idris", "Invita"))))
                    .extracting(Suggestion::score)
                    .containsExactly(99);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void languages_without_spaces_are_compared_by_their_words_too() {
        LocalePair pair = new LocalePair(LocaleTag.of("ja"), LocaleTag.of("en"));
        Wanted wanted = new Wanted(pair, text("この写真を友達に送ってください"), Surroundings.UNKNOWN);
        Unit known = new Unit(
                UUID.randomUUID(),
                1,
                pair,
                text("この写真を先生に送ってください"),
                text("x"),
                Surroundings.UNKNOWN,
                origin(Origin.Kind.APPROVED, null, TODAY));
        assertThat(Ranking.rank(wanted, List.of(known)).getFirst().score()).isBetween(60, 95);
    }

    @Test
    void a_flag_is_no_reason_to_hide_what_is_alike() {
        assertThat(Ranking.rank(
                                wanted("Ages 9 to 12 may join", Surroundings.UNKNOWN),
                                List.of(unit("Ages 9 to 13 may not join", "x")))
                        .getFirst()
                        .flags())
                .containsExactlyInAnyOrder(NUMBERS_DIFFER, NEGATION_DIFFERS);
    }

    private static Wanted wanted(String text, Surroundings context) {
        return new Wanted(EN_ES, text(text), context);
    }

    private static UnitText text(String text) {
        return UnitText.of(TextNode.valueOf(text));
    }

    private static Unit unit(String source, String target) {
        return unit(source, target, Surroundings.UNKNOWN);
    }

    private static Unit unit(String source, String target, Surroundings context) {
        return unit(source, target, context, origin(Origin.Kind.APPROVED, null, TODAY));
    }

    private static Unit unit(String source, String target, Origin.Kind kind, Instant at) {
        return unit(source, target, Surroundings.UNKNOWN, origin(kind, null, at));
    }

    private static Unit unit(String source, String target, Origin.Place place, Instant at) {
        return unit(source, target, Surroundings.UNKNOWN, origin(Origin.Kind.APPROVED, place, at));
    }

    private static Unit unit(String source, String target, Surroundings context, Origin origin) {
        return new Unit(UUID.randomUUID(), 1, EN_ES, text(source), text(target), context, origin);
    }

    private static Origin origin(Origin.Kind kind, Origin.@Nullable Place place, Instant at) {
        return new Origin(kind, place, null, "Rosa", at);
    }
}
