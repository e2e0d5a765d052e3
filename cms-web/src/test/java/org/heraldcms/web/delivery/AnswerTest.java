package org.heraldcms.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final Instant CHANGED = Instant.parse("2026-03-01T09:30:00.700Z");
    private static final Instant YOUNG = CHANGED.plusMillis(1_299);
    private static final Instant SETTLED = CHANGED.plusMillis(1_300);
    private static final Answer ANSWER = answer(CHANGED);

    private static Answer answer(Instant changed) {
        return Answer.of(
                "application/json",
                "{\"hello\": \"world\"}\n".getBytes(StandardCharsets.UTF_8),
                "abc",
                changed,
                List.of(new Answer.Header("Link", "<a>"), new Answer.Header("Link", "<b>")));
    }

    private static String lastModified(Answer answer, Instant now) {
        return answer.headers(now).stream()
                .filter(header -> header.name().equals("Last-Modified"))
                .map(Answer.Header::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_tag_is_the_digest_of_the_document() {
        assertThat(ANSWER.headers()).contains(new Answer.Header("ETag", "\"abc\""));
    }

    @Test
    void the_representation_digest_is_that_of_the_example_of_rfc_9530() {
        assertThat(ANSWER.headers())
                .contains(new Answer.Header("Repr-Digest", "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"));
    }

    @Test
    void links_stand_in_one_line() {
        assertThat(ANSWER.headers()).contains(new Answer.Header("Link", "<a>, <b>"));
    }

    @Test
    void the_date_is_that_of_http_and_never_lies_ahead() {
        assertThat(lastModified(ANSWER, YOUNG)).isEqualTo("Sun, 01 Mar 2026 09:30:00 GMT");
        assertThat(lastModified(ANSWER, SETTLED)).isEqualTo("Sun, 01 Mar 2026 09:30:02 GMT");
    }

    @Test
    void a_client_holds_it_when_one_of_its_tags_matches_weakly() {
        assertThat(ANSWER.isHeld("\"abc\"", null)).isTrue();
        assertThat(ANSWER.isHeld("\"x\", W/\"abc\"", null)).isTrue();
        assertThat(ANSWER.isHeld("*", null)).isTrue();
        assertThat(ANSWER.isHeld("\"x\"", null)).isFalse();
    }

    @Test
    void the_tag_decides_even_when_the_date_says_otherwise() {
        assertThat(ANSWER.isHeld("\"x\"", lastModified(ANSWER, SETTLED))).isFalse();
    }

    @Test
    void a_client_without_a_tag_holds_it_when_it_got_it_settled() {
        assertThat(ANSWER.isHeld(null, lastModified(ANSWER, SETTLED))).isTrue();
        assertThat(ANSWER.isHeld(null, "Sun, 01 Mar 2026 09:30:01 GMT")).isFalse();
        assertThat(ANSWER.isHeld(null, "yesterday")).isFalse();
    }

    @Test
    void of_two_versions_of_one_second_the_first_never_passes_for_the_second() {
        String ofTheFirst = lastModified(answer(CHANGED.minusMillis(500)), CHANGED.minusMillis(400));
        assertThat(ANSWER.isHeld(null, ofTheFirst)).isFalse();
    }

    @Test
    void a_version_handed_out_settled_never_passes_for_a_later_one() {
        assertThat(answer(SETTLED).isHeld(null, lastModified(ANSWER, SETTLED))).isFalse();
    }
}
