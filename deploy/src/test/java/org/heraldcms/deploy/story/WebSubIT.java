package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hub as a subscriber sees it: the list of websub.rocks for hubs, 100 to 106, and what the specification says beside. */
final class WebSubIT {

    private static final String SITE = "tide";
    private static final String HUB = "/sites/tide/hub";
    private static final HubSubscriber OTHER_HUB = new HubSubscriber();
    private static final TestNewsroom NEWSROOM = TestNewsroom.own(Map.of("HERALD_WEBSUB_HUBS", OTHER_HUB.callback()));
    private static final String ARTICLE =
            NEWSROOM.desks().draft(NEWSROOM.desks().sample(SampleArticle.GAMES, "en"));
    private static boolean isLive;

    private final HubSubscriber subscriber = new HubSubscriber();
    private final HeraldClient anybody = NEWSROOM.reader();
    private final String topic = NEWSROOM.server().baseUrl() + "/sites/tide/feeds/en.atom";

    @BeforeAll
    static void anArticleToPublish() {
        NEWSROOM.desks()
                .site(
                        SITE,
                        "Tide",
                        URI.create("https://tide.example"),
                        List.of(Map.of("locale", "en"), Map.of("locale", "es")));
        NEWSROOM.desks().approve(ARTICLE, "en");
    }

    @AfterAll
    static void ended() {
        NEWSROOM.server().close();
        OTHER_HUB.close();
    }

    @AfterEach
    void subscriberEnded() {
        subscriber.close();
    }

    /** Makes something new. */
    private static void change() {
        if (isLive) {
            NEWSROOM.desks().desk(Person.ERIK).withdraw(ARTICLE, "en", SITE, "A try.");
        } else {
            NEWSROOM.desks().publish(ARTICLE, "en", SITE);
        }
        isLive = !isLive;
    }

    private Reply subscribe(HubSubscriber who, String... more) {
        return who.request(anybody, HUB, "subscribe", topic, more);
    }

    /** Subscribes, and returns when the hub has taken the confirmation in: it was told of a change. */
    private HubSubscriber.Told subscribed(HubSubscriber who, String address, String... more) {
        who.request(anybody, HUB, "subscribe", address, more).expect(202);
        int questions = who.asked().size();
        who.awaitAsked(Math.max(1, questions));
        int before = who.told().size();
        Eventually.that("a change reaches who has just confirmed", () -> {
            change();
            return isToldSoon(who, before);
        });
        return who.told().getLast();
    }

    private static boolean isToldSoon(HubSubscriber who, int before) {
        for (int i = 0; i < 200; i++) {
            if (who.told().size() > before) {
                return true;
            }
            LockSupport.parkNanos(10_000_000);
        }
        return false;
    }

    private void isWhatReadersGet(HubSubscriber.Told told, String address) {
        Reply feed = anybody.get(address).expect(200);
        assertThat(new String(told.body(), StandardCharsets.UTF_8)).isEqualTo(feed.text());
        assertThat(told.header("Content-type")).isEqualTo(feed.header("Content-Type"));
        assertThat(told.header("Link"))
                .isEqualTo(feed.header("Link"))
                .contains("<" + NEWSROOM.server().baseUrl() + HUB + ">; rel=\"hub\"")
                .contains("<" + address + ">; rel=\"self\"");
    }

    @Test
    void rocks_100_a_typical_subscriber_is_verified_and_brought_the_whole_feed_unsigned() {
        HubSubscriber.Told told = subscribed(subscriber, topic);
        assertThat(subscriber.asked().getFirst())
                .containsEntry("mine", "a b")
                .containsEntry("hub.mode", "subscribe")
                .containsEntry("hub.topic", topic)
                .containsEntry("hub.lease_seconds", "864000")
                .containsKey("hub.challenge");
        isWhatReadersGet(told, topic);
        assertThat(told.header("X-hub-signature")).isEmpty();
    }

    @Test
    void rocks_101_whoever_gives_a_secret_gets_signed_content() {
        HubSubscriber.Told told = subscribed(subscriber, topic, "hub.secret", "señal & faro");
        assertThat(told.header("X-hub-signature")).isEqualTo(told.signatureUnder("señal & faro"));
    }

