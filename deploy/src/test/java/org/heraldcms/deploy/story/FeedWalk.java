package org.heraldcms.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;

/** A feed and all its archives, as a reader goes through them who follows the links and knows nothing else. */
final class FeedWalk {

    private static final Pattern BEFORE = Pattern.compile("<([^>]*)>; rel=\"prev-archive\"");
    private static final Pattern TOMBSTONE = Pattern.compile("<at:deleted-entry ref=\"([^\"]*)\"");

    private final List<Reply> documents = new ArrayList<>();

    private FeedWalk() {}

    static FeedWalk from(HeraldClient reader, String path) {
        FeedWalk walk = new FeedWalk();
        String next = path;
        while (!next.isEmpty()) {
            Reply document = reader.get(next).expect(200);
            walk.documents.add(document);
            Matcher before = BEFORE.matcher(document.header("Link"));
            next = before.find() ? before.group(1) : "";
        }
        return walk;
    }

    /** The feed first, then its archives, the newest first. */
    List<Reply> documents() {
        return List.copyOf(documents);
    }

    List<Reply> archives() {
        return documents.subList(1, documents.size());
    }

    /** The ids in documents of Atom or RSS, as an independent parser reads them. */
    static List<String> ids(List<Reply> documents) throws IOException, FeedException {
        List<String> ids = new ArrayList<>();
        for (Reply document : documents) {
            SyndFeed feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document.bytes())));
            feed.getEntries().stream().map(SyndEntry::getUri).forEach(ids::add);
        }
        return ids;
    }

    /** What documents of Atom say was withdrawn. */
    static List<String> tombstones(List<Reply> documents) {
        return documents.stream()
                .flatMap(document -> TOMBSTONE.matcher(document.text()).results())
                .map(found -> found.group(1))
                .toList();
    }

    /** The articles in documents of JSON Feed. */
    static List<String> articles(List<Reply> documents) {
        return documents.stream()
                .flatMap(document -> document.json().path("items").valueStream())
                .map(item -> item.at("/_herald/article_id").asText())
                .toList();
    }

    /** The articles in documents of ninjs that can be used, or were canceled. */
    static List<String> articles(List<Reply> documents, String status) {
        return documents.stream()
                .flatMap(document -> document.json().path("associations").valueStream())
                .filter(item -> item.path("pubStatus").asText().equals(status))
                .map(FeedWalk::article)
                .toList();
    }

    private static String article(JsonNode item) {
        return item.at("/altIds/0/value").asText();
    }
}
