package org.heraldcms.deploy.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What one person of the newsroom does with articles, in the words of the newsroom. */
public record Desk(HeraldClient http) {

    private static final String IMPORTS = "/api/v1/imports";

    /** Starts an article in its source locale and returns its id. */
    public String draft(String locale, Draft draft) {
        Map<String, Object> article =
                Map.of("sourceLocale", locale, "topics", draft.topics(), "edition", draft.edition());
        return http.post("/api/v1/articles", article)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** Saves a new revision of an edition, over whatever is there, and returns the edition. */
    public JsonNode save(String article, String locale, Draft draft) {
        Reply present = http.get(edition(article, locale)).expect(200);
        return http.with("If-Match", present.header("ETag"))
                .put(edition(article, locale), draft.edition())
                .expect(200)
                .json();
    }

    /** Creates the edition of a locale as a translation of a revision of the source, and returns it. */
    public JsonNode translate(String article, String locale, Draft draft, int basedOn) {
        Map<String, Object> edition = draft.edition();
        edition.put("basedOn", basedOn);
        return http.put(edition(article, locale), edition).expect(200, 201).json();
    }

    /**
     * What Herald makes of a text in Markdown, as a draft to go on with. Nothing of it stays there.
     *
     * @param base where the text stood; links and images in it are resolved against it
     */
    public Draft readMarkdown(String markdown, String locale, URI base) {
        Map<String, Object> page = Map.of("content", markdown, "format", "markdown", "locale", locale, "baseUrl", base);
        String id = http.post(IMPORTS, Map.of("pages", List.of(page)))
                .expect(201)
                .json()
                .path("id")
                .asText();
        JsonNode proposal =
                http.get(IMPORTS + "/" + id + "/pages/0").expect(200).json().path("proposal");
        http.delete(IMPORTS + "/" + id).expect(204);
        return Draft.of(proposal.path("editions").path(0), proposal.path("topics"));
    }

    public JsonNode read(String article, String locale) {
        return http.get(edition(article, locale)).expect(200).json();
    }

    /** What the checks found in the newest revision. */
    public List<JsonNode> findings(String article, String locale) {
        JsonNode items = http.get(edition(article, locale) + "/checks")
                .expect(200)
                .json()
                .path("items");
        return List.copyOf(items.valueStream().toList());
    }

    /** Says why a finding is none. */
    public void dismiss(String article, String locale, String finding, String reason) {
        http.put(edition(article, locale) + "/checks/" + finding + "/dismissal", Map.of("reason", reason))
                .expect(200);
    }

    /** Submits the newest revision for review. */
    public void submit(String article, String locale) {
        http.post(edition(article, locale) + "/review", Map.of()).expect(200, 201);
    }

    /** Approves the newest revision. */
    public void approve(String article, String locale) {
        int revision = read(article, locale).path("revision").asInt();
        Map<String, Object> decision = Map.of("decision", "approve", "revision", revision);
        http.post(edition(article, locale) + "/review/decisions", decision).expect(200, 201);
    }

    /** Publishes the newest revision on the sites named and returns what went live where. */
    public List<JsonNode> publish(String article, String locale, List<String> sites) {
        JsonNode items = http.post(edition(article, locale) + "/publications", Map.of("sites", sites))
                .expect(201)
                .json()
                .path("items");
        return List.copyOf(items.valueStream().toList());
    }

    /** Takes the edition off one site. */
    public void withdraw(String article, String locale, String site, String reason) {
        String path =
                edition(article, locale) + "/publications?site=" + URLEncoder.encode(site, StandardCharsets.UTF_8);
        http.delete(path, Map.of("reason", reason)).expect(200, 204);
    }

    public static String edition(String article, String locale) {
        return "/api/v1/articles/" + article + "/editions/" + locale;
    }
}
