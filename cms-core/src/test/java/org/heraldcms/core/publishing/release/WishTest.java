package org.heraldcms.core.publishing.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.Schedule.Action;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WishTest {

    private static final UUID PHONES = new UUID(0, 1);
    private static final UUID GAMES = new UUID(0, 2);

    private static Wish publish(UUID article, String locale, @Nullable Integer revision, String... sites) {
        return new Wish(Action.PUBLISH, article, LocaleTag.of(locale), List.of(sites), revision, null);
    }

    private static Wish withdraw(String locale, String... sites) {
        return new Wish(Action.WITHDRAW, PHONES, LocaleTag.of(locale), List.of(sites), null, "A try.");
    }

    private static void agree(Wish one, Wish other) {
        assertThat(one.contradiction(other)).isEmpty();
        assertThat(other.contradiction(one)).isEmpty();
    }

    private static void contradict(Wish one, Wish other, String why) {
        assertThat(one.contradiction(other))
                .hasValueSatisfying(said -> assertThat(said).contains(why));
        assertThat(other.contradiction(one)).isPresent();
    }

    @Test
    void an_edition_is_not_published_and_withdrawn_on_one_site() {
        contradict(publish(PHONES, "es", null, "faro", "lighthouse"), withdraw("es", "faro"), "withdrawn");
        contradict(publish(PHONES, "es", null), withdraw("es", "faro"), "withdrawn");
        contradict(publish(PHONES, "es", null, "faro"), withdraw("es"), "withdrawn");
    }

    @Test
    void two_revisions_of_an_edition_are_not_live_on_one_site() {
        contradict(publish(PHONES, "es", 2, "faro"), publish(PHONES, "es", 3, "faro"), "Two revisions");
        contradict(publish(PHONES, "es", null, "faro"), publish(PHONES, "es", 3), "Two revisions");
    }

    @Test
    void the_same_is_not_wanted_twice() {
        contradict(publish(PHONES, "es", null, "faro"), publish(PHONES, "es", null), "already");
        contradict(withdraw("es"), withdraw("es"), "already");
    }

    @Test
    void other_sites_locales_and_articles_are_no_contradiction() {
        agree(publish(PHONES, "es", null, "faro"), withdraw("es", "lighthouse"));
        agree(publish(PHONES, "es", null), withdraw("en"));
        agree(publish(PHONES, "es", null), publish(GAMES, "es", null));
        agree(publish(PHONES, "es", 2, "faro"), publish(PHONES, "es", 3, "lighthouse"));
    }
}
