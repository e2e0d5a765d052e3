package org.heraldcms.deploy.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heraldcms.deploy.demo.Newsroom;
import org.heraldcms.deploy.demo.SampleArticle;

/** Starts the product with some articles, measures, prints, and clears up. Takes about three minutes. */
public final class Bench {

    private static final int ARTICLES = 40;
    private static final int MANY_ENDPOINTS = 100;
    private static final List<Map<String, Object>> LOCALES = List.of(Map.of("locale", "en"));

    private Bench() {}

    /** Takes the path of {@code herald.jar}. */
    public static void main(String[] args) throws IOException, InterruptedException {
        try (BenchServer server = BenchServer.start(Path.of(args[0]))) {
            Newsroom newsroom = Newsroom.open(server.uri());
            for (String site : List.of("lighthouse", "one", "hundred")) {
                newsroom.site(site, site, URI.create("https://" + site + ".example"), LOCALES);
            }
            List<String> articles = IntStream.range(0, ARTICLES)
                    .mapToObj(i -> approved(newsroom, i))
                    .toList();
            articles.forEach(article -> newsroom.publish(article, "en", "lighthouse"));
            System.out.println("Load by wrk: 1 thread, 16 connections, on the same machine.");
            new Reading(server.uri(), articles.getFirst()).measure(System.out);
            announce(newsroom, articles);
        }
    }

    static String approved(Newsroom newsroom, int number) {
        String article = newsroom.draft(newsroom.sample(SampleArticle.PHONES, "en")
                .at("phones-" + number)
                .titled("Talking about phones " + number));
        newsroom.approve(article, "en");
        return article;
    }

    private static void announce(Newsroom newsroom, List<String> articles) throws IOException, InterruptedException {
        try (Announcing announcing = new Announcing(newsroom)) {
            announcing.register("one", 1);
            announcing.measure("one", 1, articles, System.out);
            announcing.register("hundred", MANY_ENDPOINTS);
            announcing.measure("hundred", MANY_ENDPOINTS, articles.subList(0, 20), System.out);
        }
    }
}
