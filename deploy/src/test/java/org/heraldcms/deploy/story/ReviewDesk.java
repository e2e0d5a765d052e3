package org.heraldcms.deploy.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.demo.Person;

/** Reviewing on one server, among articles of one type, so that no other test's workflows are in the way. */
record ReviewDesk(TestNewsroom newsroom, String type) {

    /** Sets up a workflow for the type. */
    void workflow(Map<String, ?> selectors, List<Map<String, ?>> stages) {
        Map<String, Object> workflow = new HashMap<>(selectors);
        workflow.putIfAbsent("key", type);
        workflow.putIfAbsent("types", List.of(type));
        workflow.put("name", "Of " + type);
        workflow.put("stages", stages);
        Objects.requireNonNull(
                newsroom.ada().post("/api/v1/workflows", workflow).expect(201));
    }

    HeraldClient at(Person person) {
        return newsroom.desks().desk(person).http();
    }

    /** Erik's English article, with Tomás's Spanish translation of it. */
    String translated(String title) {
        Map<String, Object> english = edition(title, "Talk early, and often.", "Stay calm.");
        String article = at(Person.ERIK)
                .post("/api/v1/articles", Map.of("type", type, "sourceLocale", "en", "edition", english))
                .expect(201)
                .json()
                .path("id")
                .asText();
        SegmentDesk spanish = new SegmentDesk(at(Person.TOMAS), article, "es");
        spanish.translate(title, title + " es");
        spanish.translate("Talk early, and often.", "Habla pronto y a menudo.");
        spanish.translate("Stay calm.", "Mantén la calma.");
        return article;
    }

    private static Map<String, Object> edition(String title, String... paragraphs) {
        return Map.of(
                "title", title, "body", SegmentDesk.draft(title, paragraphs).body());
    }

    static Reply submit(HeraldClient who, String article) {
        return who.post(Desk.edition(article, "es") + "/review", Map.of());
    }

    static Reply decide(HeraldClient who, String article, String decision, int revision) {
        return who.post(
                Desk.edition(article, "es") + "/review/decisions",
                Map.of("decision", decision, "revision", revision, "comment", "As agreed."));
    }

    static JsonNode review(HeraldClient who, String article) {
        return who.get(Desk.edition(article, "es") + "/review").expect(200).json();
    }

    /** What waits for somebody of this article. */
    static List<JsonNode> waiting(HeraldClient who, String article, String query) {
        return who.get("/api/v1/reviews?limit=200" + query)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("articleId").asText().equals(article))
                .toList();
    }

    static String account(HeraldClient who) {
        return who.get("/api/v1/session").expect(200).json().at("/account/id").asText();
    }

    /** How often somebody was told something about the Spanish edition. */
    static int told(Store store, HeraldClient who, String kind, String article) {
        return Integer.parseInt(store.ask("select count(*) from notice where account_id = '" + account(who)
                + "' and kind = '" + kind + "' and subject = '" + article + "/es'"));
    }
}
