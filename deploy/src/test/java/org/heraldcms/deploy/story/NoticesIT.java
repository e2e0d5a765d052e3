package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.Draft;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.heraldcms.deploy.launch.FreePort;
import org.heraldcms.deploy.postgres.BundledPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How people are told of what concerns them, with a server for e-mail that is not up from the beginning. */
final class NoticesIT {

    private static GreenMail sink;
    private static TestNewsroom newsroom;

    @BeforeAll
    static void open() throws IOException {
        int port = FreePort.next();
        sink = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        newsroom = TestNewsroom.own(Map.of(
                "HERALD_SMTP_HOST", "127.0.0.1",
                "HERALD_SMTP_PORT", Integer.toString(port),
                "HERALD_SMTP_SECURITY", "none",
                "HERALD_SMTP_FROM", "herald@safeharbour.example",
                "HERALD_BASE_URL", "https://cms.safeharbour.example"));
    }

    @AfterAll
    static void close() {
        newsroom.server().close();
        sink.stop();
    }

    @Test
    void people_are_told_in_the_studio_and_by_mail_each_as_they_want_it() throws Exception {
        HeraldClient rosa = newsroom.desks().desk(Person.ROSA).http();
        String article = submitted("Phones at home");
        told(rosa, article);
        sentOnceTheServerIsUp(article);
        read(rosa);
        daily(rosa);
        notAtAll(rosa);
    }

    private static String submitted(String title) {
        Draft draft = newsroom.desks().sample(SampleArticle.PHONES, "en").at("").titled(title);
        String article = newsroom.desks().draft(draft);
        newsroom.desks().submit(article, "en");
        return article;
    }

    private static void told(HeraldClient rosa, String article) {
        JsonNode page = rosa.get("/api/v1/notices?unread=true").expect(200).json();
        JsonNode notice = page.at("/items/0");
        assertThat(page.path("items")).hasSize(1);
        assertThat(notice.path("kind").asText()).isEqualTo("review_wanted");
        assertThat(notice.path("subject").asText()).isEqualTo(article + "/en");
        assertThat(notice.at("/detail/title").asText()).isEqualTo("Phones at home");
        assertThat(unread(rosa)).isEqualTo(1);
        assertThat(unread(newsroom.desks().desk(Person.ERIK).http()))
                .as("who did it")
                .isZero();
    }

    private static int unread(HeraldClient who) {
        return who.get("/api/v1/notices/summary")
                .expect(200)
                .json()
                .path("unread")
                .asInt(-1);
    }

    private static void sentOnceTheServerIsUp(String article) throws MessagingException, IOException {
        Eventually.that("a try in vain", () -> log().contains("could not be sent and will be tried again"));
        sink.start();
        Eventually.that("a letter", () -> !letters(Person.ROSA).isEmpty());
        MimeMessage letter = letters(Person.ROSA).getFirst();
        assertThat(letter.getSubject()).isEqualTo("[Herald] Please review: Phones at home");
        assertThat(letter.getFrom()[0]).hasToString("herald@safeharbour.example");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat((String) letter.getContent())
                .contains("Hello Rosa Marín,")
                .contains("Erik Lund asks for your decision: \"Phones at home\" in English")
                .contains("https://cms.safeharbour.example/studio/#/articles/" + article + "/en/review");
        Eventually.that(
                "nothing waits any more",
                () -> ask("select count(*) from notice_mail").equals("0"));
        assertThat(letters(Person.ROSA)).hasSize(1);
    }

