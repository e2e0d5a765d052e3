package org.heraldcms.deploy.contract;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.TestNewsroom;

/** Everything that can be asked of the newsroom's API, each with what has to be there before. */
final class Commands {

    /** A site that the manager of the table manages, and one that is another's. */
    static final List<String> SITES = List.of("cove", "reef");

    /** Something to ask for, once all is there for it. */
    interface Ask extends Function<HeraldClient, Reply> {}

    private final Prepared given;
    private final HeraldClient ada;
    private final Desk erik;
    private final Map<String, Supplier<Ask>> all = new LinkedHashMap<>();

    Commands(TestNewsroom newsroom) {
        this.given = new Prepared(newsroom.desks());
        this.ada = newsroom.ada();
        this.erik = newsroom.desks().desk(Person.ERIK);
        all.putAll(new WritingCommands(given).all());
        SITES.forEach(this::sites);
        SITES.forEach(site -> all.putAll(new ShapeCommands(newsroom, given).of(site)));
        releases();
        language();
        figures();
        installation();
    }

    /** The commands by name, in the order of the table. */
    Map<String, Supplier<Ask>> all() {
        return all;
    }

    private void sites(String site) {
        String path = "/api/v1/sites/" + site;
        all.put("publish at " + site, () -> {
            String publications = Desk.edition(given.approved("es"), "es") + "/publications";
            return who -> who.post(publications, Map.of("sites", List.of(site)));
        });
        all.put("withdraw from " + site, () -> {
            String publications = Desk.edition(given.live("es", site), "es") + "/publications?site=" + site;
            return who -> who.delete(publications, Map.of("reason", "A try."));
        });
        all.put("put a publication at " + site + " into a release", () -> {
            String items = "/api/v1/releases/" + release() + "/items";
            String article = given.approved("es");
            return who -> who.post(items, item(article, site));
        });
        all.put("launch a release at " + site, () -> {
            String release = "/api/v1/releases/" + release();
            erik.http()
                    .post(release + "/items", item(given.approved("es"), site))
                    .expect(201);
            return who -> who.with("Content-Type", "application/json")
                    .send("POST", release + "/launch", BodyPublishers.noBody());
        });
        all.put("read the site " + site, () -> who -> who.get(path));
        all.put("change " + site, () -> {
            String seen = ada.get(path).header("ETag");
            return who -> who.with("If-Match", seen).patch(path, Map.of("name", "Renamed " + UUID.randomUUID()));
        });
        all.put("make a token of " + site, () -> who -> who.post(path + "/tokens", Map.of("name", "Table")));
        all.put(
                "register an endpoint of " + site,
                () -> who -> who.post(path + "/endpoints", Map.of("url", "http://127.0.0.1:9009/", "enabled", false)));
        all.put("rotate a secret of " + site, () -> {
            String endpoint = path + "/endpoints/" + endpoint(path);
            return who -> who.put(endpoint + "/secret", Map.of("graceHours", 0));
        });
        all.put("sign for " + site + " with Ed25519", () -> {
            String endpoint = path + "/endpoints/" + endpoint(path);
            return who -> who.post(endpoint + "/keys", Map.of("scheme", "v1a"));
        });
        all.put("see the keys of " + site, () -> {
            String endpoint = path + "/endpoints/" + endpoint(path);
            return who -> who.get(endpoint + "/keys");
        });
        all.put("recover an endpoint of " + site, () -> {
            String endpoint = path + "/endpoints/" + endpoint(path);
            return who -> who.post(endpoint + "/recoveries", Map.of());
        });
        all.put("see the deliveries to " + site, () -> who -> who.get("/api/v1/deliveries?site=" + site));
        new NetworkCommands(ada, site).addTo(all);
        all.put("send again to " + site, () -> {
            String endpoint = ada.post(path + "/endpoints", Map.of("url", "http://127.0.0.1:9009/", "enabled", false))
                    .expect(201)
                    .json()
                    .path("id")
                    .asText();
            return who -> who.post(path + "/endpoints/" + endpoint + "/replays", Map.of("after", 0));
        });
    }

