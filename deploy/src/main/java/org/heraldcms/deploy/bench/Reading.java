package org.heraldcms.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;

/** How fast published articles are read, in rounds that take every target in turn. */
record Reading(URI server, String article) {

    private static final int ROUNDS = 7;
    private static final int SECONDS = 2;

    void measure(PrintStream out) throws IOException, InterruptedException {
        List<Load.Target> targets = targets();
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = -1; round < ROUNDS; round++) {
            for (Load.Target target : targets) {
                double rate = Load.perSecond(target, SECONDS);
                if (round >= 0) { // the first warms up
                    rates.computeIfAbsent(target.name(), name -> new ArrayList<>())
                            .add(rate);
                }
            }
        }
        out.printf("%-28s %12s %12s %12s%n", "read (median of " + ROUNDS + ")", "per second", "x Servlet", "x JAX-RS");
        rates.forEach((name, own) -> out.printf(
                "%-28s %,12.0f %12.2f %12.2f%n",
                name,
                Figures.median(own),
                Figures.ratio(own, rates.getOrDefault("constant, bare Servlet", own)),
                Figures.ratio(own, rates.getOrDefault("constant, JAX-RS", own))));
    }

    private List<Load.Target> targets() {
        String path = "/sites/lighthouse/articles/" + article + "?locale=en";
        String tag = HeraldClient.anonymous(server).get(path).expect(200).header("ETag");
        return List.of(
                target("constant, bare Servlet", "/bench/servlet"),
                target("constant, JAX-RS", "/bench/rest/constant"),
                target("article by id", path),
                new Load.Target("article, not modified (304)", server + path, List.of("If-None-Match: " + tag)),
                target("list of 20", "/sites/lighthouse/articles?locale=en&limit=20"),
                target("search", "/sites/lighthouse/search?q=friends&locale=en"));
    }

    private Load.Target target(String name, String path) {
        return new Load.Target(name, server + path, List.of());
    }
}