    private static String log() {
        try {
            return Files.readString(newsroom.server().data().resolve("log/herald.0.log"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<MimeMessage> letters(Person person) {
        return Stream.of(sink.getReceivedMessages())
                .filter(letter -> isTo(letter, person))
                .toList();
    }

    private static boolean isTo(MimeMessage letter, Person person) {
        try {
            return letter.getRecipients(Message.RecipientType.TO)[0].toString().contains(person.email());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void read(HeraldClient rosa) {
        String id =
                rosa.get("/api/v1/notices").expect(200).json().at("/items/0/id").asText();
        String path = "/api/v1/notices/" + id + "/reading";
        assertThat(newsroom.ada().send("PUT", path, BodyPublishers.noBody()).status())
                .as("somebody else's")
                .isEqualTo(404);
        assertThat(rosa.send("PUT", path, BodyPublishers.noBody())
                        .expect(200)
                        .json()
                        .has("readAt"))
                .isTrue();
        assertThat(unread(rosa)).isZero();
        assertThat(rosa.get("/api/v1/notices?unread=true").json().path("items")).isEmpty();
        assertThat(rosa.get("/api/v1/notices?unread=false").json().path("items"))
                .hasSize(1);
    }

    /** Of three things, one of them read by then, one letter tells the other two, in Spanish. */
    private static void daily(HeraldClient rosa) throws MessagingException, IOException {
        settle(rosa, "daily");
        List.of("First of all", "Second to that", "Third and last").forEach(NoticesIT::submitted);
        String last =
                rosa.get("/api/v1/notices?limit=1").json().at("/items/0/id").asText();
        rosa.send("PUT", "/api/v1/notices/" + last + "/reading", BodyPublishers.noBody())
                .expect(200);
        assertThat(ask("select count(*) from notice_mail where digest and due_at > now()"))
                .isEqualTo("3");
        assertThat(letters(Person.ROSA)).hasSize(1);
        ask("with due as (update notice_mail set due_at = now(), since = now() where digest returning 1)"
                + " select count(*) from due");
        Eventually.that("the letter of the day", () -> letters(Person.ROSA).size() > 1);
        MimeMessage letter = letters(Person.ROSA).get(1);
        assertThat(letter.getSubject()).isEqualTo("[Herald] Tus avisos: 2");
        assertThat((String) letter.getContent())
                .contains("Hola, Rosa Marín:", "«First of all»", "«Second to that»")
                .doesNotContain("Third and last");
        Eventually.that(
                "it is settled",
                () -> ask("select count(*) from notice_mail where digest").equals("0"));
    }

    private static void notAtAll(HeraldClient rosa) {
        submitted("Waiting for its day");
        assertThat(ask("select count(*) from notice_mail where digest")).isEqualTo("1");
        settle(rosa, "none");
        submitted("Never sent");
        assertThat(ask("select count(*) from notice_mail m join account a on a.id = m.account_id"
                        + " where a.email = 'rosa@safeharbour.example'"))
                .isEqualTo("0");
        assertThat(unread(rosa)).isEqualTo(4);
        rosa.send("PUT", "/api/v1/notices/reading", BodyPublishers.noBody()).expect(200);
        assertThat(unread(rosa)).isZero();
    }

    private static void settle(HeraldClient rosa, String mode) {
        Map<String, Object> wanted = Map.of("mode", mode, "hour", 8, "zone", "Europe/Madrid", "language", "es");
        String seen = rosa.get("/api/v1/notices/settings").expect(200).header("ETag");
        assertThat(rosa.put("/api/v1/notices/settings", wanted).status()).isEqualTo(428);
        rosa.with("If-Match", seen).put("/api/v1/notices/settings", wanted).expect(200);
        assertThat(rosa.with("If-Match", seen)
                        .put("/api/v1/notices/settings", wanted)
                        .status())
                .isEqualTo(412);
    }

    private static String ask(String question) {
        try {
            Path binaries = Path.of("target", "postgres").toAbsolutePath();
            BundledPostgres postgres =
                    BundledPostgres.prepare(binaries, newsroom.server().data(), told -> {});
            try (Connection connection =
                            DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                    Statement statement = connection.createStatement();
                    var answer = statement.executeQuery(question)) {
                answer.next();
                return answer.getString(1);
            }
        } catch (IOException | SQLException refused) {
            throw new IllegalStateException(question, refused);
        }
    }
}
