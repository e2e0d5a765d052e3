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

/** Which of two media types of the same data a request gets, and that its answer is kept for those who get the same. */
class MediaRangeTest {

    private static final String GRAPHQL = "application/graphql-response+json";
    private static final List<String> BOTH = List.of("application/json", GRAPHQL);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "application/json; application/json",
                "*/*; application/json",
                "application/*; application/json",
                "application/graphql-response+json; application/graphql-response+json",
                "`application/graphql-response+json, application/json;q=0.9`; application/graphql-response+json",
                "`application/json, application/graphql-response+json;q=0.9`; application/json",
                "application/graphql-response+json, application/json; application/graphql-response+json",
                "`*/*, application/graphql-response+json;q=0.5`; application/json",
                "`text/html, */*;q=0.1`; application/json"
            })
    void a_request_gets_the_one_it_wants_most(String accept, String type) {
        assertThat(MediaRange.wanted(accept, BOTH)).isEqualTo(type);
        assertThat(Form.keptFor(accept)).endsWith(type.equals(GRAPHQL) ? "\n" + GRAPHQL : Form.key(accept));
        assertThat(Form.keptFor(accept).contains(GRAPHQL)).isEqualTo(type.equals(GRAPHQL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html", "application/json;q=0"})
    void whoever_wants_neither_is_refused_and_gets_nothing_that_is_kept_for_others(String accept) {
        assertThatThrownBy(() -> assertThat(MediaRange.wanted(accept, BOTH)).isNull())
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_ACCEPTABLE));
        assertThat(Form.keptFor(accept)).endsWith("\nnone");
    }

    @Test
    void what_most_ask_for_costs_nothing_to_tell_apart() {
        assertThat(Form.keptFor(null)).isEmpty();
        assertThat(Form.keptFor("*/*")).isEmpty();
        assertThat(Form.keptFor("application/json")).isEmpty();
    }
}