    @Test
    void rocks_102_parameters_that_nobody_knows_are_ignored() {
        HubSubscriber.Told told = subscribed(subscriber, topic, "foo", "bar", "hub.foo", "hub.bar");
        isWhatReadersGet(told, topic);
    }

    @Test
    void rocks_103_a_subscription_is_renewed_before_its_end_and_stays_one() {
        subscribed(subscriber, topic, "hub.secret", "old");
        subscribe(subscriber, "hub.secret", "new", "hub.lease_seconds", "3600").expect(202);
        assertThat(subscriber.awaitAsked(2)).containsEntry("hub.lease_seconds", "3600");
        Eventually.that("signed with the new secret", () -> {
            int before = subscriber.told().size();
            change();
            HubSubscriber.Told told = subscriber.awaitTold(before + 1);
            return told.header("X-hub-signature").equals(told.signatureUnder("new"));
        });
        int before = subscriber.told().size();
        try (HubSubscriber control = new HubSubscriber()) {
            subscribed(control, topic);
        }
        List<HubSubscriber.Told> since =
                subscriber.told().subList(before, subscriber.told().size());
        assertThat(since).extracting(HubSubscriber.Told::body).doesNotHaveDuplicates();
    }

    @Test
    void rocks_104_whoever_unsubscribes_is_asked_and_then_left_alone() {
        subscribed(subscriber, topic);
        subscriber.request(anybody, HUB, "unsubscribe", topic).expect(202);
        assertThat(subscriber.awaitAsked(2)).containsEntry("hub.mode", "unsubscribe");
        try (HubSubscriber control = new HubSubscriber()) {
            subscribed(control, topic);
            int before = subscriber.told().size();
            subscribed(control, topic);
            assertThat(subscriber.told()).hasSize(before);
        }
    }

