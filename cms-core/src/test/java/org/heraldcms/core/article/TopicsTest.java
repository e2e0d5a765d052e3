package org.heraldcms.core.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    private static List<String> faults(List<String> topics) {
        HeraldException refusal = catchThrowableOfType(HeraldException.class, () -> Topics.check(topics));
        assertThat(refusal).as("refusal of " + topics).isNotNull();
        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID);
        return refusal.violations().stream().map(Violation::pointer).toList();
    }

    private static List<String> topics(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "topic-" + i).toList();
    }

    @Test
    void topics_keep_their_order_and_stand_once() {
        assertThat(Topics.check(List.of("phones", "families", "phones"))).containsExactly("phones", "families");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phones", "under-12s", "12", "niñez", "обучение", "安全", "أسرة", "परिवार"})
    void a_topic_is_written_in_the_letters_of_any_script(String topic) {
        assertThat(Topics.check(List.of(topic))).containsExactly(topic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Phones", "phones and families", "-phones", "phones/families", "phones,families"})
    void what_could_not_stand_in_a_filter_is_no_topic(String topic) {
        assertThat(faults(List.of(topic))).containsExactly("/topics/0");
    }

    @Test
    void a_topic_has_at_most_60_characters() {
        assertThat(Topics.check(List.of("a".repeat(60)))).hasSize(1);
        assertThat(faults(List.of("a".repeat(61)))).containsExactly("/topics/0");
    }

    @Test
    void a_null_among_the_topics_is_refused_at_its_place() {
        assertThat(faults(Arrays.asList("phones", null))).containsExactly("/topics/1");
    }

    @Test
    void a_fault_behind_a_repetition_is_reported_where_it_was_sent() {
        assertThat(faults(List.of("phones", "phones", "Families"))).containsExactly("/topics/2");
    }

    @Test
    void an_article_has_at_most_20_topics_however_often_each_was_sent() {
        List<String> twenty = topics(20);

        assertThat(Topics.check(twenty)).hasSize(20);
        assertThat(Topics.check(Stream.concat(twenty.stream(), twenty.stream()).toList()))
                .hasSize(20);
        assertThat(faults(topics(21))).containsExactly("/topics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"article", "faq", "help_card", "a-1"})
    void a_type_is_a_short_key(String type) {
        assertThat(Topics.checkType(type)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Article", "1st", "_article", "guía", "help card"})
    void another_type_is_refused(String type) {
        HeraldException refusal = catchThrowableOfType(HeraldException.class, () -> Topics.checkType(type));

        assertThat(refusal.violations()).extracting(Violation::pointer).containsExactly("/type");
    }
}
