package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.heraldcms.deploy.postgres.BundledPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the audit knows of a story, and what becomes of it when somebody tampers with it. */
final class HistoryIT {

    private static TestNewsroom newsroom;
    private static HeraldClient ada;

    @BeforeAll
    static void open() {
        newsroom = TestNewsroom.own(Map.of("HERALD_PROXIES", "127.0.0.1"));
        ada = newsroom.ada();
    }

    @AfterAll
    static void close() {
        newsroom.server().close();
    }

    @Test
    void every_command_of_a_story_is_there_with_who_what_when_from_where_before_and_after() {
        String article = newsroom.desks().draft(newsroom.desks().sample(SampleArticle.PHONES, "en"));
        newsroom.desks()
                .desk(Person.ERIK)
                .save(
                        article,
                        "en",
                        newsroom.desks().sample(SampleArticle.PHONES, "en").titled("Phones at home"));
        newsroom.desks().approve(article, "en");
        newsroom.desks().publish(article, "en", "lighthouse");
        List<JsonNode> entries = entries("subject=" + article);
        assertThat(entries)
                .extracting(entry -> entry.path("action").asText())
                .startsWith("edition.publish", "edition.approve", "edition.submit", "edition.save", "article.begin");
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.path("address").asText()).isEqualTo("127.0.0.1");
            assertThat(entry.path("actor").asText()).contains("@safeharbour.example");
            assertThat(entry.path("account").asText()).isNotEmpty();
        });
        JsonNode save = entries.get(3);
        assertThat(save.at("/detail/before/revision").asInt()).isEqualTo(1);
        assertThat(save.at("/detail/after/revision").asInt()).isEqualTo(2);
    }

    @Test
    void settings_are_told_as_they_were_and_as_they_are_and_no_secret_is() {
        HeraldClient proxied = ada.with("X-Forwarded-For", "198.51.100.4, 203.0.113.9");
        String site = "/api/v1/sites/harbour";
        proxied.with("If-Match", ada.get(site).header("ETag"))
                .patch(site, Map.of("name", "Harbour of Safety"))
                .expect(200);
        JsonNode change = entries("action=site.update&subject=harbour").getFirst();
        assertThat(change.path("address").asText()).isEqualTo("203.0.113.9");
        assertThat(change.at("/detail/before").toString()).isEqualTo("{\"name\":\"Safe Harbour\"}");
        assertThat(change.at("/detail/after").toString()).isEqualTo("{\"name\":\"Harbour of Safety\"}");
        Map<String, Object> account = Map.of(
                "email",
                "nina@safeharbour.example",
                "name",
                "=Nina",
                "password",
                Person.PASSWORD,
                "roles",
                List.of(Map.of("role", "editor")));
        Reply made = ada.post("/api/v1/accounts", account).expect(201);
        String path = "/api/v1/accounts/" + made.json().path("id").asText();
        ada.with("If-Match", made.header("ETag"))
                .patch(path, Map.of("active", false, "password", "another-password-1"))
                .expect(200);
        JsonNode told = entries("action=account.change").getFirst();
        assertThat(told.at("/detail/before/active").asBoolean()).isTrue();
        assertThat(told.at("/detail/after/active").asBoolean(true)).isFalse();
        assertThat(told.at("/detail/password").asText()).isEqualTo("new");
        assertThat(ada.get("/api/v1/audit/ndjson").expect(200).text())
                .doesNotContain(Person.PASSWORD, "another-password-1");
    }

    @Test
    void it_is_filtered_paged_and_exported_and_the_export_is_on_record() {
        String actor = entries("action=site.create").getFirst().path("account").asText();
        assertThat(entries("actor=" + actor + "&action=site.&until=2100-01-01T00:00:00Z"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.path("action").asText()).startsWith("site."));
        assertThat(entries("actor=" + actor + "&from=2100-01-01T00:00:00Z")).isEmpty();
        JsonNode first = ada.get("/api/v1/audit?limit=2").expect(200).json();
        JsonNode second = ada.get(
                        "/api/v1/audit?limit=2&cursor=" + first.path("next").asText())
                .expect(200)
                .json();
        assertThat(first.path("items")).hasSize(2).doesNotContainAnyElementsOf(second.path("items"));
        String csv = ada.get("/api/v1/audit/csv?action=site.create").expect(200).text();
        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("id,at,account,actor,address,action,subject");
        assertThat(csv.lines().skip(1).filter(line -> line.contains("site.create")))
                .hasSize(3);
        assertThat(entries("action=audit.export")
                        .getFirst()
                        .at("/detail/action")
                        .asText())
                .isEqualTo("site.create");
        assertThat(newsroom.desks()
                        .desk(Person.ERIK)
                        .http()
                        .get("/api/v1/audit")
                        .status())
                .isEqualTo(403);
        for (String bad : List.of("from=yesterday", "until=", "actor=", "limit=0", "cursor=x", "who=ada")) {
            assertThat(ada.get("/api/v1/audit?" + bad).status()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void any_revision_is_restored_as_a_new_draft_and_any_two_are_compared_either_way() {
        HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();
        String article = newsroom.desks().draft(newsroom.desks().sample(SampleArticle.GAMES, "en"));
        newsroom.desks().translate(article, newsroom.desks().sample(SampleArticle.GAMES, "es"));
        newsroom.desks().approve(article, "en");
        String edition = Desk.edition(article, "en");
        JsonNode first = erik.get(edition + "/revisions/1").expect(200).json();
        newsroom.desks()
                .desk(Person.ERIK)
                .save(
                        article,
                        "en",
                        newsroom.desks().sample(SampleArticle.GAMES, "en").titled("Games, and who is in them"));
        Map<String, Object> restoring = Map.of("restores", 1);
        assertThat(erik.post(edition + "/revisions", restoring).status()).isEqualTo(428);
        assertThat(erik.with("If-Match", "\"1\"")
                        .post(edition + "/revisions", restoring)
                        .status())
                .isEqualTo(412);
        for (Object bad : List.of(0, 3, -1)) {
            Reply reply = erik.with("If-Match", "\"2\"").post(edition + "/revisions", Map.of("restores", bad));
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo("/restores");
        }
        Reply restored = erik.with("If-Match", "\"2\"")
                .post(edition + "/revisions", restoring)
                .expect(201);
        assertThat(restored.header("ETag")).isEqualTo("\"3\"");
        assertThat(restored.header("Location")).endsWith(edition + "/revisions/3");
        assertThat(restored.json().path("message").asText()).isEqualTo("Restores revision 1");
        assertThat(restored.json().path("body")).isEqualTo(first.path("body"));
        assertThat(newsroom.desks()
                        .desk(Person.ERIK)
                        .read(article, "en")
                        .path("state")
                        .asText())
                .isEqualTo("draft");
        erik.with("If-Match", "\"3\"").post(edition + "/revisions", restoring).expect(200);
        JsonNode told = entries("action=edition.restore&subject=" + article).getFirst();
        assertThat(told.at("/detail/restores").asInt()).isEqualTo(1);
        assertThat(told.at("/detail/after/revision").asInt()).isEqualTo(3);
        assertThat(changes(edition, 1, 2)).containsExactly("changed");
        assertThat(changes(edition, 2, 1)).containsExactly("changed");
        assertThat(changes(edition, 3, 1)).isEmpty();
        outdatedAsItWas(article);
    }

    private static List<String> changes(String edition, int from, int to) {
        return ada.get(edition + "/diff?from=" + from + "&to=" + to)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("change").asText())
                .filter(change -> !change.equals("same"))
                .toList();
    }

    /** A translation that was brought up to date is outdated again once its older revision is restored. */
    private static void outdatedAsItWas(String article) {
        Desk erik = newsroom.desks().desk(Person.ERIK);
        erik.save(
                article,
                "en",
                newsroom.desks().sample(SampleArticle.GAMES, "en").titled("Games at home"));
        assertThat(erik.read(article, "es").path("outdated").asBoolean()).isTrue();
        HeraldClient tomas = newsroom.desks().desk(Person.TOMAS).http();
        String spanish = Desk.edition(article, "es");
        tomas.with("If-Match", tomas.get(spanish).header("ETag"))
                .put(spanish + "/segments/title", Map.of("text", "Juegos en casa"))
                .expect(200);
        assertThat(erik.read(article, "es").path("outdated").asBoolean(true)).isFalse();
        Reply restored = tomas.with("If-Match", tomas.get(spanish).header("ETag"))
                .post(spanish + "/revisions", Map.of("restores", 1, "message", "The old title was better"))
                .expect(201);
        assertThat(restored.json().path("message").asText()).isEqualTo("The old title was better");
        assertThat(restored.json().path("basedOn").asInt()).isEqualTo(1);
        assertThat(erik.read(article, "es").path("outdated").asBoolean()).isTrue();
        assertThat(tomas.with("If-Match", "\"1\"")
                        .post(Desk.edition(article, "en") + "/revisions", Map.of("restores", 1))
                        .status())
                .as("a translator restores no source")
                .isEqualTo(403);
    }

    @Test
    void a_site_is_read_as_of_any_past_instant_except_for_what_was_recalled() {
        String article = newsroom.desks()
                .draft(newsroom.desks().sample(SampleArticle.PHONES, "en").at("as-of"));
        String path = "/sites/faro/articles/" + article + "?locale=en";
        newsroom.desks().approve(article, "en");
        newsroom.desks().publish(article, "en", "faro");
        Instant first = liveFrom(article);
        newsroom.desks()
                .desk(Person.ERIK)
                .save(
                        article,
                        "en",
                        newsroom.desks()
                                .sample(SampleArticle.PHONES, "en")
                                .at("as-of")
                                .titled("Another title"));
        newsroom.desks().approve(article, "en");
        newsroom.desks().publish(article, "en", "faro");
        newsroom.desks().publish(article, "en", "lighthouse");
        Instant second = liveFrom(article);
        newsroom.desks().desk(Person.ERIK).withdraw(article, "en", "faro", "Old.");
        HeraldClient reader = newsroom.reader();
        assertThat(reader.get(path).status()).isEqualTo(410);
        assertThat(reader.get(path + "&at=" + first.minusMillis(1)).status()).isIn(404, 410);
        assertThat(title(reader.get(path + "&at=" + first))).startsWith("Talking");
        assertThat(title(reader.get(path + "&at=" + second.minusMillis(1)))).startsWith("Talking");
        assertThat(title(reader.get(path + "&at=" + second))).isEqualTo("Another title");
        assertThat(reader.get("/sites/faro/articles?locale=en&at=" + second).text())
                .contains("Another title");
        ada.post("/api/v1/articles/" + article + "/recall", Map.of("reason", "A figure was wrong."))
                .expect(201);
        for (Instant at : List.of(first, second, second.minusMillis(1))) {
            assertThat(reader.get(path + "&at=" + at).status()).isEqualTo(410);
            assertThat(reader.get("/sites/faro/articles?locale=en&at=" + at).text())
                    .doesNotContain(article);
        }
    }

    @Test
    void a_recall_of_one_language_leaves_the_past_of_the_others_to_read() {
        String article = newsroom.desks()
                .draft(newsroom.desks().sample(SampleArticle.PHONES, "en").at("as-of-two"));
        newsroom.desks().approve(article, "en");
        newsroom.desks()
                .translate(
                        article,
                        newsroom.desks().sample(SampleArticle.PHONES, "es").at("as-of-two-es"));
        newsroom.desks().approve(article, "es");
        List.of("en", "es").forEach(locale -> newsroom.desks().publish(article, locale, "lighthouse"));
        String path = "/sites/lighthouse/articles/" + article;
        HeraldClient reader = newsroom.reader();
        Instant before = Instant.parse(
                reader.get(path + "?locale=es").json().path("updatedAt").asText());
        ada.post(Desk.edition(article, "es") + "/recall", Map.of("reason", "A number is wrong."))
                .expect(201);
        assertThat(reader.get(path + "?locale=es&at=" + before).status()).isEqualTo(410);
        assertThat(title(reader.get(path + "?locale=en&at=" + before))).startsWith("Talking");
        assertThat(reader.get("/sites/lighthouse/articles?locale=en&at=" + before)
                        .text())
                .contains(article);
        Reply whole = reader.get(path + "?at=" + before).expect(200);
        assertThat(whole.header("Content-Language")).isEqualTo("en");
        ada.post("/api/v1/articles/" + article + "/recall", Map.of("reason", "So is another."))
                .expect(201);
        assertThat(reader.get(path + "?locale=en&at=" + before).status()).isEqualTo(410);
    }

    private static Instant liveFrom(String article) {
        return newsroom.desks()
                .desk(Person.ERIK)
                .read(article, "en")
                .path("live")
                .valueStream()
                .filter(live -> live.path("site").asText().equals("faro"))
                .map(live -> Instant.parse(live.path("from").asText()))
                .findFirst()
                .orElseThrow();
    }

    private static String title(Reply document) {
        return document.expect(200).json().path("title").asText();
    }

    @Test
    void the_application_can_neither_alter_nor_remove_an_entry_and_whoever_can_is_found_out() throws Exception {
        BundledPostgres postgres = postgres();
        try (Connection application =
                DriverManager.getConnection(postgres.url(), postgres.application(), postgres.applicationPassword())) {
            for (String table : List.of("audit", "audit_seal")) {
                refused(
                        application,
                        "update " + table + " set " + (table.equals("audit") ? "actor" : "hash") + " = ''");
                refused(application, "delete from " + table);
                refused(application, "truncate " + table + " cascade");
                refused(application, "alter table " + table + " disable trigger all");
                refused(application, "drop table " + table + " cascade");
            }
            refused(application, "create or replace function refuse_change() returns trigger language sql as ''");
            refused(application, "set role " + postgres.user());
            refused(application, "delete from flyway_schema_history");
        }
        Eventually.that("all is sealed", () -> chain().path("unsealed").asInt(1) == 0);
        assertThat(chain().path("holds").asBoolean()).isTrue();
        assertThat(chain().has("broken")).isFalse();
        String head = chain().at("/head/hash").asText();
        assertThat(head).matches("[0-9a-f]{64}");
        tampered(
                "update audit set actor = 'Nobody' where id = (select entry from audit_seal where seq = 3)",
                "update audit set actor = %s where id = (select entry from audit_seal where seq = 3)",
                "select actor from audit where id = (select entry from audit_seal where seq = 3)");
        tampered(
                "update audit_seal set sealed_at = sealed_at + interval '1 day' where seq = 3",
                "update audit_seal set sealed_at = cast(%s as timestamptz) where seq = 3",
                "select sealed_at from audit_seal where seq = 3");
        slippedIn();
        removed();
    }

    /** Tampers as the owner, sees that the third link does not hold, and puts it right again. */
    private static void tampered(String harm, String mend, String was) throws SQLException, IOException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            String value;
            try (var answer = statement.executeQuery(was)) {
                answer.next();
                value = "'" + answer.getString(1) + "'";
            }
            unguarded(statement, harm);
            assertThat(chain().path("holds").asBoolean(true)).as(harm).isFalse();
            assertThat(chain().at("/broken/seq").asInt()).as(harm).isEqualTo(3);
            unguarded(statement, mend.formatted(value));
            assertThat(chain().path("holds").asBoolean()).as(harm).isTrue();
        }
    }

    private static void slippedIn() throws SQLException, IOException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            unguarded(
                    statement,
                    "insert into audit (id, at, actor, address, action, subject)"
                            + " values (gen_random_uuid(), now() - interval '1 day', 'x', 'x', 'x.x', 'slipped')");
            assertThat(chain().path("foreign").asInt()).isEqualTo(1);
            assertThat(chain().path("holds").asBoolean(true)).isFalse();
            unguarded(statement, "delete from audit where subject = 'slipped'");
            assertThat(chain().path("holds").asBoolean()).isTrue();
        }
    }

    /** The last of the tests' harms: it cannot be undone. */
    private static void removed() throws SQLException, IOException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            unguarded(statement, "delete from audit where id = (select entry from audit_seal where seq = 2)");
            assertThat(chain().at("/broken/seq").asInt()).isEqualTo(2);
            assertThat(chain().at("/broken/why").asText()).isEqualTo("The entry is missing.");
            unguarded(statement, "delete from audit_seal where seq = 2");
            assertThat(chain().at("/broken/why").asText()).isEqualTo("The link is missing.");
        }
    }

    private static void unguarded(Statement statement, String harm) throws SQLException {
        statement.execute("set session_replication_role = replica");
        assertThat(statement.executeUpdate(harm)).as(harm).isEqualTo(1);
        statement.execute("set session_replication_role = origin");
    }

    private static void refused(Connection connection, String sql) {
        assertThatThrownBy(() -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(sql);
                    }
                })
                .as(sql)
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    private static Connection owner() throws SQLException, IOException {
        BundledPostgres postgres = postgres();
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }

    private static BundledPostgres postgres() throws IOException {
        Path binaries = Path.of("target", "postgres").toAbsolutePath();
        return BundledPostgres.prepare(binaries, newsroom.server().data(), told -> {});
    }

    private static JsonNode chain() {
        return ada.get("/api/v1/audit/chain").expect(200).json();
    }

    private static List<JsonNode> entries(String query) {
        Stream<JsonNode> items = ada.get("/api/v1/audit?" + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream();
        return items.toList();
    }
}
