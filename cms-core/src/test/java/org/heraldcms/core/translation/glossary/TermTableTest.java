package org.heraldcms.core.translation.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.core.translation.glossary.Designation.Status.ADMITTED;
import static org.heraldcms.core.translation.glossary.Designation.Status.FORBIDDEN;
import static org.heraldcms.core.translation.glossary.Designation.Status.PREFERRED;

import java.time.Instant;
import java.util.List;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.Test;

class TermTableTest {

    private static final Instant TODAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final LocaleTag EN = LocaleTag.of("en");
    private static final LocaleTag ES = LocaleTag.of("es");
    private static final LocaleTag MEXICO = LocaleTag.of("es-MX");

    private final TermTable table = new TermTable(
            1,
            List.of(
                    entry(
                            false,
                            term("en", "hotline", PREFERRED),
                            term("en", "help line", ADMITTED),
                            term("es", "teléfono de ayuda", ADMITTED),
                            term("es", "línea de ayuda", PREFERRED),
                            term("es", "línea caliente", FORBIDDEN),
                            term("es-MX", "línea de apoyo", PREFERRED)),
                    entry(true, term("en", "Safe Harbour", PREFERRED), term("es", "Puerto Seguro", FORBIDDEN))));

    @Test
    void a_term_is_translated_as_the_glossary_prefers_and_each_of_its_names_is_one_term() {
        assertThat(table.terms(EN, ES))
                .filteredOn(term -> term.rule() == Term.Rule.TRANSLATE)
                .extracting(Term::text)
                .containsExactly("hotline", "help line");
        assertThat(table.terms(EN, ES).getFirst().translations())
                .containsExactly("línea de ayuda", "teléfono de ayuda");
    }

    @Test
    void a_region_has_its_own_terms_before_those_of_its_language() {
        assertThat(table.terms(EN, MEXICO).getFirst().translations())
                .containsExactly("línea de apoyo", "línea de ayuda", "teléfono de ayuda");
    }

    @Test
    void what_is_kept_is_kept_in_every_language() {
        assertThat(table.terms(ES, LocaleTag.of("de")))
                .extracting(Term::rule, Term::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Term.Rule.KEEP, "Safe Harbour"));
    }

    @Test
    void what_must_not_be_said_comes_with_what_to_say_instead() {
        assertThat(table.terms(EN, ES))
                .filteredOn(term -> term.rule() == Term.Rule.FORBID)
                .extracting(Term::text, Term::translations)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "línea caliente", List.of("línea de ayuda", "teléfono de ayuda")),
                        org.assertj.core.groups.Tuple.tuple("Puerto Seguro", List.of()));
    }

    @Test
    void a_text_that_is_no_translation_is_held_against_what_its_own_language_must_not_say() {
        assertThat(table.terms(ES, ES))
                .extracting(Term::rule)
                .containsExactly(Term.Rule.FORBID, Term.Rule.KEEP, Term.Rule.FORBID);
    }

    @Test
    void the_finder_looks_for_what_a_translator_has_to_mind() {
        assertThat(table.finder(EN, ES).in("Call the Safe Harbour hotlines"))
                .extracting(found -> found.term().text())
                .containsExactly("Safe Harbour", "hotline");
    }

    private static Entry entry(boolean keep, Designation... terms) {
        return new Entry(Ids.next(TODAY), new EntryDraft(keep, false, "", "", List.of(terms)), TODAY, TODAY, 0);
    }

    private static Designation term(String locale, String text, Designation.Status status) {
        return new Designation(LocaleTag.of(locale), text, status);
    }
}
