package org.heraldcms.core.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FilterTest {

    @Test
    void without_anything_it_lets_everything_through() {
        List<Object> values = new ArrayList<>();
        assertThat(new Filter(null, null, null, null, null).where(values)).isEqualTo("true");
        assertThat(values).isEmpty();
    }

    @Test
    void what_is_given_is_compared_and_never_part_of_the_statement() {
        List<Object> values = new ArrayList<>();
        String where = new Filter("50%_'", "article.", "lighthouse", Instant.EPOCH, null).where(values);
        assertThat(where)
                .isEqualTo("true and a.actor ilike ?1 and a.action like ?2"
                        + " and (a.subject = ?3 or a.subject like ?4) and a.at >= ?5");
        assertThat(values).startsWith("%50\\%\\_'%", "article.%", "lighthouse", "lighthouse/%");
    }

    @Test
    void an_actor_is_named_by_an_account_or_by_words_and_an_action_is_one_unless_it_ends_with_a_dot() {
        List<Object> values = new ArrayList<>();
        String where =
                new Filter("018f0000-0000-7000-8000-000000000001", "article.begin", null, null, null).where(values);
        assertThat(where).isEqualTo("true and a.account_id = cast(?1 as uuid) and a.action like ?2");
        assertThat(values).containsExactly("018f0000-0000-7000-8000-000000000001", "article.begin");
    }

    @Test
    void a_filter_that_cannot_let_anything_through_is_refused() {
        assertThatThrownBy(() -> new Filter(null, null, null, Instant.EPOCH, Instant.EPOCH))
                .hasMessage("The end comes after the beginning.");
        assertThatThrownBy(() -> new Filter("", null, null, null, null)).hasMessageContaining("1 to 300");
    }
}
