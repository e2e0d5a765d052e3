package org.heraldcms.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.demo.Newsroom;
import org.heraldcms.deploy.demo.Person;

/**
 * How many webhooks a second go out to 1, 100 and 1,000 endpoints, beside what the plain HTTP client makes of the same
 * messages to the same receiver in the same run; and what a replay of 100,000 asks of the memory.
 */
public final class Delivering {

    private static final int ARTICLES = 100;
    private static final int ROUNDS = 5;
    private static final int MANY = 100_000;
    private static final byte[] BODY = "x".repeat(600).getBytes(StandardCharsets.US_ASCII);

    private final BenchServer server;
    private final Newsroom newsroom;
    private final Counter counter;
    private final PlainClient plain;
    private final List<String> articles;

    private Delivering(BenchServer server, Newsroom newsroom, Counter counter, PlainClient plain) {
        this.server = server;
        this.newsroom = newsroom;
        this.counter = counter;
        this.plain = plain;
        this.articles = IntStream.range(0, ARTICLES)
                .mapToObj(i -> Bench.approved(newsroom, i))
                .toList();
    }

    /** Takes the path of {@code herald.jar}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (BenchServer server = BenchServer.start(Path.of(args[0]));
                Counter counter = new Counter();
                PlainClient plain = new PlainClient()) {
            Delivering delivering = new Delivering(server, Newsroom.open(server.uri()), counter, plain);
            System.out.printf(
                    "%-34s %10s %12s %12s %8s%n",
                    "deliveries (median of " + ROUNDS + ")", "a round", "Herald /s", "plain /s", "ratio");
            delivering.measure("one", 1, System.out);
            delivering.measure("hundred", 100, System.out);
            delivering.measure("thousand", 1_000, System.out);
            delivering.replay("hundred", 100, System.out);
        }
    }

    /** In each round both send as many messages; what disturbs a round disturbs both. */
    private void measure(String site, int endpoints, PrintStream out) throws IOException, InterruptedException {
        set(site, endpoints);
        List<String> some = endpoints > 100 ? articles.subList(0, 20) : articles;
        int count = some.size() * endpoints;
        List<Double> herald = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = -1; round < ROUNDS; round++) {
            counter.reset();
            plain.send(counter.url("plain"), BODY, count, endpoints);
            double client = counter.perSecond(count);
            counter.reset();
            launch(site, round % 2 == 0 ? "withdraw" : "publish", some);
            double own = counter.perSecond(count);
            if (round >= 0) { // the first warms up
                herald.add(own);
                bare.add(client);
            }
        }
        out.printf(
                "%-34s %,10d %,12.0f %,12.0f %8.2f%n",
                endpoints + " endpoint(s)",
                count,
                Figures.median(herald),
                Figures.median(bare),
                Figures.ratio(herald, bare));
    }

    private void set(String site, int endpoints) {
        newsroom.site(site, site, URI.create("https://" + site + ".example"), List.of(Map.of("locale", "en")));
        for (int i = 0; i < endpoints; i++) {
            newsroom.endpoint(site, URI.create(counter.url(site + "/" + i)));
        }
    }

    /** All of them at once: what partners get when a release goes out. */
    private void launch(String site, String action, List<String> some) {
        HeraldClient erik = newsroom.desk(Person.ERIK).http();
        String release = "/api/v1/releases/"
                + erik.post("/api/v1/releases", Map.of("name", action + " at " + site))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
        List<Map<String, Object>> items =
                some.stream().map(article -> item(action, article, site)).toList();
        erik.post(release + "/items", Map.of("items", items)).expect(201);
        erik.post(release + "/launch", Map.of()).expect(200);
    }

    private static Map<String, Object> item(String action, String article, String site) {
        Map<String, Object> publish =
                Map.of("action", action, "article", article, "locale", "en", "sites", List.of(site));
        Map<String, Object> withdraw = new HashMap<>(publish);
        withdraw.put("reason", "The benchmark goes on.");
        return action.equals("publish") ? publish : withdraw;
    }

    /** Everything again to everybody, while the memory of the server is watched. */
    private void replay(String site, int endpoints, PrintStream out) throws IOException, InterruptedException {
        while (changes(site) * endpoints < MANY) {
            launch(site, changes(site) / ARTICLES % 2 == 0 ? "publish" : "withdraw", articles);
            counter.reset();
        }
        awaitQuiet(site);
        long before = Resident.megabytes(server.process());
        counter.reset();
        Resident most = new Resident(server.process());
        String path = "/api/v1/sites/" + site + "/endpoints";
        HeraldClient ada = newsroom.desk(Person.ADA).http();
        for (String endpoint : endpoints(ada, path)) {
            ada.post(path + "/" + endpoint + "/replays", Map.of("after", 0)).expect(202);
        }
        double rate = counter.perSecond(MANY);
        out.printf(
                "replay of %,d: %,.0f a second; resident memory before %,d MB, at most %,d MB%n",
                MANY, rate, before, most.stop());
    }

    private long changes(String site) {
        HeraldClient ada = newsroom.desk(Person.ADA).http();
        long count = 0;
        long after = 0;
        while (true) {
            JsonNode page = ada.get("/api/v1/changes?limit=1000&after=" + after)
                    .expect(200)
                    .json();
            if (page.path("items").isEmpty()) {
                return count;
            }
            count += page.path("items")
                    .valueStream()
                    .filter(change -> change.path("site").asText().equals(site))
                    .count();
            after = page.path("next").asLong();
        }
    }

    private static List<String> endpoints(HeraldClient ada, String path) {
        return ada.get(path)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(endpoint -> endpoint.path("id").asText())
                .toList();
    }

    private void awaitQuiet(String site) throws InterruptedException {
        HeraldClient ada = newsroom.desk(Person.ADA).http();
        while (!ada.get("/api/v1/deliveries?state=pending&limit=1&site=" + site)
                .expect(200)
                .json()
                .path("items")
                .isEmpty()) {
            Thread.sleep(100);
        }
    }
}
