package org.heraldcms.web.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.web.feed.form.FeedFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedAddressTest {

    private static final String BASE = "https://herald.example";

    @Test
    void an_address_is_read_as_it_was_written() {
        FeedAddress address =
                new FeedAddress("faro", new LocaleTag("es-MX"), FeedFormat.NINJS, "año-más", "news", null);
        assertThat(FeedAddress.at(address.under(BASE), BASE)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://herald.example/sites/faro/feeds/es.atom?archive=1",
                "https://herald.example/sites/faro/feeds/ES.atom",
                "https://herald.example/sites/faro/feeds/es.atom?type=a&topic=b",
                "https://herald.example/sites/faro/feeds/es.atom?topic=a&topic=b",
                "https://herald.example/sites/faro/feeds/es.atom?",
                "https://herald.example/sites/faro/feeds/es.atom#x",
                "https://herald.example/sites/faro/feeds/es.nonsense",
                "https://herald.example/sites/faro/feeds/%65s.atom",
                "https://herald.example.evil.example/sites/faro/feeds/es.atom",
                "http://herald.example/sites/faro/feeds/es.atom",
                "https://herald.example/sites/faro/feeds/es.atom?topic=%zz",
                "https://herald.example/sites/faro/feeds/es.atom?topic=%00",
                "https://herald.example/sites/faro/feeds/es.atom?type=%00",
                "https://herald.example/sites/faro/feeds/es.atom?topic=A",
                "https://herald.example/sites/faro/feeds/es.atom?topic=a+b",
                "https://herald.example/sites/faro/feeds/es.atom?topic="
                        + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "https://herald.example/",
                ""
            })
    void what_no_feed_calls_its_own_is_no_topic(String address) {
        assertThat(FeedAddress.at(address, BASE)).isEmpty();
    }

    @Test
    void a_topic_and_a_type_look_as_those_of_articles_do() {
        FeedAddress all = FeedAddress.named("faro", "es.atom");
        assertThat(all.of("año-9", "news_item").topic()).isEqualTo("año-9");
        refused("topic", () -> all.of("\0", null));
        refused("topic", () -> all.of("x".repeat(7_000), "news"));
        refused("type", () -> all.of("games", "\0"));
    }

    private static void refused(String parameter, ThrowableAssert.ThrowingCallable naming) {
        assertThatThrownBy(naming)
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refusal -> assertThat(refusal.violations())
                                .first()
                                .extracting("pointer")
                                .isEqualTo(parameter));
    }
}
