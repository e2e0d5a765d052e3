package org.heraldcms.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;

/** A site of its own, with a few short articles on it. */
record ReadingRoom(TestNewsroom newsroom, String site) {

    static ReadingRoom open(String site) {
        TestNewsroom newsroom = TestNewsroom.shared();
        newsroom.desks()
                .site(
                        site,
                        "Reading " + site,
                        URI.create("https://" + site + ".example"),
                        List.of(Map.of("locale", "en"), Map.of("locale", "es", "fallbacks", List.of("en"))));
        return new ReadingRoom(newsroom, site);
    }

    /** An article of one author for one audience. */
    record Text(String title, List<String> topics, String author, String audience) {}

    /** Writes, approves and publishes an article, in English. */
    String publish(Text text) {
        return publish(text, List.of("Talk *early*, and talk often."));
    }

    /** The same, in words of its own. */
    String publish(Text text, List<String> paragraphs) {
        Map<String, Object> edition = Map.of(
                "title",
                text.title(),
                "summary",
                "What to ask before the first phone.",
                "slug",
                site + "-" + text.title().toLowerCase(Locale.ROOT).replace(' ', '-'),
                "body",
                body(paragraphs),
                "fields",
                Map.of("authors", List.of(text.author()), "audience", text.audience(), "minutes", 4));
        String article = newsroom.desks()
                .desk(Person.ERIK)
                .http()
                .post("/api/v1/articles", Map.of("sourceLocale", "en", "topics", text.topics(), "edition", edition))
                .expect(201)
                .json()
                .path("id")
                .asText();
        newsroom.desks().approve(article, "en");
        newsroom.desks().publish(article, "en", site);
        return article;
    }

    private static Map<String, Object> body(List<String> paragraphs) {
        return Map.of(
                "type",
                "doc",
                "content",
                paragraphs.stream().map(ReadingRoom::paragraph).toList());
    }

    private static Map<String, Object> paragraph(String text) {
        return Map.of("type", "paragraph", "content", List.of(Map.of("type", "text", "text", text)));
    }

    Reply get(String path) {
        return newsroom.reader().get("/sites/" + site + path);
    }

    Reply get(String path, String accept) {
        return newsroom.reader().with("Accept", accept).get("/sites/" + site + path);
    }

    /** The titles of a list, in its order. */
    List<String> titles(String query) {
        return titles(get("/articles?" + query).expect(200).json().path("items"));
    }

    static List<String> titles(JsonNode items) {
        List<String> titles = new ArrayList<>();
        items.forEach(item -> titles.add(item.path("title").asText()));
        return titles;
    }

    /** The titles of a list that is walked two by two. */
    List<String> walk(String query) {
        List<String> titles = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get("/articles?limit=2&" + query + (next.isEmpty() ? "" : "&cursor=" + next))
                    .expect(200)
                    .json();
            titles.addAll(titles(page.path("items")));
            next = page.path("next").asText();
        } while (!next.isEmpty());
        return titles;
    }
}
