package org.heraldcms.core.translation.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.Test;

class TermFinderTest {

    private static final LocaleTag EN = LocaleTag.of("en");

    @Test
    void a_term_is_found_in_another_form_and_with_the_place_where_it_stands() {
        String text = "Two hotlines answer: call a Help Line today.";
        assertThat(found(EN, text, "hotline", "help line")).containsExactly("hotlines", "Help Line");
    }

    @Test
    void of_terms_that_overlap_the_longer_one_is_found() {
        assertThat(found(EN, "Use two-step verification everywhere", "verification", "two-step verification"))
                .containsExactly("two-step verification");
    }

    @Test
    void part_of_a_word_is_no_term() {
        assertThat(found(EN, "The portable reporter", "port", "able")).isEmpty();
    }

    @Test
    void a_term_that_minds_case_is_found_in_its_own_case_only() {
        Term it = new Term(Term.Rule.KEEP, "IT", List.of(), true, "");
        assertThat(TermFinder.of(EN, List.of(it)).in("Ask IT about it.")).hasSize(1);
    }

    @Test
    void languages_without_spaces_find_a_term_wherever_its_characters_stand() {
        assertThat(found(LocaleTag.of("zh"), "请拨打求助热线电话", "热线")).containsExactly("热线");
        assertThat(found(LocaleTag.of("ja"), "相談窓口に電話する", "相談窓口")).containsExactly("相談窓口");
        assertThat(found(LocaleTag.of("th"), "โทรสายด่วนได้ทุกวัน", "สายด่วน")).containsExactly("สายด่วน");
    }

    @Test
    void right_to_left_text_is_searched_like_any_other() {
        assertThat(found(LocaleTag.of("ar"), "اتصل بخط المساعدة Childline الآن", "Childline"))
                .containsExactly("Childline");
        assertThat(found(LocaleTag.of("he"), "התקשרו לקו החם", "קו")).isEmpty();
    }

    @Test
    void case_is_folded_by_the_languages_own_rules_whatever_the_servers_are() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(found(EN, "INTERNET SAFETY", "internet")).containsExactly("INTERNET");
            assertThat(found(LocaleTag.of("tr"), "İNTERNET", "internet")).containsExactly("İNTERNET");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whether_a_text_mentions_something() {
        LocaleTag es = LocaleTag.of("es");
        assertThat(TermFinder.mentions(es, "línea de ayuda", false, "Llama a las líneas de ayuda."))
                .isTrue();
        assertThat(TermFinder.mentions(es, "línea de ayuda", false, "Llama a la línea caliente."))
                .isFalse();
    }

    private static List<String> found(LocaleTag locale, String text, String... terms) {
        List<Term> sought = java.util.Arrays.stream(terms)
                .map(term -> new Term(Term.Rule.TRANSLATE, term, List.of("x"), false, ""))
                .toList();
        return TermFinder.of(locale, sought).in(text).stream()
                .map(found -> text.substring(found.start(), found.end()))
                .toList();
    }
}
