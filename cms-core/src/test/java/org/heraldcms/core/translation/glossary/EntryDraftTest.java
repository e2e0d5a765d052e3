package org.heraldcms.core.translation.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heraldcms.core.translation.glossary.Designation.Status.PREFERRED;

import java.util.List;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.base.Violation;
import org.junit.jupiter.api.Test;

class EntryDraftTest {

    @Test
    void an_entry_has_terms_of_one_line_each_once() {
        assertThat(places(List.of())).containsExactly("/terms");
        assertThat(places(List.of(term("en", " "), term("en", "a\nb"), term("es", "c\u0007"))))
                .contains("/terms/0/text", "/terms/1/text", "/terms/2/text");
        assertThat(places(List.of(term("en", "hotline"), term("en", "hotline"))))
                .containsExactly("/terms/1", "/terms/1/status");
    }

    @Test
    void a_locale_has_one_preferred_term() {
        assertThat(places(List.of(term("en", "hotline"), term("en", "help line"))))
                .containsExactly("/terms/1/status");
    }

    @Test
    void what_is_huge_is_too_large() {
        assertThatThrownBy(() -> new EntryDraft(false, false, "", "", List.of(term("en", "x".repeat(201)))))
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.TOO_LARGE));
        assertThatThrownBy(() -> new EntryDraft(false, false, "x".repeat(2_001), "", List.of(term("en", "x"))))
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/definition"));
    }

    @Test
    void markup_in_a_term_is_text() {
        String script = "<script>alert(1)</script>";
        assertThat(new EntryDraft(false, false, script, script, List.of(term("en", script)))
                        .terms()
                        .getFirst()
                        .text())
                .isEqualTo(script);
    }

    private static Designation term(String locale, String text) {
        return new Designation(LocaleTag.of(locale), text, PREFERRED);
    }

    private static List<String> places(List<Designation> terms) {
        try {
            EntryDraft unused = new EntryDraft(false, false, "", "", terms);
            return List.of();
        } catch (HeraldException refused) {
            return refused.violations().stream().map(Violation::pointer).toList();
        }
    }
}
