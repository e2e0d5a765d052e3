package org.heraldcms.core.translation.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.heraldcms.core.article.Drafts;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.Translation;
import org.heraldcms.core.translation.check.finding.Check;
import org.junit.jupiter.api.Test;

/** What is found in whole editions. */
class CheckerTest {

    private static final LocaleTag EN = LocaleTag.of("en");
    private static final LocaleTag ES = LocaleTag.of("es");
    private static final Rules RULES = new Rules(EN, ES, List.of(), locale -> Optional.empty());

    private final Revision english = Drafts.english("Talk early.", "Call 0800 555 0142.", "Seven of 10 did.");
    private final Revision spanish =
            Drafts.spanishOf(english, "Habla pronto.", "Llama al 0800 555 0142.", "7 de cada diez lo hicieron.");

    @Test
    void nothing_is_found_where_nothing_is_wrong() {
        assertThat(checks(english, spanish)).isEmpty();
        assertThat(Checker.whole(new Rules(EN, EN, List.of(), locale -> Optional.empty()), WrittenSides.none(EN, EN))
                        .source(english))
                .isEmpty();
    }

    @Test
    void a_changed_source_is_stale_and_shows_what_no_longer_agrees() {
        Revision changed = Drafts.englishAfter(english, "Talk early.", "Call 0800 555 0199.", "Seven of 10 did.");
        assertThat(checks(changed, spanish)).containsExactly(Check.STALE, Check.CONTACT);
    }

    @Test
    void a_new_paragraph_is_missing() {
        Revision longer =
                Drafts.englishAfter(english, "Talk early.", "Listen.", "Call 0800 555 0142.", "Seven of 10 did.");
        assertThat(checks(longer, spanish)).containsExactly(Check.MISSING);
    }

    @Test
    void the_same_text_translated_otherwise_is_inconsistent() {
        Revision twice = Drafts.english("Stay calm.", "Talk early.", "Stay calm.");
        Revision once = Drafts.spanishOf(twice, "Con calma.", "Habla pronto.", "Mantén la calma.");
        assertThat(found(twice, once)).singleElement().satisfies(one -> {
            assertThat(one.finding().check()).isEqualTo(Check.INCONSISTENT);
            assertThat(one.finding().suggestions()).containsExactly("Con calma.");
            assertThat(one.target()).hasFieldOrPropertyWithValue("text", "Mantén la calma.");
        });
    }

    @Test
    void a_finding_is_the_same_until_either_text_changes() {
        Revision wrong = Drafts.spanishOf(english, "Habla pronto.", "Llama al 0800 555 0143.", "7 de cada 10.");
        String id = only(english, wrong).id();
        assertThat(only(english, wrong).id()).isEqualTo(id).matches("[0-9a-f]{32}");
        Revision rewritten = Drafts.spanishOf(english, "Habla pronto.", "Llámanos al 0800 555 0143.", "7 de cada 10.");
        assertThat(only(english, rewritten).id()).isNotEqualTo(id);
        Revision otherSource = Drafts.english("Talk early.", "Call us: 0800 555 0142.", "Seven of 10 did.");
        assertThat(only(
                                otherSource,
                                Drafts.spanishOf(otherSource, "Habla pronto.", "Llama al 0800 555 0143.", "7 de 10."))
                        .id())
                .isNotEqualTo(id);
    }

    private static Found only(Revision source, Revision target) {
        return found(source, target).getFirst();
    }

    private static List<Check> checks(Revision source, Revision target) {
        return found(source, target).stream()
                .map(found -> found.finding().check())
                .toList();
    }

    /** The title stays English in these drafts; what is found there is not looked at. */
    private static List<Found> found(Revision source, Revision target) {
        return Checker.whole(RULES, WrittenSides.none(EN, ES))
                .translation(new Translation(source, target), target)
                .stream()
                .filter(found -> !found.finding().segment().equals(Segment.TITLE))
                .toList();
    }
}
