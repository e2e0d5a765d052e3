package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.junit.jupiter.api.Test;

/** What shared caches are told of answers. */
final class CacheKeysIT {

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
