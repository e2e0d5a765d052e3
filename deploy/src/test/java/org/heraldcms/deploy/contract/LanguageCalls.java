package org.heraldcms.deploy.contract;

import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;

/** What translators draw on, and pages from elsewhere. */
final class LanguageCalls extends Calls {

    LanguageCalls(Contract contract) {
        super(contract);
    }

    void imports() {
        HeraldClient erik = at(Person.ERIK);
        Map<String, Object> page =
                Map.of("name", "tides", "format", "markdown", "content", "# Tides\n\nThey turn twice.");
        Map<String, Object> pages = Map.of("pages", List.of(page), "locales", List.of("en"));
        String id = contract.send(erik, "import.begin", pages).json().path("id").asText();
        contract.call(erik, "import.list", "limit=1");
        contract.call(erik, "import.read", id);
        Reply proposal = contract.call(erik, "importpage.read", id, "0");
        contract.send(seen(erik, proposal), "importpage.change", Map.of("topics", List.of("sea")), id, "0");
        contract.call(erik, "importpage.make", id, "0");
        contract.call(erik, "import.delete", id);
    }

    void memory(String article) {
        HeraldClient erik = at(Person.ERIK);
        Reply review = contract.send(at(Person.TOMAS), "review.submit", Map.of(), article, "es");
        int revision = review.json().path("revision").asInt();
        Map<String, Object> approval = Map.of("decision", "approve", "revision", revision);
        contract.send(at(Person.ROSA), "review.decide", approval, article, "es");
        contract.call(erik, "suggestion.read", article, "es", "title");
        Reply spanish = contract.call(erik, "edition.read", article, "es");
        contract.call(seen(erik, spanish), "prefill.fill", article, "es");
        String unit = contract.call(erik, "memory.search", "sourceLocale=en&targetLocale=es&limit=1")
                .json()
                .at("/items/0/id")
                .asText();
        Reply tmx = contract.call(erik, "tmx.export", "sourceLocale=en&targetLocale=es");
        contract.bring(erik, "tmx.bringIn", tmx);
        contract.call(erik, "memory.remove", unit);
    }

    void glossary() {
        HeraldClient erik = at(Person.ERIK);
        Map<String, Object> entry = Map.of(
                "terms",
                List.of(Map.of("locale", "en", "text", "contract"), Map.of("locale", "es", "text", "contrato")));
        Reply added = contract.send(erik, "glossary.add", entry);
        String id = added.json().path("id").asText();
        contract.call(erik, "glossary.list", "q=contract&locale=en&limit=1");
        contract.call(erik, "glossary.read", id);
        Reply replaced = contract.send(seen(erik, added), "glossary.replace", entry, id);
        contract.bring(erik, "csv.bringIn", contract.call(erik, "csv.export"));
        contract.bring(erik, "tbx.bringIn", contract.call(erik, "tbx.export", "style=dct"));
        contract.call(seen(erik, replaced), "glossary.remove", id);
    }
}
