package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Feeds of a site with a past: whoever follows their links holds what is live and knows of all that was withdrawn. */
final class FeedsIT {

    private static final String SITE = "gazette";
    private static final String FEED = "/sites/gazette/feeds/en";
    private static final TestNewsroom NEWSROOM = TestNewsroom.shared();
    private static final List<String> ARTICLES = new ArrayList<>();

    private final HeraldClient reader = NEWSROOM.reader();

    /** More than 150 changes in English: three archives, of which the feed itself holds the newest. */
    @BeforeAll
    static void aSiteWithAPast() {
        NEWSROOM.desks()
                .site(
                        SITE,
                        "The Gazette",
                        URI.create("https://gazette.example"),
                        List.of(Map.of("locale", "en"), Map.of("locale", "es")));
        ARTICLES.addAll(Samples.approved(NEWSROOM, "gazette", 26));
        ARTICLES.subList(0, 25).forEach(FeedsIT::publish);
        ARTICLES.subList(0, 5).forEach(FeedsIT::withdraw);
        again(20);
        recall(ARTICLES.get(24));
        again(40);
        recall(ARTICLES.get(23));
        ARTICLES.subList(15, 17).forEach(FeedsIT::withdraw);
        again(58);
    }

    /** Changes that take nothing away in the end. */
    private static void again(int changes) {
        for (int i = 0; i < changes / 2; i++) {
            String article = ARTICLES.get(5 + i % 10);
            withdraw(article);
            publish(article);
        }
    }

    private static void publish(String article) {
        NEWSROOM.desks().publish(article, "en", SITE);
    }

    private static void withdraw(String article) {
        NEWSROOM.desks().desk(Person.ERIK).withdraw(article, "en", SITE, "A figure was wrong.");
    }

    private static void recall(String article) {
        NEWSROOM.ada()
                .post("/api/v1/articles/" + article + "/recall", Map.of("reason", "All of it is wrong."))
                .expect(201);
    }

