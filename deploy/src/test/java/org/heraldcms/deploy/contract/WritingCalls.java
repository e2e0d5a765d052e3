package org.heraldcms.deploy.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;

/** An article from its first words to its approval. */
final class WritingCalls extends Calls {

    WritingCalls(Contract contract) {
        super(contract);
    }

    String article() {
        Map<String, Object> edition = Map.of(
                "title", "What the contract says",
                "summary", "All of it.",
                "body", newsroom.desks().sample(SampleArticle.GAMES, "en").body(),
                "fields", Map.of("authors", List.of("Erik Lund"), "minutes", 4),
                "seo", Map.of("noindex", false));
        Map<String, Object> begun = Map.of("sourceLocale", "en", "topics", List.of("safety"), "edition", edition);
        String id = contract.send(at(Person.ERIK), "article.begin", begun)
                .json()
                .path("id")
                .asText();
        Reply article = contract.call(at(Person.ERIK), "article.read", id);
        contract.send(
                seen(at(Person.ERIK), article), "article.change", Map.of("topics", List.of("safety", "games")), id);
        contract.call(at(Person.ERIK), "article.list", "q=contract&locale=en&state=draft&outdated=false&limit=1");
        return id;
    }

    void edition(String article) {
        HeraldClient tomas = at(Person.TOMAS);
        Map<String, Object> spanish = Map.of(
                "title",
                "Lo que dice el contrato",
                "body",
                newsroom.desks().sample(SampleArticle.GAMES, "es").body(),
                "basedOn",
                1);
        Reply edition = contract.send(tomas, "edition.save", spanish, article, "es");
        contract.send(seen(tomas, edition), "edition.save", spanish, article, "es");
        contract.call(tomas, "edition.read", article, "es");
        Reply segments = contract.call(tomas, "segment.read", article, "es");
        String segment = segments.json().at("/items/1/id").asText();
        contract.send(seen(tomas, segments), "segment.translate", Map.of("text", "Todo."), article, "es", segment);
        contract.call(tomas, "revision.history", article, "es", "limit=1");
        contract.call(tomas, "revision.one", article, "es", "1");
        contract.call(tomas, "revision.diff", article, "es", "from=1&to=2");
        Reply newest = contract.call(tomas, "edition.read", article, "es");
        Reply restored = contract.send(seen(tomas, newest), "revision.restore", Map.of("restores", 1), article, "es");
        contract.send(seen(tomas, restored), "revision.restore", Map.of("restores", 2), article, "es");
    }

    void preview(String article) {
        HeraldClient rosa = at(Person.ROSA);
        Map<String, Object> wanted = Map.of("site", SITE, "mayComment", true, "expiresInHours", 1, "name", "A guest");
        JsonNode preview =
                contract.send(rosa, "previews.create", wanted, article, "en").json();
        String token = preview.path("token").asText();
        contract.call(reader, "preview.page", token);
        contract.call(reader, "articles.one", SITE, article, "preview=" + token);
        contract.call(rosa, "previews.list", article, "en");
        contract.call(rosa, "previews.revoke", article, "en", preview.path("id").asText());
    }

    void review(String article) {
        HeraldClient rosa = at(Person.ROSA);
        String comment = contract.send(rosa, "comment.add", Map.of("text", "Which minutes?"), article, "en")
                .json()
                .path("id")
                .asText();
        contract.call(rosa, "comment.read", article, "en");
        contract.call(rosa, "comment.resolve", article, "en", comment);
        contract.call(rosa, "comment.reopen", article, "en", comment);
        contract.call(rosa, "review.read", article, "en");
        contract.send(at(Person.ERIK), "review.submit", Map.of(), article, "en");
        contract.call(rosa, "queue.list", "all=true&limit=1");
        contract.call(rosa, "reviewcomparison.read", article, "en");
        contract.send(rosa, "review.decide", Map.of("decision", "approve", "revision", 1), article, "en");
        contract.call(rosa, "review.read", article, "en");
    }

    void checks(String article) {
        HeraldClient rosa = at(Person.ROSA);
        contract.call(at(Person.TOMAS), "stale.list", "locale=es&limit=1");
        HeraldClient tomas = at(Person.TOMAS);
        Map<String, Object> words = Map.of(
                "segment", "title", "text", "Shorter?", "suggestion", Map.of("text", "Lo que dice el contrato hoy"));
        String comment = contract.send(rosa, "comment.add", words, article, "es")
                .json()
                .path("id")
                .asText();
        contract.call(tomas, "comment.accept", article, "es", comment);
        Reply title = contract.call(tomas, "segment.one", article, "es", "title");
        Map<String, Object> odd = Map.of("text", "Lo que dice  el contrato contrato");
        contract.send(seen(tomas, title), "segment.translate", odd, article, "es", "title");
        String finding = contract.call(rosa, "check.read", article, "es")
                .json()
                .at("/items/0/id")
                .asText();
        contract.send(rosa, "check.dismiss", Map.of("reason", "It is meant."), article, "es", finding);
        contract.call(rosa, "check.restore", article, "es", finding);
    }

    /** What translators outside and machines get and bring. */
    void elsewhere(String article) {
        HeraldClient tomas = at(Person.TOMAS);
        contract.call(tomas, "machinetranslation.read", article, "es");
        contract.bring(tomas, "xliff.take", contract.call(tomas, "xliff.read", article, "es"), article, "es");
        Reply zip = contract.call(tomas, "xliffpackage.read", "locale=es&article=" + article);
        contract.bring(tomas, "xliffpackage.take", zip);
    }

    void figures() {
        HeraldClient erik = at(Person.ERIK);
        HeraldClient rosa = at(Person.ROSA);
        Map<String, Object> figure = Figure.anew();
        String key = String.valueOf(figure.get("key"));
        contract.send(erik, "fact.begin", figure);
        contract.send(rosa, "fact.approve", Map.of("version", 1), key);
        Map<String, Object> line = Map.of("type", "fact", "attrs", Map.of("key", key));
        Map<String, Object> body =
                Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph", "content", List.of(line))));
        Map<String, Object> edition = Map.of("title", "What the figures say", "body", body);
        String article = erik.post("/api/v1/articles", Map.of("sourceLocale", "en", "edition", edition))
                .expect(201)
                .json()
                .path("id")
                .asText();
        newsroom.desks().approve(article, "en");
        newsroom.desks().publish(article, "en", SITE);
        Reply read = contract.call(erik, "fact.read", key);
        contract.send(seen(erik, read), "fact.renew", Figure.saying("9"), key);
        contract.send(rosa, "fact.approve", Map.of("version", 2), key);
        contract.call(erik, "fact.versions", key, "limit=1");
        contract.call(erik, "fact.list", "q=" + key + "&overdue=false&limit=1");
        contract.call(erik, "factuse.uses", key, "limit=1");
        contract.call(erik, "facttext.texts", key, "locale=es");
        contract.call(erik, "fact.release", key);
        Reply unused = contract.send(erik, "fact.begin", Figure.anew());
        contract.call(
                seen(erik, unused), "fact.remove", unused.json().path("key").asText());
    }
}