    @ParameterizedTest
    @CsvSource({"105, en.txt", "106, en.json", "106, en.ninjs.json", "100, en.rss", "100, en.atom?topic=games"})
    void rocks_105_and_106_a_topic_may_be_text_json_or_xml(int number, String name) {
        String address = NEWSROOM.server().baseUrl() + "/sites/tide/feeds/" + name;
        isWhatReadersGet(subscribed(subscriber, address), address);
        assertThat(number).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"something else", "404"})
    void what_the_callback_does_not_confirm_does_not_count(String answer) {
        subscriber.answerChallengesWith(answer);
        subscribe(subscriber).expect(202);
        subscriber.awaitAsked(1);
        try (HubSubscriber control = new HubSubscriber()) {
            subscribed(control, topic);
            assertThat(subscriber.told()).isEmpty();
        }
    }

    @Test
    void nobody_else_can_end_a_subscription() {
        subscribed(subscriber, topic);
        subscriber.answerChallengesWith("404");
        subscriber.request(anybody, HUB, "unsubscribe", topic).expect(202);
        subscriber.awaitAsked(2);
        int before = subscriber.told().size();
        change();
        subscriber.awaitTold(before + 1);
    }

    @Test
    void a_lease_is_never_longer_than_a_month() {
        subscribe(subscriber, "hub.lease_seconds", "999999999").expect(202);
        assertThat(subscriber.awaitAsked(1)).containsEntry("hub.lease_seconds", "2592000");
    }

    @Test
    void who_was_down_is_brought_the_newest_content_later_and_who_is_gone_nothing() {
        subscribed(subscriber, topic);
        subscriber.answerWith(503);
        int before = subscriber.told().size();
        change();
        subscriber.awaitTold(before + 1);
        subscriber.answerWith(204);
        change();
        // The first pause is about five seconds, and no change in between shortens it.
        isWhatReadersGet(subscriber.awaitTold(before + 2), topic);
        subscriber.answerWith(410);
        int last = subscriber.told().size() + 1;
        change();
        subscriber.awaitTold(last);
        try (HubSubscriber control = new HubSubscriber()) {
            subscribed(control, topic);
            assertThat(subscriber.told()).hasSize(last);
        }
    }

    @Test
    void hubs_of_others_are_told_that_there_is_something_new() {
        change();
        Eventually.that(
                "told of the feed",
                () -> OTHER_HUB.told().stream()
                        .map(told -> new String(told.body(), StandardCharsets.UTF_8))
                        .anyMatch(form -> form.startsWith("hub.mode=publish&hub.url=")
                                && form.endsWith("sites%2Ftide%2Ffeeds%2Fen.atom")));
        assertThat(anybody.get(topic).header("Link")).contains("<" + OTHER_HUB.callback() + ">; rel=\"hub\"");
    }

    @Test
    void a_subscription_to_a_site_that_becomes_private_is_denied() {
        NEWSROOM.desks().site("ebb", "Ebb", URI.create("https://ebb.example"), List.of(Map.of("locale", "en")));
        String ebb = NEWSROOM.server().baseUrl() + "/sites/ebb/feeds/en.atom";
        subscriber.request(anybody, "/sites/ebb/hub", "subscribe", ebb).expect(202);
        subscriber.awaitAsked(1);
        try (Store store = Store.of(NEWSROOM.server())) {
            Eventually.that(
                    "the subscription stands",
                    () -> store.ask("select count(*) from websub_listener where site = 'ebb' and kind = 'subscriber'")
                            .equals("1"));
        }
        NEWSROOM.desks().publish(ARTICLE, "en", "ebb");
        subscriber.awaitTold(1);
        Reply site = NEWSROOM.ada().get("/api/v1/sites/ebb").expect(200);
        NEWSROOM.ada()
                .with("If-Match", site.header("ETag"))
                .patch("/api/v1/sites/ebb", Map.of("visibility", "private"))
                .expect(200);
        NEWSROOM.desks().desk(Person.ERIK).withdraw(ARTICLE, "en", "ebb", "A try.");
        assertThat(subscriber.awaitAsked(2)).containsEntry("hub.mode", "denied").containsEntry("hub.topic", ebb);
        assertThat(subscriber.told()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hub.mode=publish&hub.topic=x&hub.callback=y | 400 | hub.mode
                    hub.topic=x&hub.callback=y | 400 | hub.mode
                    hub.mode=subscribe&hub.callback=http://198.51.100.7/ | 400 | hub.topic
                    hub.mode=subscribe&hub.topic=http://elsewhere.example/&hub.callback=http://partner.example/ | 400 | hub.topic
                    hub.mode=subscribe&hub.topic=TOPIC | 400 | hub.callback
                    hub.mode=subscribe&hub.topic=TOPIC&hub.callback=ftp://partner.example/ | 400 | hub.callback
                    hub.mode=subscribe&hub.topic=TOPIC&hub.callback=http://169.254.169.254/latest | 400 | hub.callback
                    hub.mode=subscribe&hub.topic=TOPIC&hub.callback=http://2130706433/ | 400 | hub.callback
                    hub.mode=subscribe&hub.topic=TOPIC&hub.callback=http://me:secret@partner.example/ | 400 | hub.callback
                    hub.mode=subscribe&hub.topic=TOPIC&hub.callback=http://partner.example/&hub.lease_seconds=0 | 400 | hub.lease_seconds
                    hub.mode=subscribe&hub.topic=TOPIC&hub.callback=http://partner.example/&hub.lease_seconds=ever | 400 | hub.lease_seconds
                    hub.mode=subscribe&hub.topic=TOPIC&hub.callback=http://partner.example/&hub.secret=LONG | 400 | hub.secret
                    hub.mode=%zz | 400 | percent
                    """)
    void what_makes_no_sense_is_refused_by_name(String form, int status, String named) {
        Reply reply = anybody.with("Content-Type", "application/x-www-form-urlencoded")
                .send(
                        "POST",
                        HUB,
                        BodyPublishers.ofString(form.replace("TOPIC", topic).replace("LONG", "x".repeat(200))));
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.text()).contains(named);
    }

    @Test
    void a_host_that_is_named_too_often_is_left_alone_for_a_minute() {
        String victim = "hub.mode=subscribe&hub.topic=" + topic + "&hub.callback=http://victim.invalid/";
        HeraldClient client = anybody.with("Content-Type", "application/x-www-form-urlencoded");
        Reply last = client.send("POST", HUB, BodyPublishers.ofString(victim));
        for (int i = 0; i < 60; i++) {
            last = client.send("POST", HUB, BodyPublishers.ofString(victim + i));
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isEqualTo("60");
    }
}
