package org.heraldcms.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.launch.FreePort;
import org.heraldcms.deploy.partner.Partner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The partner program of the demo, as a process of its own, killed and brought back. */
final class PartnerIT {

    private static final Map<String, Object> EN = Map.of("locale", "en");

    private final TestNewsroom newsroom = TestNewsroom.shared();

    @TempDir
    private Path shelf;

    private String approved(String name) {
        return Samples.approved(newsroom, name, 1).getFirst();
    }

    private void publish(String article) {
        newsroom.desks().publish(article, "en", "beacon");
    }

    @Test
    void a_killed_partner_that_comes_back_holds_what_is_live() throws IOException {
        int port = FreePort.next();
        URI pages = URI.create("http://127.0.0.1:" + port);
        newsroom.desks().site("beacon", "Beacon", pages, List.of(EN));
        String secret = newsroom.endpoint("beacon", pages.resolve("/herald"));
        String token = newsroom.desks().siteToken("beacon");
        String stays = approved("stays");
        String goes = approved("goes");
        String comes = approved("comes");

        Process partner = start(port, secret, token);
        shows(pages, "/en/", 200);
        publish(stays);
        publish(goes);
        shows(pages, "/en/stays-0", 200);
        shows(pages, "/en/goes-0", 200);
        inStep();
        partner.destroyForcibly().onExit().join();

        newsroom.desks().desk(Person.ERIK).withdraw(goes, "en", "beacon", "It was wrong.");
        publish(comes);
        Process again = start(port, secret, token);
        shows(pages, "/en/comes-0", 200);
        shows(pages, "/en/goes-0", 404);
        shows(pages, "/en/stays-0", 200);
        inStep();
        again.destroy();
    }

    private Process start(int port, String secret, String token) throws IOException {
        ProcessBuilder partner = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Partner.class.getName());
        partner.environment()
                .putAll(Map.of(
                        "PARTNER_NAME",
                        "Beacon",
                        "PARTNER_PORT",
                        Integer.toString(port),
                        "PARTNER_DATA",
                        shelf.toString(),
                        "PARTNER_SITE",
                        newsroom.server().baseUrl().resolve("/sites/beacon").toString(),
                        "PARTNER_SECRET",
                        secret,
                        "PARTNER_TOKEN",
                        token));
        return partner.inheritIO().start();
    }

    private static void shows(URI pages, String path, int status) {
        HeraldClient visitor = HeraldClient.anonymous(pages);
        Eventually.that(path + " → " + status, () -> answers(visitor, path, status));
    }

    private static boolean answers(HeraldClient visitor, String path, int status) {
        try {
            Reply page = visitor.get(path);
            return page.status() == status;
        } catch (UncheckedIOException notListeningYet) {
            return false;
        }
    }

    /** The files on the partner's disk add up to what the server says the site should hold. */
    private void inStep() {
        Eventually.that(
                "the shelf is what is live",
                () -> SiteDigest.of(held())
                        .equals(newsroom.reader()
                                .get("/sites/beacon/state")
                                .json()
                                .path("digest")
                                .asText()));
    }

    private Map<String, String> held() {
        try (Stream<Path> files = Files.list(shelf)) {
            Map<String, String> held = new TreeMap<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                JsonNode document = JsonMapper.builder().build().readTree(file.toFile());
                held.put(
                        document.path("id").asText() + "\n"
                                + document.path("locale").asText(),
                        document.path("digest").asText());
            }
            return held;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
