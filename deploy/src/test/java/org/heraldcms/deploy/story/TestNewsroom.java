package org.heraldcms.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.demo.Newsroom;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.launch.HeraldServer;

/** The newsroom of Safe Harbour on a server for tests, with its sites. */
public record TestNewsroom(HeraldServer server, Newsroom desks) {

    private static final Map<String, Object> EN = Map.of("locale", "en");
    private static final Map<String, Object> ES = Map.of("locale", "es");
    private static final Map<String, Object> ES_ELSE_EN = Map.of("locale", "es", "fallbacks", List.of("en"));

    /** The one server that tests share which leave it running; it ends with the tests. */
    public static TestNewsroom shared() {
        return Shared.NEWSROOM;
    }

    private static TestNewsroom untilTheEnd() {
        TestNewsroom newsroom = own();
        Runtime.getRuntime().addShutdownHook(new Thread(newsroom.server()::close));
        return newsroom;
    }

    /** A server of one's own, to be closed. */
    public static TestNewsroom own() {
        return own(Map.of());
    }

    /** A server of one's own, set up by further {@code HERALD_…} variables. */
    public static TestNewsroom own(Map<String, String> environment) {
        return at(HeraldServer.start(directory(), environment));
    }

    /** On a server that was started by the test. */
    static TestNewsroom at(HeraldServer server) {
        Newsroom newsroom = Newsroom.open(server.baseUrl());
        newsroom.site("harbour", "Safe Harbour", URI.create("https://www.safeharbour.example"), List.of(EN, ES));
        newsroom.site("lighthouse", "Lighthouse News", URI.create("https://lighthouse.example"), List.of(EN, ES));
        newsroom.site("faro", "Faro Comunitario", URI.create("https://faro.example"), List.of(ES_ELSE_EN));
        return new TestNewsroom(server, newsroom);
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "story")), "data-")
                    .toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public HeraldClient reader() {
        return HeraldClient.anonymous(server.baseUrl());
    }

    public HeraldClient ada() {
        return desks.desk(Person.ADA).http();
    }

    /** Registers an endpoint and returns its secret. */
    public String endpoint(String site, URI url) {
        return desks.endpoint(site, url).path("secret").asText();
    }

    /** The whole change log, oldest first. */
    public List<JsonNode> changes() {
        var all = new ArrayList<JsonNode>();
        long after = 0;
        while (true) {
            JsonNode page = ada().get("/api/v1/changes?limit=100&after=" + after)
                    .expect(200)
                    .json();
            page.path("items").forEach(all::add);
            if (page.path("items").isEmpty()) {
                return List.copyOf(all);
            }
            after = page.path("next").asLong();
        }
    }

    private static final class Shared {
        private static final TestNewsroom NEWSROOM = untilTheEnd();
    }
}
