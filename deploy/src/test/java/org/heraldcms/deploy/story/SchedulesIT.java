package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.demo.Newsroom;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.heraldcms.deploy.launch.HeraldServer;
import org.heraldcms.deploy.postgres.BundledPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL keep what was planned: each once, on time, though one of them is killed meanwhile. */
final class SchedulesIT {

    private static final int ARTICLES = 50;
    private static final int PLANNED = 500;
    private static final List<String> SITES =
            IntStream.range(0, 10).mapToObj(i -> "pier-" + i).toList();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path temporary;

    @Test
    void five_hundred_schedules_fire_once_each_on_whichever_of_two_servers_lives_and_missed_ones_at_start()
            throws Exception {
        BundledPostgres postgres = BundledPostgres.prepare(
                Path.of("target", "postgres").toAbsolutePath(), temporary.resolve("store"), told -> {});
        postgres.start();
        try (ApprovedCopies copies = new ApprovedCopies(postgres);
                HeraldServer one = HeraldServer.start(temporary.resolve("one"), settings(postgres));
                HeraldServer other = HeraldServer.start(temporary.resolve("other"), settings(postgres))) {
            Newsroom desks = Newsroom.open(other.baseUrl());
            SITES.forEach(site -> desks.site(
                    site, site, URI.create("https://" + site + ".example"), List.of(Map.of("locale", "en"))));
            List<String> articles = copies.of(approved(desks), "plan", ARTICLES + 1);
            HeraldClient erik = desks.desk(Person.ERIK).http();
            Instant due = Instant.now().plusSeconds(15);
            for (int i = 0; i < ARTICLES; i++) {
                // The first half fall due within five seconds, the others all at once.
                plan(erik, articles.get(i), due.plusMillis(i < ARTICLES / 2 ? i * 200L : 5_000));
            }
            assertThat(Instant.now()).as("planned in time").isBefore(due);
            Eventually.that("half of them fired", () -> fired(erik) > PLANNED / 2);
            one.killNow();
            Eventually.that("all fired", () -> fired(erik) >= PLANNED);
            eachOnce(changes(erik), PLANNED);
            lateness(copies);

            Instant missed = Instant.now().plusSeconds(4);
            plan(erik, articles.getLast(), missed);
            other.killNow();
            Eventually.that("it is past", () -> Instant.now().isAfter(missed));
            other.restart();
            Eventually.that("missed ones fired", () -> fired(erik) == PLANNED + SITES.size());
            eachOnce(changes(erik), PLANNED + SITES.size());
            assertThat(copies.count("select count(*) from schedule where outcome = 'done'"))
                    .isEqualTo(PLANNED + SITES.size());
        } finally {
            postgres.stop();
        }
    }

    private static Map<String, String> settings(BundledPostgres postgres) {
        return Map.of(
                "HERALD_DB_URL", postgres.url(),
                "HERALD_DB_USER", postgres.user(),
                "HERALD_DB_PASSWORD", postgres.password(),
                "HERALD_SECRET_KEY", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=");
    }

    private static String approved(Newsroom desks) {
        String article = desks.draft(desks.sample(SampleArticle.GAMES, "en"));
        desks.approve(article, "en");
        return article;
    }

    private static void plan(HeraldClient erik, String article, Instant at) {
        erik.post(Desk.edition(article, "en") + "/publications", Map.of("sites", SITES, "from", at.toString()))
                .expect(201);
    }

    private static long fired(HeraldClient erik) {
        return erik.get("/api/v1/changes?limit=1")
                .expect(200)
                .json()
                .path("head")
                .asLong();
    }

    private static List<JsonNode> changes(HeraldClient erik) {
        List<JsonNode> all = new ArrayList<>();
        long after = 0;
        JsonNode page;
        do {
            page = erik.get("/api/v1/changes?limit=200&after=" + after)
                    .expect(200)
                    .json();
            page.path("items").forEach(all::add);
            after = page.path("next").asLong();
        } while (!page.path("items").isEmpty());
        return all;
    }

    private static void eachOnce(List<JsonNode> changes, int planned) {
        Set<String> places = new HashSet<>();
        changes.forEach(change -> {
            assertThat(change.path("type").asText()).isEqualTo("edition.published");
            assertThat(places.add(change.path("articleId").asText() + " "
                            + change.path("site").asText()))
                    .as("fired once: " + change)
                    .isTrue();
        });
        assertThat(places).hasSize(planned);
    }

    /** Printed, not asserted to the millisecond: the machine may be busy with other things. */
    private static void lateness(ApprovedCopies copies) throws Exception {
        String late = "extract(epoch from s.ended_at - s.due_at) * 1000";
        String of = " from schedule s where s.outcome = 'done'";
        int earliest = copies.count("select min(" + late + ")" + of);
        int median = copies.count("select percentile_cont(0.5) within group (order by " + late + ")" + of);
        int worst = copies.count("select max(" + late + ")" + of);
        System.out.printf(
                "500 schedules, one server killed: late by %d ms at the median, %d ms at most%n", median, worst);
        assertThat(earliest).isNotNegative();
        assertThat(Duration.ofMillis(worst)).isLessThan(Duration.ofSeconds(30));
    }
}