    private Set<String> live() {
        Set<String> live = new HashSet<>();
        String cursor = "";
        do {
            JsonNode page = reader.get("/sites/gazette/articles?locale=en&limit=100" + cursor)
                    .expect(200)
                    .json();
            page.path("items").forEach(item -> live.add(item.path("id").asText()));
            cursor = page.has("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return live;
    }

    @Test
    void a_walk_through_the_archives_gives_all_that_is_live_and_each_of_it_once() throws Exception {
        FeedWalk atom = FeedWalk.from(reader, FEED + ".atom");
        FeedWalk json = FeedWalk.from(reader, FEED + ".json");
        assertThat(json.archives()).hasSize(2).hasSameSizeAs(atom.archives());
        assertThat(new HashSet<>(FeedWalk.articles(json.documents()))).isEqualTo(live());
        assertThat(FeedWalk.articles(json.archives())).doesNotHaveDuplicates();
        assertThat(FeedWalk.ids(atom.archives())).doesNotHaveDuplicates();
        assertThat(new HashSet<>(FeedWalk.ids(atom.documents()))).hasSameSizeAs(live());
        FeedWalk rss = FeedWalk.from(reader, FEED + ".rss");
        assertThat(new HashSet<>(FeedWalk.ids(rss.documents())))
                .isEqualTo(new HashSet<>(FeedWalk.ids(atom.documents())));
        FeedWalk ninjs = FeedWalk.from(reader, FEED + ".ninjs.json");
        assertThat(new HashSet<>(FeedWalk.articles(ninjs.documents(), "usable")))
                .isEqualTo(live());
        keep(atom, "atom");
        keep(rss, "rss");
    }

    /** For validators that are run by hand. */
    private static void keep(FeedWalk walk, String form) throws Exception {
        Path directory = Files.createDirectories(Path.of("target", "feeds"));
        for (int i = 0; i < walk.documents().size(); i++) {
            Reply document = walk.documents().get(i);
            String self = document.header("Link").replaceAll("^<([^>]*)>.*", "$1");
            Files.write(directory.resolve(i + "." + form), document.bytes());
            Files.writeString(directory.resolve(i + "." + form + ".self"), self);
        }
    }

    @Test
    void what_was_withdrawn_or_recalled_is_named_and_its_text_is_nowhere() throws Exception {
        FeedWalk atom = FeedWalk.from(reader, FEED + ".atom");
        Set<String> gone = new HashSet<>(FeedWalk.tombstones(atom.documents()));
        assertThat(gone).hasSizeBetween(25 - live().size(), 26 - live().size());
        assertThat(FeedWalk.tombstones(atom.archives())).doesNotHaveDuplicates();
        assertThat(gone).doesNotContainAnyElementsOf(FeedWalk.ids(atom.documents()));
        FeedWalk ninjs = FeedWalk.from(reader, FEED + ".ninjs.json");
        assertThat(FeedWalk.articles(ninjs.documents(), "canceled"))
                .contains(ARTICLES.get(0), ARTICLES.get(23), ARTICLES.get(24));
        for (String form : List.of(".atom", ".rss", ".json", ".ninjs.json", ".txt")) {
            for (Reply document : FeedWalk.from(reader, FEED + form).documents()) {
                assertThat(document.text())
                        .doesNotContain("Games gazette 0<", "Games gazette 23", "Games gazette 24")
                        .doesNotContain("\"Games gazette 0\"");
            }
        }
    }

    @Test
    void an_archive_keeps_its_bytes_until_one_of_its_members_changes() {
        Reply oldest = FeedWalk.from(reader, FEED + ".atom").archives().getLast();
        String self = oldest.header("Link").replaceAll("^<([^>]*)>.*", "$1");
        String member = ARTICLES.get(20);
        assertThat(oldest.text()).contains("<fh:archive/>", "Games gazette 20");
        publish(ARTICLES.get(25));
        NEWSROOM.desks()
                .translate(
                        member,
                        NEWSROOM.desks()
                                .sample(SampleArticle.GAMES, "es")
                                .at("gaceta-20")
                                .titled("Juegos de la gaceta 20"));
        NEWSROOM.desks().approve(member, "es");
        NEWSROOM.desks().publish(member, "es", SITE);
        assertThat(reader.get(self).bytes()).isEqualTo(oldest.bytes());
        assertThat(reader.with("If-None-Match", oldest.header("ETag")).get(self).status())
                .isEqualTo(304);
        withdraw(member);
        assertThat(reader.get(self).expect(200).text()).doesNotContain("Games gazette 20<");
        assertThat(reader.get(FEED + ".atom").text()).contains("deleted-entry");
    }

    @Test
    void a_feed_has_validators_that_hold_for_get_and_head_and_change_with_it() {
        for (String form : List.of(".atom", ".rss", ".json", ".ninjs.json", ".txt")) {
            Reply feed = reader.get("/sites/gazette/feeds/es" + form).expect(200);
            Reply head = reader.send("HEAD", "/sites/gazette/feeds/es" + form, BodyPublishers.noBody());
            for (String header : List.of("ETag", "Content-Type", "Link", "Content-Language", "Cache-Control")) {
                assertThat(head.header(header)).isNotEmpty().isEqualTo(feed.header(header));
            }
            assertThat(head.bytes()).isEmpty();
            assertThat(feed.header("Last-Modified")).isNotEmpty();
            assertThat(feed.header("Link")).contains("rel=\"self\"", "/sites/gazette/hub>; rel=\"hub\"");
            assertThat(reader.with("If-None-Match", feed.header("ETag"))
                            .get("/sites/gazette/feeds/es" + form)
                            .status())
                    .isEqualTo(304);
        }
    }

    @Test
    void a_feed_can_be_of_one_topic_or_type() {
        assertThat(FeedWalk.articles(FeedWalk.from(reader, FEED + ".json?topic=games&type=article")
                        .documents()))
                .isNotEmpty();
        assertThat(FeedWalk.articles(
                        FeedWalk.from(reader, FEED + ".json?topic=nothing").documents()))
                .isEmpty();
        assertThat(FeedWalk.articles(
                        FeedWalk.from(reader, FEED + ".json?type=nothing").documents()))
                .isEmpty();
        assertThat(reader.get(FEED + ".atom?archive=999").status()).isEqualTo(404);
        assertThat(reader.get(FEED + ".atom?archive=0").status()).isEqualTo(404);
    }

    @Test
    void a_private_feed_is_for_its_partner_and_has_no_hub() {
        Map<String, Object> site = Map.of(
                "key",
                "diary",
                "name",
                "Diary",
                "baseUrl",
                "https://diary.example",
                "locales",
                List.of(Map.of("locale", "en")),
                "visibility",
                "private");
        NEWSROOM.ada().post("/api/v1/sites", site).expect(201);
        assertThat(reader.get("/sites/diary/feeds/en.atom").status()).isEqualTo(401);
        HeraldClient partner = HeraldClient.withToken(
                NEWSROOM.server().baseUrl(), NEWSROOM.desks().siteToken("diary"));
        Reply feed = partner.get("/sites/diary/feeds/en.atom").expect(200);
        assertThat(feed.header("Link")).contains("rel=\"self\"").doesNotContain("hub");
        assertThat(feed.text()).doesNotContain("hub");
        assertThat(partner.with("Content-Type", "application/x-www-form-urlencoded")
                        .send("POST", "/sites/diary/hub", BodyPublishers.ofString("hub.mode=subscribe"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_sitemap_lists_each_page_with_its_languages() {
        Reply map = reader.get("/sites/gazette/sitemap.xml").expect(200);
        assertThat(map.text()).contains("<urlset", "hreflang=\"x-default\"", "https://gazette.example/en/gazette-10");
        assertThat(map.text().split("<url>")).hasSizeGreaterThan(10);
        assertThat(reader.with("If-None-Match", map.header("ETag"))
                        .get("/sites/gazette/sitemap.xml")
                        .status())
                .isEqualTo(304);
        String last = ARTICLES.get(22);
        Reply file = reader.get("/sites/gazette/sitemaps/" + last + ".xml").expect(200);
        assertThat(file.text()).contains("gazette-22").doesNotContain("gazette-10");
    }
}
