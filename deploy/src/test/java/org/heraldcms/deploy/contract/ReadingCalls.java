package org.heraldcms.deploy.contract;

import java.util.List;
import java.util.Map;

/** What readers ask for beside whole documents. */
final class ReadingCalls extends Calls {

    ReadingCalls(Contract contract) {
        super(contract);
    }

    void asked() {
        contract.call(
                reader,
                "articles.list",
                SITE,
                "locale=en&sort=title&include=alternates,translationOf&updatedSince=2020-01-01T00:00:00Z");
        for (String form : List.of("text/html", "text/plain", "text/markdown")) {
            contract.call(reader.with("Accept", form), "articles.one", SITE, "what-the-contract-says", "locale=es");
        }
        contract.call(reader, "graphql.read", SITE, "query=%7Barticles%7Bnodes%7Btitle%7D%7D%7D");
        contract.send(
                reader,
                "graphql.query",
                Map.of(
                        "query",
                        "query Q($n: Int!) { articles(first: $n) { nodes { id } } }",
                        "variables",
                        Map.of("n", 1)),
                SITE);
    }
}
