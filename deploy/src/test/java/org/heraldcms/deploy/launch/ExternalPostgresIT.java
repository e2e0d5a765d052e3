package org.heraldcms.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.postgres.BundledPostgres;
import org.heraldcms.deploy.story.Eventually;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Herald with a PostgreSQL that somebody else runs, in a database and for a user of the operator's own choice, and with
 * the other settings that the rest of the tests change: nobody is administrator yet, endpoints may not be private.
 */
final class ExternalPostgresIT {

    private static final String PASSWORD = "the operator's own";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path temporary;

    private static BundledPostgres somebodyElses;

    @BeforeAll
    static void startPostgres() throws Exception {
        Path binaries = Path.of("target", "postgres").toAbsolutePath();
        somebodyElses = BundledPostgres.prepare(binaries, temporary.resolve("elsewhere"), told -> {});
        somebodyElses.start();
        try (Connection connection = DriverManager.getConnection(
                        somebodyElses.url(), somebodyElses.user(), somebodyElses.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create role newsroom login password '" + PASSWORD.replace("'", "''") + "'");
            statement.execute("create database newsdesk owner newsroom");
            statement.execute("create role archivist login password '" + PASSWORD.replace("'", "''") + "'");
            statement.execute("create database archive owner archivist");
        }
    }

    @AfterAll
    static void stopPostgres() {
        somebodyElses.stop();
    }

    private static Map<String, String> settings(String password) {
        return Map.of(
                "HERALD_DB_URL", address(),
                "HERALD_DB_USER", "newsroom",
                "HERALD_DB_PASSWORD", password,
                "HERALD_ADMIN_EMAIL", "",
                "HERALD_ADMIN_PASSWORD", "",
                "HERALD_ALLOW_PRIVATE_ENDPOINTS", "false");
    }

    private static String address() {
        return somebodyElses.url().replaceFirst("/herald$", "/newsdesk");
    }

    @Test
    void herald_keeps_everything_in_the_database_it_is_given_and_finds_it_again() throws Exception {
        Path data = temporary.resolve("data");
        try (HeraldServer server = HeraldServer.start(data, settings(PASSWORD))) {
            HeraldClient ada = setUp(server);
            String article = begin(ada);
            refusesPrivateEndpoints(ada);
            server.killNow();
            server.restart();
            ada.get("/api/v1/articles/" + article).expect(200);
            assertThat(server.terminal())
                    .doesNotContain("bundled PostgreSQL")
                    .contains("The database user newsroom owns the audit")
                    .contains("Set HERALD_DB_OWNER_USER");
        }
        assertThat(data.resolve("postgres")).doesNotExist();
        assertThat(articles()).isEqualTo("1");
    }

    /** The one-time link makes the first administrator; there is no second time. */
    private static HeraldClient setUp(HeraldServer server) throws IOException {
        String link =
                Files.readString(server.data().resolve("first-sign-in.txt")).strip();
        Eventually.that("the link at the terminal", () -> server.terminal().contains(link));
        Map<String, String> person = Map.of(
                "token", link.substring(link.indexOf("token=") + "token=".length()),
                "email", Person.ADA.email(),
                "name", Person.ADA.fullName(),
                "password", Person.PASSWORD);
        HeraldClient anybody = HeraldClient.anonymous(server.baseUrl());
        anybody.post("/api/v1/setup", person).expect(201);
        anybody.post("/api/v1/setup", person).expect(403);
        assertThat(server.data().resolve("first-sign-in.txt")).doesNotExist();
        return HeraldClient.signIn(server.baseUrl(), Person.ADA.email(), Person.PASSWORD);
    }

    private static String begin(HeraldClient ada) {
        Map<String, Object> article = Map.of("sourceLocale", "en", "edition", Map.of("title", "Kept elsewhere"));
        return ada.post("/api/v1/articles", article)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static void refusesPrivateEndpoints(HeraldClient ada) {
        Map<String, Object> site = Map.of(
                "key", "lighthouse",
                "name", "Lighthouse",
                "baseUrl", "https://lighthouse.example",
                "locales", List.of(Map.of("locale", "en")));
        ada.post("/api/v1/sites", site).expect(201);
        for (String host :
                List.of("127.0.0.1:9000", "10.0.0.7", "192.168.1.1", "169.254.169.254", "[::1]", "localhost")) {
            Reply reply = ada.post("/api/v1/sites/lighthouse/endpoints", Map.of("url", "http://" + host + "/herald"));
            assertThat(reply.status()).as(host).isEqualTo(400);
            assertThat(reply.json().path("code").asText()).as(host).isEqualTo("address_refused");
            assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo("/url");
        }
        assertThat(ada.send("GET", "/api/v1/sites/lighthouse/endpoints", BodyPublishers.noBody())
                        .json()
                        .path("items"))
                .isEmpty();
    }

    private static String articles() throws SQLException {
        try (Connection connection = DriverManager.getConnection(address(), "newsroom", PASSWORD);
                Statement statement = connection.createStatement();
                var answer = statement.executeQuery("select count(*) from article")) {
            answer.next();
            return answer.getString(1);
        }
    }

    @Test
    void with_an_owner_of_its_own_the_database_keeps_the_audit_from_what_herald_works_as() throws Exception {
        Map<String, String> settings = new HashMap<>(settings(PASSWORD));
        settings.put("HERALD_DB_URL", address().replaceFirst("/newsdesk$", "/archive"));
        settings.put("HERALD_DB_OWNER_USER", "archivist");
        settings.put("HERALD_DB_OWNER_PASSWORD", PASSWORD);
        try (HeraldServer server = HeraldServer.start(temporary.resolve("archive"), settings)) {
            begin(setUp(server));
            assertThat(server.terminal()).doesNotContain("owns the audit");
        }
        try (Connection connection = DriverManager.getConnection(settings.get("HERALD_DB_URL"), "newsroom", PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String harm : List.of("delete from audit", "truncate audit cascade", "drop table audit cascade")) {
                assertThatThrownBy(() -> statement.execute(harm))
                        .as(harm)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    @Test
    void a_wrong_password_is_told_in_a_sentence_and_ends_the_start() {
        HeraldServer.Refusal refusal = HeraldServer.startInVain(temporary.resolve("refused"), settings("not this one"));
        assertThat(refusal.exitCode()).isEqualTo(1);
        assertThat(refusal.terminal())
                .contains("/newsdesk cannot be used (FATAL: password authentication failed for user \"newsroom\"")
                .contains("HERALD_DB_PASSWORD")
                .contains("Herald could not be started")
                .doesNotContain("\tat ", "not this one", "bundled PostgreSQL");
    }
}
