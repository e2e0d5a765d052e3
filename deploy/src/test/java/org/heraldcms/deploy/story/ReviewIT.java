package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.deploy.story.ReviewDesk.account;
import static org.heraldcms.deploy.story.ReviewDesk.decide;
import static org.heraldcms.deploy.story.ReviewDesk.review;
import static org.heraldcms.deploy.story.ReviewDesk.submit;
import static org.heraldcms.deploy.story.ReviewDesk.told;
import static org.heraldcms.deploy.story.ReviewDesk.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reviewing by workflows of one's own: stages, queue, threads, suggestions, and what a save leaves behind. */
final class ReviewIT {

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final Store store = Store.of(newsroom.server());
    private final HeraldClient ada = newsroom.ada();
    private final HeraldClient tomas = newsroom.desks().desk(Person.TOMAS).http();
    private final HeraldClient rosa = newsroom.desks().desk(Person.ROSA).http();
    private final HeraldClient erik = newsroom.desks().desk(Person.ERIK).http();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_spanish_edition_passes_its_language_reviewer_and_then_the_reviewers_of_its_source() {
        HeraldClient ben = join("ben.two", Map.of("role", "reviewer", "locales", List.of("en")));
        ReviewDesk desk = new ReviewDesk(newsroom, "two-stages");
        desk.workflow(
                Map.of("locales", List.of("es")),
                List.of(
                        Map.of("name", "language", "people", List.of(account(rosa)), "dueHours", 4),
                        Map.of("name", "source", "role", "reviewer", "locale", "en")));
        String article = desk.translated("At the harbour");
        submit(tomas, article).expect(201);

        JsonNode waiting = waiting(rosa, article, "").getFirst();
        assertThat(waiting.path("stage").asText()).isEqualTo("language");
        assertThat(waiting.path("overdue").asBoolean()).isFalse();
        assertThat(waiting.at("/submittedBy/name").asText()).isEqualTo("Tomás Vega");
        assertThat(waiting(ben, article, "")).isEmpty();
        assertThat(waiting(ben, article, "&all=true&locale=es")).hasSize(1);
        assertThat(told(store, rosa, "review_wanted", article)).isOne();
        assertThat(told(store, ben, "review_wanted", article)).isZero();
        JsonNode atAGlance = erik.get("/api/v1/articles/" + article).json().at("/editions/1");
        assertThat(atAGlance.path("stage").asText()).isEqualTo("language");
        assertThat(atAGlance.path("dueAt").asText())
                .isEqualTo(waiting.path("dueAt").asText());

        assertThat(decide(ben, article, "approve", 3).status()).isEqualTo(403);
        assertThat(decide(rosa, article, "approve", 3).status()).isEqualTo(201);
        assertThat(waiting(ben, article, "")).hasSize(1);
        assertThat(told(store, ben, "review_wanted", article)).isOne();
        assertThat(review(erik, article).at("/waitingFor").findValuesAsText("name"))
                .contains("ben.two", "Rosa Marín")
                .doesNotContain("Ada Okafor");
        decide(ben, article, "approve", 3).expect(201);

        JsonNode review = review(erik, article);
        assertThat(review.path("state").asText()).isEqualTo("approved");
        assertThat(review.path("workflow").asText()).isEqualTo("two-stages");
        assertThat(review.path("decisions")).hasSize(2);
        assertThat(told(store, tomas, "approved", article)).isOne();
    }

