package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;

/** Copies of a part of a site hold exactly that part, whatever enters and leaves it, and cursors are what they were. */
final class SyncFilterIT {

    private static final String SITE = "partsync";
    private static final int WRITERS = 3;
    private static final int ARTICLES_A_WRITER = 5;
    private static final int SIGNATURE_BYTES = 12;

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient reader = newsroom.reader();
    private final HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();

    SyncFilterIT() {
        newsroom.desks().site(SITE, "Part", URI.create("https://part.example"), List.of(Map.of("locale", "en")));
    }

    @Test
    void copies_of_parts_converge_under_parallel_writers_also_on_what_leaves_a_topic()
            throws ExecutionException, InterruptedException, TimeoutException {
        List<SyncedCopy> copies = Stream.of("", "topic=games", "locale=en&topic=games&type=article", "locale=fr")
                .map(filter -> new SyncedCopy(reader, SITE, filter))
                .toList();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Integer>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                List<String> articles = Samples.approved(newsroom, "part-" + writer, ARTICLES_A_WRITER);
                writing.add(writers.submit(publishing(articles)));
            }
            Eventually.that("all writers done, syncing meanwhile", () -> {
                copies.forEach(SyncedCopy::sync);
                return writing.stream().allMatch(Future::isDone);
            });
            for (Future<Integer> writer : writing) {
                assertThat(writer.get(1, TimeUnit.SECONDS)).isEqualTo(ARTICLES_A_WRITER);
            }
        }
        copies.forEach(copy -> copy.sync().isInStep());
        assertThat(copies.get(0).held()).isNotEmpty();
        assertThat(copies.get(1).held()).hasSize(WRITERS * ARTICLES_A_WRITER / 2 - 1);
        assertThat(copies.get(1).held()).isEqualTo(copies.get(2).held());
        assertThat(copies.get(3).held()).isEmpty();
        copies.forEach(copy -> assertThat(
                        new SyncedCopy(reader, SITE, "topic=games").sync().held())
                .as("who begins now comes to the same")
                .isEqualTo(copies.get(1).held()));
    }

    /** Publishes all, takes every second one out of its topic, and withdraws the first. */
    private Callable<Integer> publishing(List<String> articles) {
        return () -> {
            for (String article : articles) {
                topics(article, "games", "part");
                newsroom.desks().publish(article, "en", SITE);
            }
            for (int i = 0; i < articles.size(); i += 2) {
                topics(articles.get(i), "part");
                newsroom.desks().publish(articles.get(i), "en", SITE);
            }
            newsroom.desks().desk(Person.ERIK).withdraw(articles.getFirst(), "en", SITE, "A try");
            return articles.size();
        };
    }

    private void topics(String article, String... topics) {
        String path = "/api/v1/articles/" + article;
        erik.with("If-Match", erik.get(path).header("ETag"))
                .patch(path, Map.of("topics", topics))
                .expect(200);
    }

    @Test
    void a_cursor_goes_on_with_its_filter_on_its_site_and_nowhere_else() {
        String cursor = new SyncedCopy(reader, SITE, "locale=en").sync().cursor();
        ask(SITE, "cursor=" + cursor + "&locale=en").expect(200);
        isResync(ask(SITE, "cursor=" + cursor + "&locale=es"));
        isResync(ask(SITE, "cursor=" + cursor + "&locale=en&topic=games"));
        isResync(ask("lighthouse", "cursor=" + cursor));
        isResync(ask(SITE, "cursor=" + (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1)));
        isResync(ask(SITE, "cursor=AAAA"));
        isResync(ask(SITE, "cursor=" + signed("0 1 2")));
        isResync(ask(SITE, "cursor=" + signed("9 " + Long.MAX_VALUE / 10 + " " + now() + " * * *")));
        assertThat(ask(SITE, "topic=Not%20One")
                        .expect(400)
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("topic");
        assertThat(ask(SITE, "type=%00")
                        .expect(400)
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("type");
        assertThat(reader.get("/sites/" + SITE + "/state?locale=x")
                        .expect(400)
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("locale");
    }

    @Test
    void a_cursor_older_than_90_days_begins_anew() {
        long days89 = now() - Duration.ofDays(89).toSeconds();
        long days91 = now() - Duration.ofDays(91).toSeconds();
        ask(SITE, "cursor=" + signed("0 0 " + days89 + " * * *")).expect(200);
        isResync(ask(SITE, "cursor=" + signed("0 0 " + days91 + " * * *")));
    }

    private Reply ask(String site, String query) {
        return reader.get("/sites/" + site + "/sync?" + query);
    }

    private static void isResync(Reply reply) {
        assertThat(reply.expect(410).json().path("code").asText()).isEqualTo("resync");
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    /** As the server signs cursors of the sync, which a partner cannot. */
    private String signed(String place) {
        try (Store store = Store.of(newsroom.server())) {
            byte[] key = HexFormat.of().parseHex(store.ask("select value from installation where name = 'cursors'"));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(("sync\n" + SITE).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            byte[] text = place.getBytes(StandardCharsets.UTF_8);
            byte[] cursor = Arrays.copyOf(mac.doFinal(text), SIGNATURE_BYTES + text.length);
            System.arraycopy(text, 0, cursor, SIGNATURE_BYTES, text.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
