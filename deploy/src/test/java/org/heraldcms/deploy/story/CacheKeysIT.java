package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.junit.jupiter.api.Test;

/** What shared caches are told of answers. */
final class CacheKeysIT {

    private static final Pattern READABLE = Pattern.compile("(?m)^  /sites/\\{site}(/.*):\n    get:");

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final SiteKeeper keeper = new SiteKeeper(newsroom);
    private final HeraldClient reader = newsroom.reader();

    @Test
    void answers_carry_the_keys_by_which_shared_caches_forget_them() {
        String mole = keeper.site("mole", Map.of());
        String article = Samples.approved(newsroom, "mole", 1).getFirst();
        newsroom.desks().publish(article, "en", "mole");
        String own = "site.mole article." + article + " edition." + article + ".en";
        for (int round = 0; round < 2; round++) {
            labelled(mole + "/articles/" + article + "?locale=en", own);
            labelled(
                    mole + "/articles/mole-0",
                    "site.mole list.mole article." + article + " edition." + article + ".en");
            labelled(mole + "/articles/" + article + "/jsonld?locale=en", own);
            labelled(mole + "/articles?locale=en", "site.mole list.mole");
            labelled(mole + "/articles?locale=en&topic=games", "site.mole list.mole topic.mole.games");
            labelled(mole + "/feeds/en.atom", "site.mole list.mole");
            labelled(mole + "/feeds/en.rss?topic=a%C3%B1o", "site.mole list.mole topic.mole.a%C3%B1o");
            labelled(mole + "/sitemap.xml", "site.mole list.mole");
            labelled(mole + "/search?q=games", "site.mole list.mole");
            labelled(mole + "/suggest?q=ga", "site.mole list.mole");
            labelled(mole + "/articles/" + article + "/alternates", "site.mole list.mole");
        }
        for (String path : List.of("/sync", "/state", "/articles/nothing", "/articles?limit=x")) {
            Reply reply = reader.get(mole + path);
            assertThat(reply.header("Cache-Control")).as(path).contains("no-store");
            assertThat(reply.header("Surrogate-Key")).as(path).isEmpty();
        }
    }

    private void labelled(String path, String keys) {
        Reply reply = reader.get(path).expect(200);
        assertThat(reply.header("Surrogate-Key")).as(path).isEqualTo(keys);
        assertThat(reply.header("Cache-Tag")).as(path).isEqualTo(keys.replace(' ', ','));
        assertThat(reply.header("Cache-Control")).as(path).isEqualTo("public, max-age=15, must-revalidate");
    }

    /** Otherwise it would go on handing out what was recalled for as long as it holds. */
    @Test
    void whatever_a_network_may_hold_is_known_to_it_by_the_key_of_its_site() {
        String shoal = keeper.site("shoal", Map.of());
        String article = Samples.approved(newsroom, "shoal", 1).getFirst();
        newsroom.desks().publish(article, "en", "shoal");
        String target = "/api/v1" + shoal + "/purge-target";
        try (FakeCdn cdn = new FakeCdn()) {
            newsroom.ada().put(target, network(cdn)).expect(200);
            Eventually.that("the network is known", () -> isHeld(shoal + "/articles"));
            for (String path : delivered(article)) {
                Reply reply = reader.get(shoal + path).expect(200);
                if (reply.header("Surrogate-Control").contains("max-age")) {
                    assertThat(reply.header("Surrogate-Key").split(" "))
                            .as(path)
                            .contains("site.shoal");
                    assertThat(reply.header("Cache-Tag").split(",")).as(path).contains("site.shoal");
                }
            }
            assertThat(isHeld(shoal + "/graphql?query=%7B__typename%7D")).isTrue();
        } finally {
            newsroom.ada().delete(target).expect(204);
        }
    }

    private boolean isHeld(String path) {
        return reader.get(path).expect(200).header("Surrogate-Control").startsWith("max-age=");
    }

    private static Map<String, Object> network(FakeCdn cdn) {
        return Map.of(
                "kind",
                "fastly",
                "service",
                "SU1Z0isxPaozGVKXdv0eY",
                "apiToken",
                FakeCdn.TOKEN,
                "apiUrl",
                cdn.fastly());
    }

    /** One address of all that a reader may get. */
    private List<String> delivered(String article) {
        Map<String, String> paths = new TreeMap<>(Map.of(
                "/articles",
                "/articles?locale=en&topic=games",
                "/articles/{ref}",
                "/articles/shoal-0",
                "/articles/{id}/alternates",
                "/articles/" + article + "/alternates",
                "/articles/{id}/jsonld",
                "/articles/" + article + "/jsonld?locale=en",
                "/feeds/{name}",
                "/feeds/en.atom?topic=games",
                "/search",
                "/search?q=games",
                "/suggest",
                "/suggest?q=ga",
                "/sitemap.xml",
                "/sitemap.xml"));
        paths.put("/graphql", "/graphql?query=%7Barticles%7Bnodes%7Btitle%7D%7D%7D");
        paths.put("/oembed", "/oembed?url=https://www.shoal.example/en/shoal-0");
        paths.put("/sitemaps/{start}.xml", "/sitemaps/" + article + ".xml");
        paths.put("/state", "/state");
        paths.put("/sync", "/sync");
        assertThat(paths.keySet()).isEqualTo(readable());
        return List.copyOf(paths.values());
    }

    /** What the contract says can be had of a site. */
    private Set<String> readable() {
        Matcher paths = READABLE.matcher(reader.get("/openapi").expect(200).text());
        return paths.results().map(path -> path.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whoever_asks_for_the_head_alone_is_told_how_long_the_answer_is() {
        String vole = keeper.site("vole", Map.of());
        Samples.approved(newsroom, "vole", 5)
                .forEach(article -> newsroom.desks().publish(article, "en", "vole"));
        String told = reader.send("HEAD", vole + "/articles?locale=en", BodyPublishers.noBody())
                .expect(200)
                .header("Content-Length");
        Reply whole = reader.get(vole + "/articles?locale=en").expect(200);
        assertThat(whole.text().length())
                .as("longer than what a server gathers first")
                .isGreaterThan(8192);
        assertThat(told).isEqualTo(whole.header("Content-Length"));
    }

    @Test
    void what_a_private_site_answers_is_kept_by_no_shared_cache() {
        String vault = keeper.site("vault-site", Map.of("visibility", "private"));
        HeraldClient holder = keeper.holder(keeper.token(vault, Map.of()));
        for (String path :
                List.of("/articles?locale=en", "/feeds/en.atom", "/search?q=games", "/sitemap.xml", "/sync")) {
            Reply reply = holder.get(vault + path).expect(200);
            assertThat(reply.header("Cache-Control")).as(path).matches("private, no-cache|no-store.*");
            assertThat(reply.header("Surrogate-Key")).as(path).isEmpty();
            assertThat(reply.header("Cache-Tag")).as(path).isEmpty();
        }
        Reply list = holder.get(vault + "/articles?locale=en");
        assertThat(list.header("Surrogate-Control")).isEqualTo("no-store");
        assertThat(list.header("CDN-Cache-Control")).isEqualTo("no-store");
    }
}