    /** Where nobody listens; nothing is sent there. */
    private String endpoint(String path) {
        return ada.post(path + "/endpoints", Map.of("url", "http://127.0.0.1:9009/", "enabled", false))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private void releases() {
        all.put("begin a release", () -> who -> who.post("/api/v1/releases", Map.of("name", "Table")));
        all.put("schedule a release", () -> {
            String release = "/api/v1/releases/" + release();
            String seen = erik.http().get(release).header("ETag");
            return who -> who.with("If-Match", seen).patch(release, Map.of("at", "2031-12-01T09:00", "zone", "UTC"));
        });
        all.put("take an item out of a release", () -> {
            String items = "/api/v1/releases/" + release() + "/items";
            String item = erik.http()
                    .post(items, item(given.approved("es"), SITES.getFirst()))
                    .expect(201)
                    .json()
                    .at("/items/0/id")
                    .asText();
            return who -> who.delete(items + "/" + item);
        });
        all.put("check a release", () -> {
            String release = release();
            return who -> who.get("/api/v1/releases/" + release + "/check");
        });
        all.put("delete a release", () -> {
            String release = release();
            return who -> who.delete("/api/v1/releases/" + release);
        });
        all.put("read the calendar", () -> who -> who.get("/api/v1/calendar"));
    }

    private String release() {
        return erik.http()
                .post("/api/v1/releases", Map.of("name", "Table"))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static Map<String, Object> item(String article, String site) {
        return Map.of("action", "publish", "article", article, "locale", "es", "sites", List.of(site));
    }

    private void language() {
        all.put("read the memory", () -> who -> who.get("/api/v1/memory"));
        all.put("bring units into the memory", () -> bringing(UUID.randomUUID().toString()));
        all.put("remove a unit of the memory", () -> {
            String words = "Table " + UUID.randomUUID();
            bringing(words).apply(ada).expect(200);
            String unit = ada.get("/api/v1/memory?targetLocale=la&limit=1")
                    .json()
                    .at("/items/0/id")
                    .asText();
            return who -> who.delete("/api/v1/memory/" + unit);
        });
        all.put("read the glossary", () -> who -> who.get("/api/v1/glossary"));
        all.put(
                "add to the glossary",
                () -> who -> who.post(
                        "/api/v1/glossary",
                        Map.of("terms", List.of(Map.of("locale", "la", "text", "Table " + UUID.randomUUID())))));
    }

    private static Ask bringing(String words) {
        String tmx = "<tmx version='1.4'><header srclang='en'/><body><tu><tuv xml:lang='en'><seg>" + words
                + "</seg></tuv><tuv xml:lang='la'><seg>Mensa</seg></tuv></tu></body></tmx>";
        return who -> who.with("Content-Type", "application/x-tmx+xml")
                .send("POST", "/api/v1/memory/tmx", BodyPublishers.ofString(tmx));
    }

    private void figures() {
        all.put("read a figure", () -> {
            String figure = figure();
            return who -> who.get(figure);
        });
        all.put("begin a figure", () -> who -> who.post("/api/v1/facts", Figure.anew()));
        all.put("renew a figure", () -> {
            String figure = figure();
            String seen = erik.http().get(figure).header("ETag");
            return who -> who.with("If-Match", seen).put(figure, Figure.saying("8"));
        });
        all.put("approve a figure", () -> {
            String figure = figure();
            return who -> who.put(figure + "/approval", Map.of("version", 1));
        });
        all.put("remove a figure", () -> {
            String figure = figure();
            String seen = erik.http().get(figure).header("ETag");
            return who -> who.with("If-Match", seen).delete(figure);
        });
    }

    private String figure() {
        Map<String, Object> figure = Figure.anew();
        erik.http().post("/api/v1/facts", figure).expect(201);
        return "/api/v1/facts/" + figure.get("key");
    }

    private void installation() {
        all.put("set up a site", () -> who -> who.post("/api/v1/sites", site()));
        all.put("redefine the workflow", () -> {
            String path = "/api/v1/workflows/standard";
            String seen = ada.get(path).header("ETag");
            Map<String, Object> stage = Map.of("name", "Review " + UUID.randomUUID(), "approvals", 1);
            return who -> who.with("If-Match", seen).put(path, Map.of("stages", List.of(stage)));
        });
        all.put("define a workflow", () -> who -> who.post("/api/v1/workflows", workflow()));
        all.put("remove a workflow", () -> {
            Map<String, Object> workflow = workflow();
            ada.post("/api/v1/workflows", workflow).expect(201);
            return who -> who.delete("/api/v1/workflows/" + workflow.get("key"));
        });
        all.put("see what waits for review", () -> who -> who.get("/api/v1/reviews?all=true&limit=5"));
        all.put("read the audit", () -> who -> who.get("/api/v1/audit?limit=1"));
        all.put("verify the audit", () -> who -> who.get("/api/v1/audit/chain"));
        all.put("see what one was told", () -> who -> who.get("/api/v1/notices"));
        all.put("see the operators' endpoints", () -> who -> who.get("/api/v1/operator-endpoints"));
        all.put(
                "register one of the operators",
                () -> who -> who.post(
                        "/api/v1/operator-endpoints", Map.of("url", "http://127.0.0.1:9009/", "enabled", false)));
        all.put("see the accounts", () -> who -> who.get("/api/v1/accounts"));
        all.put("make an account", () -> who -> who.post("/api/v1/accounts", account()));
        all.put("take a token", () -> who -> who.post("/api/v1/tokens", Map.of("name", "Table")));
    }

    private static Map<String, Object> site() {
        String key = "t" + UUID.randomUUID().toString().substring(0, 8);
        List<Map<String, String>> locales = List.of(Map.of("locale", "en"));
        return Map.of("key", key, "name", "Table", "baseUrl", "https://table.example", "locales", locales);
    }

    private static Map<String, Object> account() {
        return Map.of(
                "email",
                UUID.randomUUID() + "@table.example",
                "name",
                "Table",
                "password",
                Person.PASSWORD,
                "roles",
                List.of(Map.of("role", "editor")));
    }

    /** For articles of a type that there are none of. */
    private static Map<String, Object> workflow() {
        String key = "t" + UUID.randomUUID().toString().substring(0, 8);
        return Map.of("key", key, "name", "Table", "types", List.of(key), "stages", List.of(Map.of("name", "Once")));
    }
}
