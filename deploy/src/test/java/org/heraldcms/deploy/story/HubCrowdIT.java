package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;

/** Many who ask the hub for something, and never answer it. */
final class HubCrowdIT {

    private static final String SITE = "breakwater";
    private static final int HANGING = 60;
    private static final int ASKED_AT_ONCE = 15;

    private final TestNewsroom newsroom = TestNewsroom.shared();

    private String article = "";
    private boolean isLive;

    @Test
    void callbacks_that_hang_while_they_are_asked_hold_up_no_change() {
        newsroom.desks()
                .site(SITE, "Breakwater", URI.create("https://breakwater.example"), List.of(Map.of("locale", "en")));
        article = Samples.approved(newsroom, SITE, 1).getFirst();
        try (HubSubscriber healthy = new HubSubscriber();
                HangingHosts hosts = new HangingHosts(HANGING)) {
            subscribe(healthy.callback());
            healthy.awaitAsked(1);
            Eventually.that("a change reaches who has just confirmed", () -> {
                change();
                return healthy.isToldSoon(0);
            });
            hosts.callbacks().forEach(this::subscribe);
            Eventually.that("as many are asked as ever are at once", () -> hosts.called() >= ASKED_AT_ONCE);
            int before = healthy.told().size();
            change();
            healthy.awaitTold(before + 1);
            assertThat(hosts.areWaitedFor(ASKED_AT_ONCE))
                    .as("told while those who hang were still waited for")
                    .isTrue();
        }
    }

    private void subscribe(String callback) {
        String topic = newsroom.server().baseUrl() + "/sites/" + SITE + "/feeds/en.atom";
        HubSubscriber.requestFor(callback, newsroom.reader(), "/sites/" + SITE + "/hub", "subscribe", topic)
                .expect(202);
    }

    private void change() {
        if (isLive) {
            newsroom.desks().desk(Person.ERIK).withdraw(article, "en", SITE, "A try.");
        } else {
            newsroom.desks().publish(article, "en", SITE);
        }
        isLive = !isLive;
    }
}
