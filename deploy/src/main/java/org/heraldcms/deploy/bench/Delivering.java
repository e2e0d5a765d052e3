package org.heraldcms.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
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

    private static final int ARTICLES = 1_000;
    private static final int ROUNDS = 5;
    /** Odd, so that the first withdraws what was published. Both sides grow faster for as long. */
    private static final int WARM_UP = 5;

    private static final byte[] BODY = "x".repeat(600).getBytes(StandardCharsets.US_ASCII);

    private final BenchServer server;
    private final Newsroom newsroom;
    private final Counter counter;
    private final PlainClient plain;
    private final List<String> articles;

    /**
     * What is measured together.
     *
     * @param items articles a round, each of which goes to every endpoint
     */
    private record Series(String site, int endpoints, int items) {

        int messages() {
            return items * endpoints;
        }
    }

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
            delivering.compare("at once", Duration.ZERO, 1_000);
            delivering.compare("in 20 ms", Duration.ofMillis(20), 200);
            counter.answersAfter(Duration.ZERO);
            delivering.burst(new Series("burst", 100, ARTICLES));
        }
    }

    private void compare(String answers, Duration pause, int toOne) throws IOException, InterruptedException {
        counter.answersAfter(pause);
        System.out.printf(
                "%-34s %10s %12s %12s %8s%n",
                "receiver answers " + answers, "a round", "Herald /s", "plain /s", "ratio");
        measure(new Series("one-" + pause.toMillis(), 1, toOne));
        measure(new Series("hundred-" + pause.toMillis(), 100, 200));
        measure(new Series("thousand-" + pause.toMillis(), 1_000, 20));
    }

    /** In each round both send as many messages; what disturbs a round disturbs both. */
    private void measure(Series series) throws IOException, InterruptedException {
        set(series);
        counter.reset();
        launch(series, "publish");
        double unused = counter.perSecond(series.messages());
        awaitQuiet(series.site());
        List<Double> herald = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            counter.reset();
            plain.send(counter.url("plain"), BODY, series.messages(), series.endpoints());
            double client = counter.perSecond(series.messages());
            counter.reset();
            again(series, round);
            double own = counter.perSecond(series.messages());
            awaitQuiet(series.site()); // a launch is announced, too, and what is late would count for the other side
            if (round >= 0) {
                herald.add(own);
                bare.add(client);
            }
        }
        System.out.printf(
                "%-34s %,10d %,12.0f %,12.0f %8.2f%n",
                series.endpoints() + " endpoint(s)",
                series.messages(),
                Figures.median(herald),
                Figures.median(bare),
                Figures.ratio(herald, bare));
    }

    /**
     * Whoever publishes works on the same two cores, which is nothing beside what a hundred endpoints are sent because of
     * it; to a single one the same is sent again instead.
     */
    private void again(Series series, int round) {
        if (series.endpoints() == 1) {
            replay(series.site());
        } else {
            launch(series, round % 2 == 0 ? "publish" : "withdraw");
        }
    }

    private void set(Series series) {
        String site = series.site();
        newsroom.site(site, site, URI.create("https://" + site + ".example"), List.of(Map.of("locale", "en")));
        for (int i = 0; i < series.endpoints(); i++) {
            newsroom.endpoint(site, URI.create(counter.url(site + "/" + i)));
        }
    }

    /** All of them at once: what partners get when a release goes out. */
    private void launch(Series series, String action) {
        HeraldClient erik = newsroom.desk(Person.ERIK).http();
        String release = "/api/v1/releases/"
                + erik.post("/api/v1/releases", Map.of("name", action + " at " + series.site()))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
        List<Map<String, Object>> items = articles.subList(0, series.items()).stream()
                .map(article -> item(action, article, series.site()))
                .toList();
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

    /** A large release to all, and then everything again to everybody, while the memory of the server is watched. */
    private void burst(Series series) throws IOException, InterruptedException {
        set(series);
        watch(
                "release of " + series.items() + " items to " + series.endpoints(),
                series,
                () -> launch(series, "publish"));
        awaitQuiet(series.site());
        watch("replay of everything to " + series.endpoints(), series, () -> replay(series.site()));
    }

    private void watch(String name, Series series, Runnable asked) throws IOException, InterruptedException {
        long before = Resident.megabytes(server.process());
        Resident most = new Resident(server.process());
        counter.reset();
        asked.run();
        double rate = counter.perSecond(series.messages());
        System.out.printf(
                "%-34s %,10d %,12.0f   resident memory before %,d MB, at most %,d MB%n",
                name, series.messages(), rate, before, most.stop());
    }

    private void replay(String site) {
        String path = "/api/v1/sites/" + site + "/endpoints";
        HeraldClient ada = newsroom.desk(Person.ADA).http();
        for (String endpoint : endpoints(ada, path)) {
            ada.post(path + "/" + endpoint + "/replays", Map.of("after", 0)).expect(202);
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
