package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.launch.HeraldServer;
import org.heraldcms.deploy.postgres.BundledPostgres;
import org.junit.jupiter.api.Test;

/** Two nodes on one database; one of them is killed while they deliver. */
final class NodesIT {

    private static final List<Map<String, Object>> EN = List.of(Map.of("locale", "en"));
    private static final int ENDPOINTS = 20;
    private static final int ARTICLES = 25;

    @Test
    void two_nodes_lose_nothing_keep_the_order_and_send_twice_only_what_a_killed_one_had_in_hand() throws Exception {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "story")), "nodes-")
                .toAbsolutePath();
        BundledPostgres postgres = BundledPostgres.prepare(
                Path.of("target", "postgres").toAbsolutePath(), directory.resolve("postgres"), told -> {});
        postgres.start();
        Map<String, String> database = Map.of(
                "HERALD_DB_URL", postgres.url(),
                "HERALD_DB_USER", postgres.user(),
                "HERALD_DB_PASSWORD", postgres.password());
        try (HeraldServer first = HeraldServer.start(directory.resolve("one"), database);
                HeraldServer second = HeraldServer.start(directory.resolve("two"), database);
                SlowPartner partner = new SlowPartner(5)) {
            TestNewsroom newsroom = TestNewsroom.at(first);
            newsroom.desks().site("nodes", "Nodes", URI.create("https://nodes.example"), EN);
            for (int i = 0; i < ENDPOINTS; i++) {
                assertThat(newsroom.endpoint("nodes", partner.endpoint(i))).isNotEmpty();
            }
            List<String> articles = Samples.approved(newsroom, "nodes", ARTICLES);
            articles.subList(0, 10).forEach(article -> newsroom.desks().publish(article, "en", "nodes"));
            Eventually.that("ten at each", () -> distinct(partner, 10));
            assertThat(copies(partner)).as("two living nodes send nothing twice").isZero();

            articles.subList(10, ARTICLES).forEach(article -> newsroom.desks().publish(article, "en", "nodes"));
            second.killNow();
            Eventually.that("all at each", () -> distinct(partner, ARTICLES));
            inOrder(partner);
            System.out.println("Sent twice because a node was killed: " + copies(partner) + " of "
                    + ENDPOINTS * ARTICLES);
            assertThat(copies(partner)).isLessThan(ENDPOINTS * 32);
        } finally {
            postgres.stop();
        }
    }

    private static List<Long> positions(SlowPartner partner, int endpoint) {
        return partner.at(endpoint).stream()
                .map(one -> one.at("/data/position").asLong())
                .toList();
    }

    private static boolean distinct(SlowPartner partner, int wanted) {
        for (int i = 0; i < ENDPOINTS; i++) {
            if (positions(partner, i).stream().distinct().count() < wanted) {
                return false;
            }
        }
        return true;
    }

    private static int copies(SlowPartner partner) {
        int copies = 0;
        for (int i = 0; i < ENDPOINTS; i++) {
            List<Long> all = positions(partner, i);
            copies += all.size() - (int) all.stream().distinct().count();
        }
        return copies;
    }

    private static void inOrder(SlowPartner partner) {
        Map<Integer, List<Long>> firsts = new HashMap<>();
        for (int i = 0; i < ENDPOINTS; i++) {
            firsts.put(i, new ArrayList<>(positions(partner, i).stream().distinct().toList()));
        }
        assertThat(firsts.values())
                .allSatisfy(line -> assertThat(line).hasSize(ARTICLES).isSorted());
    }
}
