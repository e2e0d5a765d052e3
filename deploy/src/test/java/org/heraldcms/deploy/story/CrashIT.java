package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.files.DirectoryTree;
import org.heraldcms.deploy.launch.HeraldServer;
import org.junit.jupiter.api.Test;

/** The server is killed ({@code kill -9}) at random moments while 200 publications are under way. */
final class CrashIT {

    private static final List<String> SITES = List.of("lighthouse", "faro");
    private static final int ARTICLES = 100;
    private static final int KILLS = 3;
    private static final int WRITERS = 3;

    private final long seed = Long.getLong("herald.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final Map<String, WebhookReceiver> receivers = new HashMap<>();
    private final Queue<Publication> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();

    private record Publication(String article, String site) {}

    @Test
    void nothing_acknowledged_is_lost_and_every_change_reaches_every_endpoint_in_order() throws Exception {
        System.out.println("Repeat with -Dherald.seed=" + seed);
        TestNewsroom newsroom = TestNewsroom.own();
        try (HeraldServer server = newsroom.server()) {
            for (String site : SITES) {
                WebhookReceiver receiver = new WebhookReceiver();
                receivers.put(site, receiver);
                newsroom.endpoint(site, receiver.url());
            }
            List<String> articles = Samples.approved(newsroom, "crash", ARTICLES);
            publishWhileKilling(newsroom, articles);
            assertThat(acknowledged).hasSize(ARTICLES * SITES.size());
            acknowledgedIsLive(newsroom);
            List<JsonNode> changes = newsroom.changes();
            logIsGapless(changes);
            for (String site : SITES) {
                deliveredInOrder(site, changes);
                stateIsWhatIsLive(newsroom, site);
            }
            indexIsAsIfRebuilt(newsroom, server);
        } finally {
            receivers.values().forEach(WebhookReceiver::close);
        }
    }

    private void publishWhileKilling(TestNewsroom newsroom, List<String> articles)
            throws InterruptedException, ExecutionException, TimeoutException {
        Queue<Publication> work = new ConcurrentLinkedQueue<>();
        articles.forEach(article -> SITES.forEach(site -> work.add(new Publication(article, site))));
        List<Integer> moments = moments(work.size());
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            Collection<Future<?>> writing = new ArrayList<>();
            Desk erik = newsroom.desks().desk(Person.ERIK);
            for (int i = 0; i < WRITERS; i++) {
                writing.add(writers.submit(() -> write(erik, work)));
            }
            for (int moment : moments) {
                Eventually.that("publication " + moment, () -> asked.get() >= moment);
                kill(newsroom.server());
                newsroom.server().restart();
            }
            for (Future<?> writer : writing) {
                writer.get(3, TimeUnit.MINUTES);
            }
        }
    }

    /** Kills the server, by chance with its database. */
    private void kill(HeraldServer server) {
        if (random.nextBoolean()) {
            server.killNow();
        } else {
            server.killLeavingPostgres();
        }
    }

    /** After how many publications to kill; the thread that kills is not in step with those that publish. */
    private List<Integer> moments(int publications) {
        Set<Integer> moments = new TreeSet<>();
        while (moments.size() < KILLS) {
            moments.add(5 + random.nextInt(publications - 20));
        }
        return List.copyOf(moments);
    }

    private void write(Desk erik, Queue<Publication> work) {
        for (Publication next = work.poll(); next != null; next = work.poll()) {
            Publication publication = next;
            asked.incrementAndGet();
            Eventually.succeeds(() -> erik.publish(publication.article(), "en", List.of(publication.site())));
            acknowledged.add(publication);
        }
    }

    private void acknowledgedIsLive(TestNewsroom newsroom) {
        for (Publication publication : acknowledged) {
            newsroom.reader()
                    .get("/sites/" + publication.site() + "/articles/" + publication.article() + "?locale=en")
                    .expect(200);
        }
    }

    private static void logIsGapless(List<JsonNode> changes) {
        assertThat(changes)
                .extracting(change -> change.path("position").asLong())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, changes.size()).boxed().toList());
    }

    private void deliveredInOrder(String site, List<JsonNode> changes) {
        WebhookReceiver receiver = Objects.requireNonNull(receivers.get(site));
        Map<Long, JsonNode> due = new TreeMap<>();
        changes.stream()
                .filter(change -> change.path("site").asText().equals(site))
                .forEach(change -> due.put(change.path("position").asLong(), change));
        Eventually.that("all changes at " + site, () -> positions(receiver).containsAll(due.keySet()));
        Map<Long, WebhookReceiver.Received> first = new HashMap<>();
        long highest = 0;
        for (WebhookReceiver.Received hook : receiver.all()) {
            WebhookReceiver.Received before = first.putIfAbsent(hook.position(), hook);
            if (before == null) {
                assertThat(hook.position()).as("order at " + site).isGreaterThan(highest);
                highest = hook.position();
                JsonNode change = Objects.requireNonNull(due.get(hook.position()));
                assertThat(hook.id()).isEqualTo(change.path("id").asText());
                assertThat(hook.json()).isEqualTo(change.path("body"));
            } else {
                assertThat(hook.id()).isEqualTo(before.id());
                assertThat(hook.body()).isEqualTo(before.body());
            }
        }
    }

    private static Set<Long> positions(WebhookReceiver receiver) {
        Set<Long> positions = new TreeSet<>();
        receiver.all().forEach(hook -> positions.add(hook.position()));
        return positions;
    }

    private static void stateIsWhatIsLive(TestNewsroom newsroom, String site) {
        Map<String, String> live = new TreeMap<>();
        JsonNode page =
                newsroom.reader().get("/sites/" + site + "/sync?limit=1000").json();
        page.path("items")
                .forEach(item -> live.put(
                        item.path("articleId").asText() + "\n"
                                + item.path("locale").asText(),
                        item.path("digest").asText()));
        JsonNode state = newsroom.reader().get("/sites/" + site + "/state").json();
        assertThat(live).hasSize(ARTICLES);
        assertThat(state.path("digest").asText()).isEqualTo(SiteDigest.of(live));
    }

    /** What search finds is what it finds after its index was thrown away. */
    private static void indexIsAsIfRebuilt(TestNewsroom newsroom, HeraldServer server) throws IOException {
        Eventually.that("all are found", () -> found(newsroom).size() == ARTICLES);
        Set<String> before = found(newsroom);
        server.killNow();
        DirectoryTree.delete(server.data().resolve("search"));
        server.restart();
        Eventually.that("the index is rebuilt", () -> found(newsroom).equals(before));
    }

    private static Set<String> found(TestNewsroom newsroom) {
        Set<String> found = new TreeSet<>();
        String cursor = "";
        do {
            Reply reply = newsroom.reader()
                    .get("/sites/lighthouse/search?q=crash&locale=en" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            reply.expect(200)
                    .json()
                    .path("items")
                    .forEach(item -> found.add(item.path("articleId").asText()));
            cursor = reply.json().path("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        return found;
    }
}
