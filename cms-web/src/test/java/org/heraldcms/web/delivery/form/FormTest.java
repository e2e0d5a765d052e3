package org.heraldcms.web.delivery.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    private static final List<Form> ALL = List.of(Form.values());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "application/json; JSON",
                "*/*; JSON",
                "text/html; HTML",
                "TEXT/Markdown; MARKDOWN",
                "text/*; HTML",
                "text/plain, text/markdown; TEXT",
                "text/html, text/markdown; HTML",
                "`text/html;q=0.5, text/markdown`; MARKDOWN",
                "`text/html;q=0.5, */*;q=0.1`; HTML",
                "`text/*;q=0.9, text/html;q=0, */*;q=0.1`; TEXT",
                "`application/json;q=0.001, image/png`; JSON",
                "`text/markdown;variant=GFM;q=0.7, application/json;q=0.6`; MARKDOWN",
                "`text/html;level=1;q=1.000 , application/json`; JSON",
                "`text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8`; HTML",
                "`;;;`; JSON",
                "`nonsense`; JSON"
            })
    void a_request_gets_what_it_wants_most(String accept, Form form) {
        assertThat(Form.wanted(accept, ALL)).isEqualTo(form);
        assertThat(Form.key(accept)).isEqualTo(form == Form.JSON ? "" : "\n" + form);
    }

    @Test
    void without_a_header_it_is_json() {
        assertThat(Form.wanted(null, ALL)).isEqualTo(Form.JSON);
        assertThat(Form.key(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "application/xml;q=0.9", "text/html;q=0", "*/*;q=0", "text/*;q=0.0"})
    void whoever_wants_none_of_them_is_told_what_there_is(String accept) {
        assertThatThrownBy(() -> assertThat(Form.wanted(accept, ALL)).isNull())
                .isInstanceOfSatisfying(HeraldException.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_ACCEPTABLE);
                    assertThat(refusal.detail())
                            .isEqualTo("This is offered as application/json, text/html, text/plain, text/markdown.");
                });
        assertThat(Form.key(accept)).isEqualTo("\nnone");
    }

    @Test
    void a_header_beyond_all_measure_is_as_good_as_none() {
        assertThat(Form.wanted("text/html;q=0.5,".repeat(10_000), ALL)).isEqualTo(Form.JSON);
    }
}
