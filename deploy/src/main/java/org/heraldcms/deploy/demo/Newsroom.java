package org.heraldcms.deploy.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.Draft;
import org.heraldcms.deploy.client.HeraldClient;

/** The people of Safe Harbour at work on one server. Opening it again finds everything as it was. */
public final class Newsroom {

    private static final URI SITE = URI.create("https://www.safeharbour.example/");

    private final HeraldClient ada;
    private final Map<Person, Desk> desks = new EnumMap<>(Person.class);
    private final Map<String, Draft> samples = new ConcurrentHashMap<>();

    private Newsroom(HeraldClient ada) {
        this.ada = ada;
    }

    /**
     * Signs Ada in, on a server whose first administrator she is; the others join when they are first asked for.
     *
     * @throws IllegalStateException when she cannot sign in
     */
    public static Newsroom open(URI server) {
        Newsroom newsroom = new Newsroom(HeraldClient.signIn(server, Person.ADA.email(), Person.PASSWORD));
        newsroom.nameAda();
        return newsroom;
    }

    /** The first administrator is set up by address and password only. */
    private void nameAda() {
        JsonNode account = ada.get("/api/v1/session").expect(200).json().path("account");
        String name = Person.ADA.fullName();
        if (!name.equals(account.path("name").asText())) {
            String path = "/api/v1/accounts/" + account.path("id").asText();
            ada.with("If-Match", ada.get(path).expect(200).header("ETag"))
                    .patch(path, Map.of("name", name))
                    .expect(200);
        }
    }

    /** Somebody's desk. */
    public synchronized Desk desk(Person person) {
        return desks.computeIfAbsent(person, this::join);
    }

    private Desk join(Person person) {
        if (person == Person.ADA) {
            return new Desk(ada);
        }
        ada.post("/api/v1/accounts", person.account()).expect(201, 409);
        return new Desk(HeraldClient.signIn(ada.server(), person.email(), Person.PASSWORD));
    }

    /** Sets up a site, unless it is there. */
    public void site(String key, String name, URI pages, List<Map<String, Object>> locales) {
        Map<String, Object> site =
                Map.of("key", key, "name", name, "baseUrl", pages, "locales", locales, "visibility", "public");
        ada.post("/api/v1/sites", site).expect(201, 409);
    }

    /** Registers where a site receives webhooks and returns the endpoint, with the secret that is shown this once. */
    public JsonNode endpoint(String site, URI url) {
        return ada.post("/api/v1/sites/" + site + "/endpoints", Map.of("url", url))
                .expect(201)
                .json();
    }

    /** A token with which the site reads what it holds and states its receipts. */
    public String siteToken(String site) {
        return ada.post("/api/v1/sites/" + site + "/tokens", Map.of("name", "Partner"))
                .expect(201)
                .json()
                .path("token")
                .asText();
    }

    /** A sample article in a locale, {@code en} or {@code es}, as Herald reads its Markdown for Erik. */
    public Draft sample(SampleArticle article, String locale) {
        return samples.computeIfAbsent(
                article + "/" + locale,
                sample -> desk(Person.ERIK).readMarkdown(article.markdown(locale), locale, SITE));
    }

    /** Erik drafts an article in English. */
    public String draft(Draft draft) {
        return desk(Person.ERIK).draft("en", draft);
    }

    /** Tomás translates the newest English revision into Spanish. */
    public JsonNode translate(String article, Draft draft) {
        int source = desk(Person.TOMAS).read(article, "en").path("revision").asInt();
        return desk(Person.TOMAS).translate(article, "es", draft, source);
    }

    /** The writer of an edition submits it. */
    public void submit(String article, String locale) {
        desk(locale.equals("en") ? Person.ERIK : Person.TOMAS).submit(article, locale);
    }

    /** Somebody submits the newest revision and Rosa approves it. */
    public void approve(String article, String locale) {
        submit(article, locale);
        desk(Person.ROSA).approve(article, locale);
    }

    /** Erik publishes what Rosa approved. */
    public List<JsonNode> publish(String article, String locale, String... sites) {
        return desk(Person.ERIK).publish(article, locale, List.of(sites));
    }
}
