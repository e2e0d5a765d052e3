package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;

/** Whoever follows the sync holds what is live, and the log has no gap, while several people publish and withdraw. */
final class SyncIT {

    private static final int WRITERS = 4;
    private static final int ARTICLES_A_WRITER = 8;

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final Map<String, String> held = new TreeMap<>();
    private String cursor = "";
    private long highest;

    @Test
    void a_site_that_syncs_under_parallel_writers_ends_with_what_is_live_and_the_log_is_gapless()
            throws ExecutionException, InterruptedException, TimeoutException {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Integer>> writing = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                List<String> articles = Samples.approved(newsroom, "sync-" + writer, ARTICLES_A_WRITER);
                writing.add(writers.submit(publishing(articles)));
            }
            Eventually.that("all writers done, syncing meanwhile", () -> {
                step();
                return writing.stream().allMatch(Future::isDone);
            });
            for (Future<Integer> writer : writing) {
                assertThat(writer.get(1, TimeUnit.SECONDS)).isEqualTo(ARTICLES_A_WRITER);
            }
        }
        step();
        assertThat(SiteDigest.of(held)).isEqualTo(state().path("digest").asText());
        assertThat(held).hasSize(state().path("count").asInt());
        assertThat(newsroom.changes())
                .extracting(change -> change.path("position").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, newsroom.changes().size())
                                .boxed()
                                .toList());
    }

    /** Publishes all and withdraws every second one again. */
    private Callable<Integer> publishing(List<String> articles) {
        return () -> {
            for (int i = 0; i < articles.size(); i++) {
                newsroom.desks().publish(articles.get(i), "en", "lighthouse", "harbour");
                if (i % 2 == 0) {
                    newsroom.desks().desk(Person.ERIK).withdraw(articles.get(i), "en", "lighthouse", "Try");
                }
            }
            return articles.size();
        };
    }

    private void step() {
        JsonNode page;
        do {
            Reply reply =
                    newsroom.reader().get("/sites/lighthouse/sync" + (cursor.isEmpty() ? "" : "?cursor=" + cursor));
            page = reply.expect(200).json();
            page.path("items").forEach(this::take);
            cursor = page.path("next").asText();
        } while (page.path("more").asBoolean());
    }

    private void take(JsonNode item) {
        assertThat(item.path("position").asLong()).as("positions only grow").isGreaterThan(highest);
        highest = item.path("position").asLong();
        String key =
                item.path("articleId").asText() + '\n' + item.path("locale").asText();
        if (item.has("document")) {
            held.put(key, item.path("digest").asText());
        } else {
            held.remove(key);
        }
    }

    private JsonNode state() {
        return newsroom.reader().get("/sites/lighthouse/state").expect(200).json();
    }
}
