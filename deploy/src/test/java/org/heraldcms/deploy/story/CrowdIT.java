package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.launch.HeraldServer;
import org.junit.jupiter.api.Test;

/** Many endpoints, of which many do not answer. */
final class CrowdIT {

    private static final List<Map<String, Object>> EN = List.of(Map.of("locale", "en"));
    private static final int ENDPOINTS = 1_000;
    private static final int JAMMED = 300;
    private static final int FREE = 20;

    @Test
    void however_many_hang_the_others_are_served_before_a_single_try_has_timed_out() {
        TestNewsroom newsroom = TestNewsroom.own();
        try (HeraldServer server = newsroom.server();
                SlowPartner healthy = new SlowPartner(0);
                SlowPartner hanging = new SlowPartner(0)) {
            assertThat(server.process().isAlive()).isTrue();
            newsroom.desks().site("crowd", "Crowd", URI.create("https://crowd.example"), EN);
            List<String> articles = Samples.approved(newsroom, "crowd", 3);
            for (int i = 0; i < ENDPOINTS; i++) {
                assertThat(newsroom.endpoint("crowd", i < 200 ? hanging.endpoint(i) : healthy.endpoint(i)))
                        .isNotEmpty();
            }
            served(newsroom, articles.getFirst(), healthy, 1);
            Eventually.that("all took it", () -> all(hanging, 0, 200, 1));
            hanging.hangAt(10);
            served(newsroom, articles.get(1), healthy, 2);
            Eventually.that("the 190 as well", () -> all(hanging, 10, 200, 2));
            hanging.hang();
            served(newsroom, articles.get(2), healthy, 3);
            assertThat(hanging.hanging()).as("not one try has timed out").isGreaterThanOrEqualTo(190);
        }
    }

    @Test
    void those_that_asked_for_no_order_and_hang_take_nobody_the_connection_and_nobody_is_blamed_for_them() {
        TestNewsroom newsroom = TestNewsroom.own();
        try (HeraldServer server = newsroom.server();
                Store store = Store.of(server);
                SlowPartner healthy = new SlowPartner(0);
                SlowPartner hanging = new SlowPartner(0)) {
            newsroom.desks().site("jam", "Jam", URI.create("https://jam.example"), EN);
            List<String> articles = Samples.approved(newsroom, "jam", 9);
            IntStream.range(0, JAMMED).forEach(i -> open(newsroom, hanging.endpoint(i)));
            IntStream.range(0, FREE).forEach(i -> open(newsroom, healthy.endpoint(i)));
            hanging.hang();
            articles.subList(0, 8).forEach(one -> newsroom.desks().publish(one, "en", "jam"));
            Eventually.that("all of them hang", () -> all(hanging, 0, JAMMED, 1));
            newsroom.desks().publish(articles.getLast(), "en", "jam");
            Eventually.that("the healthy ones have all", () -> all(healthy, 0, FREE, 9));
            assertThat(store.ask("select count(*) from attempt where error is not null and url like '"
                            + healthy.endpoint(0).resolve("/") + "%'"))
                    .as("tries that are held against the healthy")
                    .isEqualTo("0");
        }
    }

    private static void open(TestNewsroom newsroom, URI url) {
        assertThat(newsroom.ada()
                        .post("/api/v1/sites/jam/endpoints", Map.of("url", url, "ordered", false))
                        .status())
                .isEqualTo(201);
    }

    private static void served(TestNewsroom newsroom, String article, SlowPartner healthy, int messages) {
        long began = System.nanoTime();
        newsroom.desks().publish(article, "en", "crowd");
        Eventually.that("800 have " + messages, () -> all(healthy, 200, ENDPOINTS, messages));
        System.out.printf("800 healthy of 1,000 were served in %.1f s%n", (System.nanoTime() - began) / 1e9);
    }

    private static boolean all(SlowPartner partner, int from, int to, int messages) {
        return IntStream.range(from, to).allMatch(i -> partner.at(i).size() >= messages);
    }
}
