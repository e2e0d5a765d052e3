package org.heraldcms.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;

/**
 * A reader who goes from page to page of all sites and remembers whether anything seen so far is as a release left it:
 * from then on nothing may be as it was before, and no page may ever be both.
 */
final class ReleaseReader implements Runnable {

    private static final Pattern BEFORE = Pattern.compile("(?:kept|gone) one \\d+");
    private static final Pattern BEHIND = Pattern.compile("kept two \\d+|fresh one \\d+");

    private final HeraldClient http;
    private final Stage stage;
    private final Random random;
    private final Map<String, Integer> seen = new HashMap<>();
    private boolean isBehind;
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong pagesBehind = new AtomicLong();
    private volatile String fault = "";
    private volatile boolean stopped;

    /** What there is to read. */
    record Stage(List<String> sites, List<String> kept, List<String> gone, List<String> fresh) {}

    /** What a page shows. */
    private enum Shown {
        NEITHER,
        BEFORE,
        BEHIND,
        BOTH
    }

    ReleaseReader(HeraldClient http, Stage stage, long seed) {
        this.http = http;
        this.stage = stage;
        this.random = new Random(seed);
    }

    long pages() {
        return pages.get();
    }

    long pagesBehind() {
        return pagesBehind.get();
    }

    /** What was wrong; empty when nothing was. */
    String fault() {
        return fault;
    }

    Map<String, Integer> seen() {
        return seen;
    }

    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped && fault.isEmpty()) {
            String site = "/sites/" + any(stage.sites());
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> kept(site + "/articles/" + any(stage.kept()) + "?locale=en");
                case 3 -> gone(site + "/articles/" + any(stage.gone()) + "?locale=en");
                case 4 -> fresh(site + "/articles/" + any(stage.fresh()) + "?locale=en");
                case 5 -> page(site + "/articles?locale=en&limit=100");
                case 6 -> page(site + "/sync?limit=1000");
                case 7 -> page(site + "/feeds/en.json");
                case 8 -> page(site + "/sitemap.xml");
                default -> page(site + "/search?q=kept&limit=50");
            }
        }
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private void kept(String path) {
        page(path);
    }

    private void gone(String path) {
        Reply reply = http.get(path);
        take(path, reply.status() == 410 ? Shown.BEHIND : reply.status() == 200 ? Shown.BEFORE : Shown.BOTH, reply);
    }

    private void fresh(String path) {
        Reply reply = http.get(path);
        take(path, reply.status() == 404 ? Shown.BEFORE : reply.status() == 200 ? Shown.BEHIND : Shown.BOTH, reply);
    }

    private void page(String path) {
        Reply reply = http.get(path).expect(200);
        String text = path.endsWith(".xml") ? sitemap(reply) : reply.text();
        boolean before = BEFORE.matcher(text).find();
        boolean behind = BEHIND.matcher(text).find();
        boolean isSearch = path.contains("/search");
        Shown shown = before && behind ? Shown.BOTH : before ? Shown.BEFORE : behind ? Shown.BEHIND : Shown.NEITHER;
        // Search follows a moment later, all at once.
        take(path, isSearch && shown != Shown.BOTH ? Shown.NEITHER : shown, reply);
    }

    /** A sitemap shows addresses only. */
    private static String sitemap(Reply reply) {
        return reply.text().replaceAll("gone-(\\d+)<", "gone one $1<").replaceAll("fresh-(\\d+)<", "fresh one $1<");
    }

    private void take(String path, Shown shown, Reply reply) {
        String kind = path.replaceFirst("/sites/[^/]+/", "").replaceFirst("[0-9a-f-]{36}", "{id}");
        seen.merge(kind + " " + shown, 1, Integer::sum);
        if (shown == Shown.BOTH || (isBehind && shown == Shown.BEFORE)) {
            fault = path + (shown == Shown.BOTH ? " is half done: " : " is older than what was seen before: ")
                    + reply.status() + " " + shortened(reply);
        }
        isBehind |= shown == Shown.BEHIND;
        long unused = pages.incrementAndGet() + pagesBehind.addAndGet(isBehind ? 1 : 0);
    }

    private static String shortened(Reply reply) {
        JsonNode title =
                reply.header("Content-Type").contains("json") ? reply.json().path("title") : null;
        return title != null && !title.isMissingNode()
                ? title.asText()
                : reply.text().substring(0, Math.min(500, reply.text().length()));
    }
}
