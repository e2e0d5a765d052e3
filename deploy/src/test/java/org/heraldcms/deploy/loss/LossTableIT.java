package org.heraldcms.deploy.loss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.heraldcms.deploy.launch.HeraldServer;
import org.heraldcms.deploy.postgres.BundledPostgres;
import org.heraldcms.deploy.story.ApprovedCopies;
import org.heraldcms.deploy.story.Eventually;
import org.heraldcms.deploy.story.TestNewsroom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The scenarios by which other systems were found to lose events, on the assembled product, with a failing partner at
 * the other end. Prints the table. {@code -Dherald.kills=20} kills as often as the table of record.
 */
final class LossTableIT {

    private static final int KILLS = Integer.getInteger("herald.kills", 2);
    private static final int ARTICLES_A_KILL = 30;
    private static final int WRITERS = 3;
    private static final int ROUNDS = 20;
    private static final long SEED = Long.getLong("herald.seed", new Random().nextLong());
    private static final String A_FEW_SECONDS = "1,1,2,2" + ",2".repeat(40);

    private static final LossTable TABLE = new LossTable();

    private static TestNewsroom newsroom;
    private static String original;

    @BeforeAll
    static void prepare() throws Exception {
        newsroom = TestNewsroom.own(Map.of("HERALD_RETRY_SECONDS", A_FEW_SECONDS));
        original = newsroom.desks()
                .draft(newsroom.desks()
                        .sample(SampleArticle.GAMES, "en")
                        .at("loss")
                        .titled("Games and loss"));
        newsroom.desks().approve(original, "en");
    }

    @AfterAll
    static void printAndStop() {
        System.out.println("Repeat with -Dherald.seed=" + SEED);
        System.out.println(TABLE);
        newsroom.server().close();
    }

    /** A site with one partner. */
    private static FailingPartner partner(String site) {
        FailingPartner partner = new FailingPartner();
        newsroom.desks().site(site, site, URI.create("https://" + site + ".example"), List.of(Map.of("locale", "en")));
        assertThat(newsroom.endpoint(site, partner.url())).isNotEmpty();
        return partner;
    }

    /** Approved articles, made in the store, whose connection a killed server may have taken with it. */
    private static List<String> articles(String word, int count) throws Exception {
        HeraldServer server = newsroom.server();
        try (ApprovedCopies store = new ApprovedCopies(
                BundledPostgres.prepare(Path.of("target", "postgres").toAbsolutePath(), server.data(), told -> {}))) {
            return store.of(original, word, count);
        }
    }

    private static void publish(String article, String site) {
        assertThat(newsroom.desks().publish(article, "en", site)).hasSize(1);
    }

    private static Set<Long> due(String site) {
        Set<Long> due = new TreeSet<>();
        newsroom.changes().stream()
                .filter(change -> change.path("site").asText().equals(site))
                .forEach(change -> due.add(change.path("position").asLong()));
        return due;
    }

    /** Waits until the partner has everything, and demands that it came once the way it should. */
    private static void nothingIsLost(String scenario, String site, FailingPartner partner, String remark) {
        Set<Long> due = due(site);
        Eventually.that(
                "all changes at " + site,
                () -> LossTable.Row.of(due, partner.taken()).lost() == 0);
        LossTable.Row row = LossTable.Row.of(due, partner.taken());
        TABLE.add(scenario, row, remark);
        assertThat(row.outOfOrder()).as("out of order").isZero();
    }

    @Test
    void a_receiver_that_answers_500_ten_times_gets_all_ten_events() throws Exception {
        try (FailingPartner partner = partner("stumble")) {
            partner.failNext(10);
            articles("stumble", 10).forEach(article -> publish(article, "stumble"));
            nothingIsLost("receiver answers 500 ten times, then 200", "stumble", partner, "");
        }
    }

    @Test
    void a_receiver_that_was_down_gets_the_thirty_events_of_that_time() throws Exception {
        try (FailingPartner partner = partner("down")) {
            partner.goDown();
            articles("down", 30).forEach(article -> publish(article, "down"));
            Eventually.that("it was tried six times", () -> attempts("down") >= 6);
            partner.comeBack();
            nothingIsLost("receiver down meanwhile, 30 events", "down", partner, "");
        }
    }

    private static int attempts(String site) {
        JsonNode waiting = newsroom.ada()
                .get("/api/v1/deliveries?state=pending&limit=200&site=" + site)
                .expect(200)
                .json()
                .path("items");
        return waiting.valueStream()
                .mapToInt(one -> one.path("attempts").asInt())
                .max()
                .orElse(0);
    }

