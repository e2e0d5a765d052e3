package org.heraldcms.deploy.loss;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.heraldcms.deploy.launch.HeraldServer;
import org.heraldcms.deploy.story.Eventually;
import org.heraldcms.deploy.story.TestNewsroom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Endpoints that mean harm, or might: each is harmless, each has its reason in the log, and nobody else notices. */
final class HostilePartnersIT {

    private static final int KEPT_ANSWER = 20_000;
    private static final char[] PASSWORD = "harbour-demo-2026".toCharArray();

    @TempDir
    private Path temporary;

    private static void site(TestNewsroom newsroom, String key) {
        newsroom.desks().site(key, key, URI.create("https://" + key + ".example"), List.of(Map.of("locale", "en")));
    }

    private static String approved(TestNewsroom newsroom, String slug) {
        String article = newsroom.desks()
                .draft(newsroom.desks()
                        .sample(SampleArticle.GAMES, "en")
                        .at(slug)
                        .titled("Games and " + slug));
        newsroom.desks().approve(article, "en");
        return article;
    }

    /** The newest try of an endpoint; empty while there is none. */
    private static Optional<JsonNode> tried(HeraldClient ada, String site, String endpoint) {
        return ada.get("/api/v1/sites/" + site + "/endpoints/" + endpoint + "/deliveries")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(delivery -> ada.get(
                                "/api/v1/deliveries/" + delivery.path("id").asText())
                        .expect(200)
                        .json())
                .flatMap(delivery -> delivery.path("tries").valueStream())
                .findFirst();
    }

    private static String reason(JsonNode attempt) {
        return attempt.hasNonNull("status")
                ? attempt.path("status").asText()
                : attempt.path("error").asText();
    }

    @Test
    void each_hostile_answer_is_harmless_and_has_its_reason_in_the_log() throws Exception {
        TestNewsroom newsroom = TestNewsroom.shared();
        try (HostileHost host = new HostileHost();
                FailingPartner neighbour = new FailingPartner()) {
            site(newsroom, "hostile");
            site(newsroom, "neighbour");
            assertThat(newsroom.endpoint("neighbour", neighbour.url())).isNotEmpty();
            Map<Hostility, String> endpoints = new EnumMap<>(Hostility.class);
            for (Hostility kind : Hostility.values()) {
                JsonNode endpoint = newsroom.desks().endpoint("hostile", host.url(kind));
                endpoints.put(kind, endpoint.path("id").asText());
            }

            String article = approved(newsroom, "harm");
            assertThat(newsroom.desks().publish(article, "en", "hostile", "neighbour"))
                    .hasSize(2);

            Eventually.that("the neighbour has it", () -> neighbour.taken().size() == 1);
            endpoints.forEach((kind, endpoint) -> {
                Eventually.that(
                        kind + " was tried",
                        () -> tried(newsroom.ada(), "hostile", endpoint).isPresent());
                JsonNode attempt = tried(newsroom.ada(), "hostile", endpoint).orElseThrow();
                System.out.printf("%-40s %s%n", kind, reason(attempt));
                assertThat(reason(attempt)).as(kind.name()).isEqualTo(kind.reason());
                assertThat(attempt.path("answer").asText().length()).isLessThanOrEqualTo(KEPT_ANSWER);
            });
            assertThat(host.asked()).doesNotContain("/house");
            assertThat(host.asked())
                    .as("what was taken is sent once")
                    .containsOnlyOnce(Hostility.HAS_A_NUL_IN_THE_NAME_OF_A_HEADER.path());
            newsroom.ada().get("/api/v1/sites/hostile").expect(200);
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_talked_to() throws Exception {
        TestNewsroom newsroom = TestNewsroom.shared();
        HttpsServer impostor = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        impostor.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        impostor.createContext("/", exchange -> {
            throw new AssertionError("It was told something");
        });
        impostor.start();
        try {
            site(newsroom, "impostor");
            URI url = URI.create("https://127.0.0.1:" + impostor.getAddress().getPort() + "/herald");
            String endpoint =
                    newsroom.desks().endpoint("impostor", url).path("id").asText();
            assertThat(newsroom.desks().publish(approved(newsroom, "trust"), "en", "impostor"))
                    .hasSize(1);
            Eventually.that(
                    "it was tried",
                    () -> tried(newsroom.ada(), "impostor", endpoint).isPresent());
            assertThat(reason(tried(newsroom.ada(), "impostor", endpoint).orElseThrow()))
                    .isEqualTo("tls_failed");
        } finally {
            impostor.stop(0);
        }
    }

    private SSLContext selfSigned() throws Exception {
        Path store = temporary.resolve("impostor.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        String.valueOf(PASSWORD),
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=partner.example",
                        "-ext",
                        "san=ip:127.0.0.1")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** As when a name comes to lead into the house after it was registered. */
    @Test
    void an_address_that_is_private_by_now_is_not_called_though_it_was_registered() {
        TestNewsroom trusting = TestNewsroom.own();
        Path data = trusting.server().data();
        try (FailingPartner house = new FailingPartner()) {
            site(trusting, "house");
            String endpoint =
                    trusting.desks().endpoint("house", house.url()).path("id").asText();
            String article = approved(trusting, "house");
            trusting.server().close();
            try (HeraldServer careful = HeraldServer.start(data, Map.of("HERALD_ALLOW_PRIVATE_ENDPOINTS", "false"))) {
                HeraldClient ada = HeraldClient.signIn(careful.baseUrl(), Person.ADA.email(), Person.PASSWORD);
                HeraldClient erik = HeraldClient.signIn(careful.baseUrl(), Person.ERIK.email(), Person.PASSWORD);
                erik.post(
                                "/api/v1/articles/" + article + "/editions/en/publications",
                                Map.of("sites", List.of("house")))
                        .expect(201);
                Eventually.that(
                        "it was tried", () -> tried(ada, "house", endpoint).isPresent());
                assertThat(reason(tried(ada, "house", endpoint).orElseThrow())).isEqualTo("address_refused");
                refusesEveryWayIntoTheHouse(ada);
            }
            assertThat(house.taken()).isEmpty();
        }
    }

    private static void refusesEveryWayIntoTheHouse(HeraldClient ada) {
        for (String url : List.of(
                "http://127.0.0.1/",
                "http://localhost/",
                "http://127.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "https://ada:secret@partner.example/",
                "https://partner.example:22/",
                "file:///etc/passwd",
                "gopher://partner.example/")) {
            JsonNode problem = ada.post("/api/v1/sites/house/endpoints", Map.of("url", url))
                    .expect(400, 422)
                    .json();
            assertThat(problem.path("code").asText()).as(url).isEqualTo("address_refused");
            assertThat(problem.at("/errors/0/pointer").asText()).as(url).isEqualTo("/url");
        }
    }
}
