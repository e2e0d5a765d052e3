package org.heraldcms.deploy.contract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;

/** Where an edition can stand in the workflow of the table, whose four stages differ in who decides there. */
enum Situation {
    DRAFT,
    /** Before whoever may decide on reviews in the locale. */
    OPEN,
    /** Before reviewers. */
    READERS,
    /** Before editors. */
    DESK,
    /** Before two people by name: the translator of the table, and the one who brings editions into their situations. */
    SIGNATURE,
    CHANGES_REQUESTED,
    APPROVED;

    /** The type of article that the workflow is for. */
    static final String TYPE = "table";

    private static final List<Situation> STAGES = List.of(OPEN, READERS, DESK, SIGNATURE);

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The workflow; signers are the accounts of its last stage. */
    static Map<String, Object> workflow(List<String> signers) {
        return Map.of(
                "key",
                TYPE,
                "name",
                "Of the table",
                "types",
                List.of(TYPE),
                "stages",
                List.of(
                        Map.of("name", OPEN.label()),
                        Map.of("name", READERS.label(), "role", "reviewer"),
                        Map.of("name", DESK.label(), "role", "editor"),
                        Map.of("name", SIGNATURE.label(), "people", signers)));
    }

    /**
     * Brings an edition, revision 1, here.
     *
     * @param writer an editor
     * @param decider who may decide at every stage and has written nothing
     * @return the edition's address
     */
    String prepare(String locale, HeraldClient writer, HeraldClient decider) {
        String edition = Desk.edition(begun(writer), locale);
        writer.put(edition, text(locale)).expect(200, 201);
        if (this != DRAFT) {
            writer.post(edition + "/review", Map.of()).expect(201);
        }
        if (this == CHANGES_REQUESTED) {
            decide(decider, edition, "request_changes");
        }
        int passed = this == APPROVED ? STAGES.size() : Math.max(0, STAGES.indexOf(this));
        for (int i = 0; i < passed; i++) {
            decide(decider, edition, "approve");
        }
        return edition;
    }

    private static String begun(HeraldClient writer) {
        return writer.post("/api/v1/articles", Map.of("type", TYPE, "sourceLocale", "en", "edition", text("en")))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static void decide(HeraldClient decider, String edition, String decision) {
        decider.post(edition + "/review/decisions", Map.of("decision", decision, "revision", 1))
                .expect(201);
    }

    /** A short text under a title without digits: a translation with other numbers than its source goes to no reviewer. */
    static Map<String, Object> text(String locale) {
        String said = switch (locale) {
            case "es" -> "Habla pronto y a menudo.";
            case "fr" -> "Parlez tôt et souvent.";
            default -> "Talk early and often.";
        };
        String title = "Table " + UUID.randomUUID().toString().replaceAll("[0-9]", "");
        return Map.of("title", title, "body", Refused.doc(Refused.paragraph(said)));
    }
}
