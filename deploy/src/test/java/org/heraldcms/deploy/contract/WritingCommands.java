package org.heraldcms.deploy.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.contract.Commands.Ask;

/** What can be asked about articles and their editions. */
final class WritingCommands {

    private final Prepared given;
    private final Map<String, Supplier<Ask>> all = new LinkedHashMap<>();

    WritingCommands(Prepared given) {
        this.given = given;
        articles();
        List.of("es", "fr").forEach(this::editions);
    }

    /** The commands by name. */
    Map<String, Supplier<Ask>> all() {
        return all;
    }

    private void articles() {
        all.put("read an article", () -> {
            String article = given.article();
            return who -> who.get("/api/v1/articles/" + article);
        });
        all.put("begin an article", () -> who -> who.post("/api/v1/articles", given.begun()));
        all.put("change an article", () -> {
            String article = "/api/v1/articles/" + given.article();
            String seen = given.erik().http().get(article).header("ETag");
            return who -> who.with("If-Match", seen).patch(article, Map.of("topics", List.of("table")));
        });
        all.put("save the source", () -> saving(given.article(), "en"));
        all.put("delete an article", () -> {
            String article = given.article();
            return who -> who.delete("/api/v1/articles/" + article);
        });
        all.put("recall an article", () -> {
            String article = given.live("es", Commands.SITES.getFirst());
            return who -> who.post("/api/v1/articles/" + article + "/recall", Map.of("reason", "A try."));
        });
        all.put("recall an edition", () -> {
            String edition = Desk.edition(given.live("es", Commands.SITES.getFirst()), "es");
            return who -> who.post(edition + "/recall", Map.of("reason", "A try."));
        });
        all.put("read recalls", () -> who -> who.get("/api/v1/recalls"));
        Commands.SITES.forEach(site -> all.put("note that it is gone from " + site, () -> {
            String article = "/api/v1/articles/" + given.live("es", site);
            String recall = given.erik()
                    .http()
                    .post(article + "/recall", Map.of("reason", "A try."))
                    .expect(201)
                    .json()
                    .path("recall")
                    .asText();
            return who -> who.put(
                    "/api/v1/recalls/" + recall + "/sites/" + site + "/confirmation", Map.of("note", "I looked."));
        }));
    }

    private void editions(String locale) {
        all.put("save " + locale, () -> saving(given.translated(locale), locale));
        all.put("translate a segment of " + locale, () -> {
            String edition = Desk.edition(given.translated(locale), locale);
            String seen = given.erik().http().get(edition).header("ETag");
            return who -> who.with("If-Match", seen)
                    .put(edition + "/segments/title", Map.of("text", "T " + UUID.randomUUID()));
        });
        all.put("restore a revision of " + locale, () -> {
            String article = given.translated(locale);
            given.erik().save(article, locale, given.text(locale));
            String edition = Desk.edition(article, locale);
            String seen = given.erik().http().get(edition).header("ETag");
            return who -> who.with("If-Match", seen).post(edition + "/revisions", Map.of("restores", 1));
        });
        all.put("comment on " + locale, () -> {
            String edition = Desk.edition(given.translated(locale), locale);
            return who -> who.post(edition + "/comments", Map.of("text", "Is that so?"));
        });
        all.put("suggest words for " + locale, () -> {
            String edition = Desk.edition(given.translated(locale), locale);
            return who -> who.post(edition + "/comments", given.suggestion());
        });
        all.put("settle a comment on " + locale, () -> {
            String comment = given.commented(locale);
            return who -> who.put(comment + "/resolution", Map.of());
        });
        all.put("open a thread on " + locale, () -> {
            String comment = given.commented(locale);
            given.ada().put(comment + "/resolution", Map.of()).expect(200);
            return who -> who.delete(comment + "/resolution");
        });
        all.put("accept words for " + locale, () -> {
            String comment = given.commented(locale);
            return who -> who.put(comment + "/acceptance", Map.of());
        });
        all.put("make a preview of " + locale, () -> {
            String edition = Desk.edition(given.translated(locale), locale);
            return who -> who.post(edition + "/previews", Map.of("site", Commands.SITES.getFirst()));
        });
        all.put("submit " + locale, () -> {
            String edition = Desk.edition(given.translated(locale), locale);
            return who -> who.post(edition + "/review", Map.of());
        });
        all.put("approve " + locale, () -> deciding(locale, "approve"));
        all.put("request changes of " + locale, () -> deciding(locale, "request_changes"));
        all.put("fill in " + locale + " from the memory", () -> {
            String known = given.approved(locale);
            Map<String, Object> edition = new LinkedHashMap<>(given.erik().read(known, "en").properties().stream()
                    .filter(member -> Set.of("title", "body").contains(member.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            String article = given.erik()
                    .http()
                    .post("/api/v1/articles", Map.of("sourceLocale", "en", "topics", List.of(), "edition", edition))
                    .expect(201)
                    .json()
                    .path("id")
                    .asText();
            return who -> who.post(Desk.edition(article, locale) + "/prefills", Map.of());
        });
    }

    private Ask saving(String article, String locale) {
        String edition = Desk.edition(article, locale);
        String seen = given.erik().http().get(edition).header("ETag");
        Map<String, Object> saved = new LinkedHashMap<>(Map.of(
                "title",
                "Saved " + UUID.randomUUID(),
                "body",
                given.text(locale).body()));
        if (!locale.equals("en")) {
            saved.put("basedOn", 1);
        }
        return who -> who.with("If-Match", seen).put(edition, saved);
    }

    private Ask deciding(String locale, String decision) {
        String decisions = Desk.edition(given.submitted(locale), locale) + "/review/decisions";
        return who -> who.post(decisions, Map.of("decision", decision, "revision", 1, "comment", "Because."));
    }
}