    @Test
    void forty_acknowledged_publications_outlive_a_kill_while_the_receiver_takes_three_seconds() throws Exception {
        try (FailingPartner partner = partner("slow")) {
            partner.answerAfter(3_000);
            articles("slow", 40).forEach(article -> publish(article, "slow"));
            newsroom.server().killNow();
            partner.answerAfter(0);
            newsroom.server().restart();
            nothingIsLost("40 acknowledged, receiver takes 3 s, kill -9", "slow", partner, "");
        }
    }

    @Test
    void every_committed_state_has_its_event_however_often_herald_is_killed_in_a_burst() throws Exception {
        try (FailingPartner partner = partner("burst");
                ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            Queue<String> work = new ConcurrentLinkedQueue<>(articles("burst", KILLS * ARTICLES_A_KILL));
            AtomicInteger asked = new AtomicInteger();
            Desk erik = newsroom.desks().desk(Person.ERIK);
            Collection<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                writing.add(writers.submit(() -> write(erik, work, asked)));
            }
            Random random = new Random(SEED);
            for (int kill = 0; kill < KILLS; kill++) {
                int moment = kill * ARTICLES_A_KILL + 1 + random.nextInt(ARTICLES_A_KILL - 5);
                Eventually.that("publication " + moment, () -> asked.get() >= moment);
                if (random.nextBoolean()) {
                    newsroom.server().killNow();
                } else {
                    newsroom.server().killLeavingPostgres();
                }
                newsroom.server().restart();
            }
            for (Future<?> writer : writing) {
                writer.get(3, TimeUnit.MINUTES);
            }
            String remark = KILLS + " kills; committed states without an event: " + withoutEvent(partner);
            nothingIsLost("kill -9 in a burst, healthy receiver", "burst", partner, remark);
            assertThat(withoutEvent(partner)).isZero();
        }
    }

    private static void write(Desk erik, Queue<String> work, AtomicInteger asked) {
        for (String next = work.poll(); next != null; next = work.poll()) {
            String article = next;
            asked.incrementAndGet();
            Eventually.that("published " + article, () -> isPublished(erik, article));
        }
    }

    private static boolean isPublished(Desk erik, String article) {
        try {
            return erik.publish(article, "en", List.of("burst")).size() == 1;
        } catch (UncheckedIOException | AssertionError | IllegalStateException killedMeanwhile) {
            return false;
        }
    }

    /** Live editions of the site of which the partner was never told; waits until the partner was told of all it is due. */
    private static long withoutEvent(FailingPartner partner) {
        Set<Long> due = due("burst");
        Eventually.that(
                "all changes at burst",
                () -> LossTable.Row.of(due, partner.taken()).lost() == 0);
        Set<String> told = new TreeSet<>();
        partner.taken().forEach(one -> told.add(one.body().at("/data/digest").asText()));
        return newsroom.reader()
                .get("/sites/burst/sync?limit=1000")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> !told.contains(item.path("digest").asText()))
                .count();
    }

    @Test
    void a_hanging_receiver_delays_nobody_else() throws Exception {
        try (FailingPartner hanging = partner("hanging");
                FailingPartner healthy = partner("healthy")) {
            hanging.answerAfter(60_000);
            List<Double> alone = new ArrayList<>();
            List<Double> beside = new ArrayList<>();
            for (String article : articles("alone", ROUNDS)) {
                alone.add(latency(article, healthy, "healthy"));
            }
            for (String article : articles("beside", ROUNDS)) {
                beside.add(latency(article, healthy, "hanging", "healthy"));
            }
            TABLE.add("publish to received, one writer, p50 / p95", figures(alone));
            TABLE.add("one hanging receiver: the same elsewhere, p50 / p95", figures(beside));
            assertThat(median(beside))
                    .as("seconds, with a receiver that hangs for a minute")
                    .isLessThan(5);
        }
    }

    private static double latency(String article, FailingPartner partner, String... sites) {
        int before = partner.taken().size();
        long asked = System.nanoTime();
        assertThat(newsroom.desks().publish(article, "en", sites)).hasSize(sites.length);
        Eventually.that("it came", () -> partner.taken().size() > before);
        return (partner.taken().getLast().nanos() - asked) / 1e9;
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }

    private static String figures(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        return "%.0f / %.0f ms".formatted(median(seconds) * 1_000, sorted.get(sorted.size() * 95 / 100) * 1_000);
    }
}
