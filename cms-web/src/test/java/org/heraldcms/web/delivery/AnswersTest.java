package org.heraldcms.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.ChangeType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of the answers that were kept may be handed out while a release of two changes, 11 and 12, is taken in. */
class AnswersTest {

    private static final UUID PHONES = new UUID(0, 1);
    private static final UUID GAMES = new UUID(0, 2);
    private static final UUID SLEEP = new UUID(0, 3);
    private static final Answer ANSWER = Answer.of("text/plain", new byte[] {1}, null, null, List.of());

    private final Answers answers = new Answers();

    AnswersTest() {
        answers.follow(List.of(change(10, 10, SLEEP)));
        keep("phones", PHONES);
        keep("games", GAMES);
        keep("sleep", SLEEP);
        keep("list", null);
    }

    private void keep(String key, @Nullable UUID article) {
        answers.keep(answers.ticket(key, 1), new Answers.Scope("faro", article), ANSWER);
    }

    private static Change change(long position, long through, UUID article) {
        return new Change(
                position,
                through,
                new UUID(9, position),
                Instant.EPOCH,
                ChangeType.EDITION_UPDATED,
                "faro",
                article,
                new LocaleTag("es"),
                1,
                null,
                null,
                new byte[0]);
    }

    private void assertHandedOut(String... keys) {
        assertThat(List.of("phones", "games", "sleep", "list").stream()
                        .filter(key -> answers.find(key, 1) != null)
                        .toList())
                .containsExactly(keys);
    }

    @Test
    void all_are_handed_out_until_somebody_was_shown_what_came_after() {
        assertHandedOut("phones", "games", "sleep", "list");
        answers.seen(10);
        assertHandedOut("phones", "games", "sleep", "list");
    }

    @Test
    void none_is_from_when_somebody_was_shown_the_release_until_all_of_it_is_taken_in() {
        answers.seen(12);
        assertHandedOut();
        answers.follow(List.of(change(11, 12, PHONES)));
        assertHandedOut();
        answers.follow(List.of(change(12, 12, GAMES)));
        assertHandedOut("sleep");
    }

    @Test
    void what_was_made_of_the_release_is_not_kept_before_all_of_it_is_taken_in() {
        answers.follow(List.of(change(11, 12, PHONES)));
        Answers.Ticket ticket = answers.ticket("phones", 1);
        answers.seen(12);
        answers.keep(ticket, new Answers.Scope("faro", PHONES), ANSWER);
        answers.follow(List.of(change(12, 12, GAMES)));
        assertHandedOut("sleep");
        keep("phones", PHONES);
        assertHandedOut("phones", "sleep");
    }

    @Test
    void what_was_asked_for_before_a_change_is_not_kept_behind_it() {
        Answers.Ticket ticket = answers.ticket("phones", 1);
        answers.follow(List.of(change(11, 11, PHONES)));
        answers.keep(ticket, new Answers.Scope("faro", PHONES), ANSWER);
        assertHandedOut("games", "sleep");
    }
}
