package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.Draft;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.Test;

/** What the checks find stops an edition until it is mended, or dismissed by somebody who may. */
final class ChecksIT {

    private static final String CALL = "Call 0800 555 0142, from 8 to 22.";
    private static final String WRONG = "Llama al 0800 555 0143, de 8 a 22.";
    private static final String RIGHT = "Llama al 0800 555 0142, de 8 a 22.";

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final Desk erik = newsroom.desks().desk(Person.ERIK);
    private final Desk tomas = newsroom.desks().desk(Person.TOMAS);
    private final Desk rosa = newsroom.desks().desk(Person.ROSA);

    @Test
    void another_telephone_number_stops_the_way_to_the_reviewers_until_it_is_mended() {
        String article = article("Whom to call", CALL);
        tomas.translate(article, "es", draft("A quién llamar", WRONG), 1);
        Reply refused = submit(article);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("checks_failed");
        JsonNode finding = blocking(article).getFirst();
        assertThat(refused.json().at("/errors/0/pointer").asText())
                .isEqualTo("/segments/" + finding.path("segment").asText());
        assertThat(refused.json().at("/errors/0/detail").asText())
                .isEqualTo(finding.at("/message/en").asText())
                .contains("0800 555 0142", "0800 555 0143");
        assertThat(finding.path("check").asText()).isEqualTo("contact");
        assertThat(finding.at("/target/text").asText()).isEqualTo("0800 555 0143");
        assertThat(finding.at("/message/es").asText()).contains("el texto en inglés");
        tomas.save(article, "es", draft("A quién llamar", RIGHT));
        assertThat(checks(article).path("blocking").asInt()).isZero();
        assertThat(submit(article).status()).isEqualTo(201);
    }

    @Test
    void only_who_may_decide_dismisses_what_stops_an_edition_and_only_with_a_reason() {
        String article = article("A line for Spain", CALL);
        tomas.translate(article, "es", draft("Una línea para España", WRONG), 1);
        String finding = blocking(article).getFirst().path("id").asText();
        assertThat(dismiss(tomas, article, finding, "Es la línea española.").status())
                .isEqualTo(403);
        assertThat(dismiss(rosa, article, finding, "  ")
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/reason");
        assertThat(dismiss(rosa, article, finding, "x".repeat(501)).status()).isEqualTo(400);
        assertThat(dismiss(rosa, article, "0".repeat(32), "Nada").status()).isEqualTo(404);
        assertThat(submit(article).status()).isEqualTo(409);
        JsonNode dismissed = dismiss(rosa, article, finding, "Es la línea española.")
                .expect(200)
                .json();
        assertThat(dismissed.at("/dismissed/by/name").asText()).isEqualTo("Rosa Marín");
        assertThat(checks(article).path("blocking").asInt()).isZero();
        assertThat(submit(article).status()).isEqualTo(201);
        rosa.approve(article, "es");
    }

    @Test
    void a_dismissal_dies_with_the_text_and_can_be_taken_back() {
        String article = article("A line that changes", CALL);
        tomas.translate(article, "es", draft("Una línea que cambia", WRONG), 1);
        String finding = blocking(article).getFirst().path("id").asText();
        dismiss(rosa, article, finding, "Es la línea española.").expect(200);
        tomas.save(article, "es", draft("Una línea nueva", WRONG));
        assertThat(checks(article).path("blocking").asInt())
                .as("another segment changed")
                .isZero();
        rosa.http().delete(dismissal(article, finding)).expect(204);
        assertThat(checks(article).path("blocking").asInt()).as("taken back").isEqualTo(1);
        dismiss(rosa, article, finding, "Es la línea española.").expect(200);
        tomas.save(article, "es", draft("Una línea nueva", WRONG + " Gratis."));
        assertThat(checks(article).path("blocking").asInt())
                .as("its own text changed")
                .isEqualTo(1);
        assertThat(rosa.http().delete(dismissal(article, finding)).status()).isEqualTo(404);
    }

    @Test
    void a_source_that_moved_on_after_submission_stops_the_approval() {
        String article = article("A source that moves", CALL);
        tomas.translate(article, "es", draft("Una fuente que se mueve", RIGHT), 1);
        submit(article).expect(201);
        erik.save(article, "en", draft("A source that moves", CALL + " It is free."));
        Reply refused = rosa.http()
                .post(Desk.edition(article, "es") + "/review/decisions", Map.of("decision", "approve", "revision", 1));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("checks_failed");
        assertThat(blocking(article))
                .extracting(one -> one.path("check").asText())
                .contains("stale");
        rosa.http()
                .post(
                        Desk.edition(article, "es") + "/review/decisions",
                        Map.of("decision", "request_changes", "revision", 1, "comment", "The English changed."))
                .expect(201);
    }

    @Test
    void an_older_revision_can_be_looked_at_and_only_one_that_exists() {
        String article = article("An older one", CALL);
        tomas.translate(article, "es", draft("Una anterior", WRONG), 1);
        tomas.save(article, "es", draft("Una anterior", RIGHT));
        String checks = Desk.edition(article, "es") + "/checks";
        JsonNode older = rosa.http().get(checks + "?revision=1").expect(200).json();
        assertThat(older.path("revision").asInt()).isEqualTo(1);
        assertThat(older.path("sourceRevision").asInt()).isEqualTo(1);
        assertThat(older.path("blocking").asInt()).isEqualTo(1);
        assertThat(rosa.http().get(checks + "?revision=9").status()).isEqualTo(404);
        assertThat(rosa.http().get(checks + "?revision=x").status()).isEqualTo(400);
        assertThat(rosa.http().get(Desk.edition(article, "fr") + "/checks").status())
                .isEqualTo(404);
    }

    private String article(String title, String text) {
        return newsroom.desks().draft(draft(title, text));
    }

    private static Draft draft(String title, String text) {
        try {
            JsonNode body = JsonMapper.builder().build().readTree("""
                    {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"%s"}]}]}""".formatted(text));
            return new Draft(title, "", "", body, List.of());
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private Reply submit(String article) {
        return tomas.http().post(Desk.edition(article, "es") + "/review", Map.of());
    }

    private JsonNode checks(String article) {
        return rosa.http()
                .get(Desk.edition(article, "es") + "/checks")
                .expect(200)
                .json();
    }

    private List<JsonNode> blocking(String article) {
        return rosa.findings(article, "es").stream()
                .filter(one -> one.path("severity").asText().equals("block"))
                .toList();
    }

    private static Reply dismiss(Desk desk, String article, String finding, String reason) {
        return desk.http().put(dismissal(article, finding), Map.of("reason", reason));
    }

    private static String dismissal(String article, String finding) {
        return Desk.edition(article, "es") + "/checks/" + finding + "/dismissal";
    }
}
