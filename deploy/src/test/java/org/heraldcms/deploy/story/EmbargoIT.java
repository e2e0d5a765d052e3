package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;

/** What an embargo makes of an order to publish: it moves the beginning, and never behind the end. */
final class EmbargoIT {

    private static final String SITE = "lighthouse";

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();
    private final HeraldClient sam = newsroom.desks().desk(Person.SAM).http();
    private final String article = Samples.approved(
                    newsroom, "held-" + UUID.randomUUID().toString().substring(0, 8), 1)
            .getFirst();
    private final String edition = Desk.edition(article, "en");

    private static Instant inDays(int days) {
        return Instant.now().plus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    }

    private void propose(Instant until) {
        String seen = erik.get(edition + "/shapes/" + SITE).expect(200).header("ETag");
        sam.with("If-Match", seen)
                .put(
                        edition + "/shapes/" + SITE,
                        Map.of("embargo", Map.of("at", until.toString(), "zone", "Europe/Madrid")))
                .expect(200);
    }

    private void drop() {
        String seen = erik.get(edition + "/shapes/" + SITE).expect(200).header("ETag");
        sam.with("If-Match", seen).delete(edition + "/shapes/" + SITE).expect(204);
    }

    private void order(Map<String, Object> when) {
        Map<String, Object> order = new HashMap<>(when);
        order.put("sites", List.of(SITE));
        erik.post(edition + "/publications", order).expect(201);
    }

    private List<String> planned() {
        JsonNode planned =
                erik.get(edition + "/publications").expect(200).json().path("planned");
        return planned.valueStream()
                .map(one -> one.path("action").asText() + " " + one.path("at").asText())
                .toList();
    }

    @Test
    void what_was_ordered_for_later_is_due_then_once_the_embargo_is_dropped_that_was_there_before() {
        Instant from = inDays(2);
        Instant embargo = inDays(4);
        propose(embargo);
        order(Map.of("from", from.toString()));
        assertThat(planned()).containsExactly("publish " + embargo);
        drop();
        assertThat(planned()).containsExactly("publish " + from);
        newsroom.reader()
                .get("/sites/" + SITE + "/articles/" + article + "?locale=en")
                .expect(404);
    }

    @Test
    void what_an_embargo_would_move_behind_its_end_is_never_live_and_whoever_ordered_it_is_told() {
        Instant until = inDays(4);
        order(Map.of("from", inDays(2).toString(), "until", until.toString()));
        propose(until.plus(1, ChronoUnit.DAYS));
        assertThat(planned()).containsExactly("withdraw " + until);
        try (Told told = Told.by(newsroom.server());
                Store store = Store.of(newsroom.server())) {
            assertThat(told.of("launch_refused", "#/articles/" + article + "/en/publish", SITE))
                    .containsExactly(Person.ERIK.fullName());
            assertThat(store.ask(
                            "select refusal from schedule where action = 'publish' and article_id = '" + article + "'"))
                    .startsWith("The site \"lighthouse\" holds an embargo on it until ")
                    .endsWith(": it would never be live there.");
        }
    }

    @Test
    void an_embargo_that_ends_before_the_publication_does_moves_its_beginning_alone() {
        Instant until = inDays(4);
        Instant from = inDays(2);
        order(Map.of("from", from.toString(), "until", until.toString()));
        Instant embargo = inDays(3);
        propose(embargo);
        assertThat(planned()).containsExactly("publish " + embargo, "withdraw " + until);
        drop();
        assertThat(planned()).containsExactly("publish " + from, "withdraw " + until);
    }
}
