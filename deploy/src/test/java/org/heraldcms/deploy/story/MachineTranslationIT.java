package org.heraldcms.deploy.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A machine fills in, and a person answers for it. DeepL's API is spoken by a stand-in on loopback. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MachineTranslationIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HttpServer deepL;
    private volatile boolean broken;
    private TestNewsroom newsroom;

    @BeforeAll
    void start() throws IOException {
        deepL = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        deepL.createContext("/v2/translate", this::translate);
        deepL.start();
        newsroom = TestNewsroom.own(Map.of(
                "HERALD_MACHINE_TRANSLATOR", "deepl",
                "HERALD_MACHINE_URL", "http://127.0.0.1:" + deepL.getAddress().getPort(),
                "HERALD_MACHINE_KEY", "harbour-key"));
    }

    @AfterAll
    void stop() {
        newsroom.server().close();
        deepL.stop(0);
    }

    private void translate(HttpExchange exchange) throws IOException {
        JsonNode order = JSON.readTree(exchange.getRequestBody().readAllBytes());
        boolean known =
                "DeepL-Auth-Key harbour-key".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode texts = answer.putArray("translations");
        order.path("text")
                .forEach(text -> texts.addObject()
                        .put("detected_source_language", "EN")
                        .put("text", "es: " + text.asText().replace("evil", "<script>alert(1)</script>")));
        byte[] bytes = answer.toString().getBytes(UTF_8);
        exchange.sendResponseHeaders(broken ? 500 : known ? 200 : 403, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String machine(String article) {
        return Desk.edition(article, "es") + "/machine-translations";
    }

    private HeraldClient tomas() {
        return newsroom.desks().desk(Person.TOMAS).http();
    }

    @Test
    void what_a_machine_filled_in_is_marked_and_approved_by_somebody_else_than_who_asked_for_it() {
        String article = newsroom.desks().draft(Paragraphs.draft("On evil", "Waves are evil.", "0800 555 0142"));
        assertThat(tomas().get(machine(article)).json().path("translator").asText())
                .isEqualTo("deepl");

        HeraldClient ada = newsroom.ada();
        JsonNode filled = ada.post(machine(article), Map.of()).expect(200).json();
        assertThat(filled.path("filled")).hasSize(3);
        assertThat(filled.path("left").asInt()).isZero();
        JsonNode segments = tomas().get(Desk.edition(article, "es") + "/segments")
                .expect(200)
                .json()
                .path("items");
        assertThat(segments.findValuesAsText("provenance")).containsOnly("machine");
        assertThat(segments.at("/1/target/text").asText()).isEqualTo("es: Waves are <script>alert(1)</script>.");
        assertThat(segments.at("/2/target/text").asText()).isEqualTo("0800 555 0142");

        Reply submitted = ada.post(Desk.edition(article, "es") + "/review", Map.of());
        assertThat(submitted.status()).as(submitted.text()).isIn(201, 409);
        String calm = newsroom.desks().draft(Paragraphs.draft("On calm", "Waves are calm."));
        ada.post(machine(calm), Map.of()).expect(200);
        ada.post(Desk.edition(calm, "es") + "/review", Map.of()).expect(201);
        Map<String, Object> approval = Map.of("decision", "approve", "revision", 1);
        Reply own = ada.post(Desk.edition(calm, "es") + "/review/decisions", approval);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().path("code").asText()).isEqualTo("own_revision");
        newsroom.desks()
                .desk(Person.ROSA)
                .http()
                .post(Desk.edition(calm, "es") + "/review/decisions", approval)
                .expect(201);
    }

    @Test
    void only_the_segments_named_are_filled_in_and_unknown_ones_are_refused() {
        String article = newsroom.desks().draft(Paragraphs.draft("On oars", "Row.", "Rest."));
        JsonNode filled = tomas().post(machine(article), Map.of("segments", List.of("title")))
                .expect(200)
                .json();
        assertThat(filled.at("/filled/0/text").asText()).isEqualTo("es: On oars");
        assertThat(filled.path("left").asInt()).isEqualTo(2);
        Reply unknown = tomas().post(machine(article), Map.of("segments", List.of("title", "nobodys")));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("/segments/1");
        assertThat(tomas().post(machine(article), Map.of("segments", List.of())).status())
                .isEqualTo(400);
        assertThat(newsroom.desks()
                        .desk(Person.ROSA)
                        .http()
                        .post(machine(article), Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void when_the_machine_fails_nothing_is_changed() {
        String article = newsroom.desks().draft(Paragraphs.draft("On gales", "Stay in."));
        broken = true;
        try {
            Reply reply = tomas().post(machine(article), Map.of());
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.json().path("code").asText()).isEqualTo("translator_unavailable");
            assertThat(tomas().get(Desk.edition(article, "es")).status()).isEqualTo(404);
        } finally {
            broken = false;
        }
    }

    @Test
    void without_a_machine_the_refusal_says_so() {
        TestNewsroom without = TestNewsroom.shared();
        String article = without.desks().draft(Paragraphs.draft("On oil lamps", "Trim the wick."));
        Reply reply = without.desks().desk(Person.TOMAS).http().post(machine(article), Map.of());
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.json().path("code").asText()).isEqualTo("translator_off");
        assertThat(without.desks()
                        .desk(Person.TOMAS)
                        .http()
                        .get(machine(article))
                        .json()
                        .path("translator")
                        .asText())
                .isEqualTo("off");
    }
}
