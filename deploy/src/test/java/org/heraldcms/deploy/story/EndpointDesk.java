package org.heraldcms.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;

/** What the manager of a site does with its endpoints, and what Erik publishes there meanwhile. */
record EndpointDesk(TestNewsroom newsroom, String site) {

    private static final Map<String, Object> EN = Map.of("locale", "en");

    /** At a new site of its own. */
    static EndpointDesk at(TestNewsroom newsroom, String site) {
        newsroom.desks().site(site, "The " + site, URI.create("https://" + site + ".example"), List.of(EN));
        return new EndpointDesk(newsroom, site);
    }

    private HeraldClient ada() {
        return newsroom.ada();
    }

    /** Registers an endpoint and returns what is said of it. */
    JsonNode register(URI url, Map<String, Object> settings) {
        Map<String, Object> wanted = new HashMap<>(settings);
        wanted.put("url", url);
        return ada().post(all(), wanted).expect(201).json();
    }

    private String all() {
        return "/api/v1/sites/" + site + "/endpoints";
    }

    String at(JsonNode endpoint) {
        return all() + "/" + endpoint.path("id").asText();
    }

    JsonNode read(JsonNode endpoint) {
        return ada().get(at(endpoint)).expect(200).json();
    }

    JsonNode health(JsonNode endpoint) {
        return read(endpoint).path("health");
    }

    Reply change(JsonNode endpoint, Map<String, Object> settings) {
        String seen = ada().get(at(endpoint)).expect(200).header("ETag");
        return ada().with("If-Match", seen).patch(at(endpoint), settings);
    }

    JsonNode post(JsonNode endpoint, String what, Map<String, Object> body) {
        return ada().post(at(endpoint) + "/" + what, body).expect(201, 202).json();
    }

    /** An approved article of these topics. */
    String approved(String name, String... topics) {
        Desk erik = newsroom.desks().desk(Person.ERIK);
        Map<String, Object> begun = Map.of(
                "sourceLocale",
                "en",
                "topics",
                List.of(topics),
                "edition",
                Map.of(
                        "title",
                        "On " + name,
                        "slug",
                        site + "-" + name,
                        "body",
                        newsroom.desks().sample(SampleArticle.GAMES, "en").body()));
        String article = erik.http()
                .post("/api/v1/articles", begun)
                .expect(201)
                .json()
                .path("id")
                .asText();
        newsroom.desks().approve(article, "en");
        return article;
    }

    /** Publishes what was approved; its position. */
    long publish(String article) {
        return newsroom.desks()
                .publish(article, "en", site)
                .getFirst()
                .path("position")
                .asLong();
    }

    /** Gives an article other topics and publishes a revision that has them. */
    long update(String article, String title, String... topics) {
        HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();
        String seen = erik.get("/api/v1/articles/" + article).expect(200).header("ETag");
        erik.with("If-Match", seen)
                .patch("/api/v1/articles/" + article, Map.of("topics", List.of(topics)))
                .expect(200);
        newsroom.desks()
                .desk(Person.ERIK)
                .save(
                        article,
                        "en",
                        newsroom.desks()
                                .sample(SampleArticle.GAMES, "en")
                                .titled(title)
                                .at(title.toLowerCase(Locale.ROOT).replace(' ', '-')));
        newsroom.desks().approve(article, "en");
        return publish(article);
    }

    void withdraw(String article) {
        newsroom.desks().desk(Person.ERIK).withdraw(article, "en", site, "It was wrong.");
    }

    void recall(String article) {
        newsroom.desks()
                .desk(Person.ERIK)
                .http()
                .post("/api/v1/articles/" + article + "/recall", Map.of("reason", "It is wrong."))
                .expect(201);
    }
}