    @Test
    void a_save_voids_an_approval_and_everybody_concerned_is_told_once() {
        ReviewDesk desk = new ReviewDesk(newsroom, "voided");
        String article = desk.translated("On the quay");
        submit(erik, article).expect(201);
        decide(rosa, article, "approve", 3).expect(201);

        SegmentDesk spanish = new SegmentDesk(tomas, article, "es");
        spanish.translate("Stay calm.", "Conserva la calma.");
        spanish.translate("Stay calm.", "Guarda la calma.");

        assertThat(review(erik, article).path("state").asText()).isEqualTo("draft");
        assertThat(told(store, erik, "approval_void", article)).isOne();
        assertThat(told(store, rosa, "approval_void", article)).isOne();
        assertThat(told(store, tomas, "approval_void", article)).isZero();
        Reply late = decide(rosa, article, "approve", 3);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("code").asText()).isEqualTo("revision_superseded");
    }

    @Test
    void a_review_shows_what_changed_since_the_last_approval_and_in_the_source() {
        ReviewDesk desk = new ReviewDesk(newsroom, "compared");
        String article = desk.translated("Under the bridge");
        submit(tomas, article).expect(201);
        decide(rosa, article, "approve", 3).expect(201);
        new SegmentDesk(tomas, article, "es").translate("Stay calm.", "Conserva la calma.");
        new Desk(erik)
                .save(article, "en", SegmentDesk.draft("Under the bridge", "Talk early, not late.", "Stay calm."));

        JsonNode page = rosa.get(Desk.edition(article, "es") + "/review/comparison")
                .expect(200)
                .json();

        assertThat(page.path("against").toString()).isEqualTo("{\"revision\":3,\"live\":false}");
        JsonNode calm = said(page, "Stay calm.");
        assertThat(calm.path("change").asText()).isEqualTo("changed");
        assertThat(calm.path("words").toString()).contains("\"removed\",\"text\":\"Mantén\"");
        JsonNode talk = said(page, "Talk early, not late.");
        assertThat(talk.path("state").asText()).isEqualTo("stale");
        assertThat(talk.path("sourceChange").toString()).contains("\"added\",\"text\":\"not late\"");
        assertThat(talk.at("/findings/0/check").asText()).isEqualTo("stale");
    }

    @Test
    void a_thread_is_told_to_whom_it_mentions_and_a_suggestion_is_accepted_with_one_call() {
        String article = new ReviewDesk(newsroom, "threads").translated("By the lighthouse");
        String comments = Desk.edition(article, "es") + "/comments";
        String segment = new SegmentDesk(tomas, article, "es")
                .item("Stay calm.")
                .path("id")
                .asText();
        Map<String, Object> words = Map.of(
                "segment",
                segment,
                "text",
                "Softer?",
                "mentions",
                List.of(account(erik)),
                "suggestion",
                Map.of("text", "Ten calma."));
        JsonNode root = rosa.post(comments, words).expect(201).json();
        String thread = root.path("id").asText();
        String second = rosa.post(comments, words).expect(201).json().path("id").asText();
        assertThat(told(store, erik, "mentioned", article)).isEqualTo(2);
        assertThat(told(store, tomas, "suggested", article)).isEqualTo(2);

        JsonNode reply = tomas.post(comments, Map.of("text", "Yes.", "parent", thread))
                .expect(201)
                .json();
        assertThat(reply.path("segment").asText()).isEqualTo(segment);
        assertThat(told(store, rosa, "commented", article)).isOne();

        assertThat(rosa.put(comments + "/" + thread + "/acceptance", Map.of()).status())
                .isEqualTo(403);
        JsonNode accepted = tomas.put(comments + "/" + thread + "/acceptance", Map.of())
                .expect(200)
                .json();
        assertThat(accepted.path("acceptedRevision").asInt()).isEqualTo(4);
        assertThat(accepted.has("resolvedAt")).isTrue();
        assertThat(new SegmentDesk(tomas, article, "es")
                        .item("Ten calma.")
                        .path("state")
                        .asText())
                .isEqualTo("translated");
        assertThat(tomas.put(comments + "/" + second + "/acceptance", Map.of()).status())
                .isEqualTo(412);

        assertThat(tomas.get(comments + "?resolved=false").json().path("items")).hasSize(1);
        assertThat(tomas.get(comments + "?resolved=true").json().path("items")).hasSize(2);
        tomas.delete(comments + "/" + thread + "/resolution").expect(200);
        JsonNode first = tomas.get(comments + "?limit=1").json();
        assertThat(first.at("/items/0/id").asText()).isEqualTo(thread);
        String next = first.path("next").asText();
        assertThat(tomas.get(comments + "?limit=2&cursor=" + next)
                        .json()
                        .at("/items/1/id")
                        .asText())
                .isEqualTo(reply.path("id").asText());
    }

    @Test
    void a_suggestion_for_the_source_is_accepted_too() {
        String article = new ReviewDesk(newsroom, "source-words").translated("At high tide");
        String comments = Desk.edition(article, "en") + "/comments";
        Map<String, Object> words =
                Map.of("segment", "title", "text", "Or so?", "suggestion", Map.of("text", "At low tide"));
        String id = rosa.post(comments, words).expect(201).json().path("id").asText();
        erik.put(comments + "/" + id + "/acceptance", Map.of()).expect(200);
        assertThat(new Desk(erik).read(article, "en").path("title").asText()).isEqualTo("At low tide");
    }

    @Test
    void a_stage_that_waits_too_long_is_told_to_its_deciders_once() {
        ReviewDesk desk = new ReviewDesk(newsroom, "hurried");
        desk.workflow(Map.of(), List.of(Map.of("name", "soon", "people", List.of(account(rosa)), "dueHours", 1)));
        String article = desk.translated("Before the storm");
        submit(tomas, article).expect(201);
        assertThat(store.change("update review set stage_since = stage_since - interval '2 hours',"
                        + " due_at = due_at - interval '2 hours' where article_id = '" + article + "'"))
                .isOne();
        Eventually.that("she is told", () -> told(store, rosa, "review_overdue", article) == 1);
        assertThat(waiting(rosa, article, "").getFirst().path("overdue").asBoolean())
                .isTrue();
        assertThat(told(store, rosa, "review_overdue", article)).isOne();
    }

    @Test
    void where_all_deciders_have_gone_an_administrator_decides() {
        HeraldClient nora = join("nora.gone", Map.of("role", "reviewer"));
        ReviewDesk desk = new ReviewDesk(newsroom, "stranded");
        desk.workflow(Map.of(), List.of(Map.of("name", "nora", "people", List.of(account(nora)))));
        String article = desk.translated("Off the coast");
        submit(tomas, article).expect(201);
        assertThat(decide(ada, article, "approve", 3).status()).isEqualTo(403);
        String path = "/api/v1/accounts/" + account(nora);
        ada.with("If-Match", ada.get(path).header("ETag"))
                .patch(path, Map.of("active", false))
                .expect(200);
        ada.delete("/api/v1/workflows/stranded").expect(204);
        assertThat(waiting(ada, article, "")).hasSize(1);
        assertThat(decide(ada, article, "approve", 3).status()).isEqualTo(201);
        assertThat(review(erik, article).path("state").asText()).isEqualTo("approved");
    }

    @Test
    void a_site_with_a_workflow_of_its_own_takes_only_what_came_through_it() {
        List<Map<String, Object>> locales = List.of(Map.of("locale", "es"));
        newsroom.desks().site("grotto", "Grotto", URI.create("https://grotto.example"), locales);
        ReviewDesk desk = new ReviewDesk(newsroom, "grotto-only");
        String article = desk.translated("In the grotto");
        submit(tomas, article).expect(201);
        decide(rosa, article, "approve", 3).expect(201);
        desk.workflow(Map.of("sites", List.of("grotto")), List.of(Map.of("name", "grotto", "role", "reviewer")));
        String publications = Desk.edition(article, "es") + "/publications";
        Map<String, Object> order = Map.of("sites", List.of("grotto"));

        Reply refused = erik.post(publications, order);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("not_approved");
        assertThat(refused.json().path("detail").asText()).contains("Of grotto-only");

        new SegmentDesk(tomas, article, "es").translate("Stay calm.", "Conserva la calma.");
        submit(tomas, article).expect(201);
        assertThat(review(erik, article).path("workflow").asText()).isEqualTo("grotto-only");
        decide(rosa, article, "approve", 4).expect(201);
        erik.post(publications, order).expect(201);
    }

    private static JsonNode said(JsonNode page, String source) {
        return page.path("items")
                .valueStream()
                .filter(item -> item.at("/source/text").asText().equals(source))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.toPrettyString()));
    }

    private HeraldClient join(String name, Map<String, Object> role) {
        String email = name + "@safeharbour.example";
        Map<String, Object> account = new HashMap<>(Map.of("email", email, "name", name, "roles", List.of(role)));
        account.put("password", Person.PASSWORD);
        ada.post("/api/v1/accounts", account).expect(201);
        return HeraldClient.signIn(newsroom.server().baseUrl(), email, Person.PASSWORD);
    }
}
