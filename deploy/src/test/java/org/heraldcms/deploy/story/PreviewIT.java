package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.junit.jupiter.api.Test;

/** A draft is shown to somebody without an account, and to nobody else. */
final class PreviewIT {

    private static final String LIGHTHOUSE = "/sites/lighthouse/articles/";

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient reader = newsroom.reader();
    private final HeraldClient rosa = newsroom.desks().desk(Person.ROSA).http();
    private final Desk erik = newsroom.desks().desk(Person.ERIK);

    private String draft(String slug, String title) {
        return newsroom.desks()
                .draft(newsroom.desks()
                        .sample(SampleArticle.GAMES, "en")
                        .at(slug)
                        .titled(title));
    }

    private JsonNode preview(String article, Map<String, Object> wanted) {
        return rosa.post(Desk.edition(article, "en") + "/previews", wanted)
                .expect(201)
                .json();
    }

    private static String page(JsonNode preview) {
        return "/preview/" + preview.path("token").asText();
    }

    @Test
    void the_page_shows_the_newest_draft_to_whoever_holds_the_link_and_may_be_kept_nowhere() {
        String article = draft("shown-early", "Shown <early> & \"loud\"");
        JsonNode preview = preview(article, Map.of("site", "lighthouse", "name", "For the funder"));

        Reply page = reader.get(page(preview)).expect(200);

        assertThat(preview.path("url").asText()).isEqualTo(newsroom.server().baseUrl() + page(preview));
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store, private");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex, nofollow, noarchive");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.response().headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.text())
                .contains("Draft preview – not published", "lang=\"en\" dir=\"ltr\"")
                .contains("Shown &lt;early&gt; &amp; &quot;loud&quot;", "id=\"segment-title\"")
                .doesNotContain("<script", "<form");
        for (JsonNode segment : erik.http()
                .get(Desk.edition(article, "en") + "/segments")
                .expect(200)
                .json()
                .path("items")) {
            if (!segment.path("id").asText().equals("summary")) {
                assertThat(page.text())
                        .contains("id=\"segment-" + segment.path("id").asText() + "\"");
            }
        }

        erik.save(
                article,
                "en",
                newsroom.desks()
                        .sample(SampleArticle.GAMES, "en")
                        .at("shown-early")
                        .titled("Shown later"));
        assertThat(reader.get(page(preview)).expect(200).text()).contains("Shown later", "revision 2");
    }

    @Test
    void a_guest_comments_on_the_whole_or_one_segment_and_the_newsroom_reads_it() {
        String article = draft("commented-early", "Commented early");
        JsonNode preview = preview(article, Map.of("site", "lighthouse", "mayComment", true));
        assertThat(reader.get(page(preview)).text()).contains("<form method=\"post\"");

        Reply sent = say(preview, Map.of("revision", "1", "segment", "title", "name", "Grace", "text", "Is it <so>?"));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(reader.get(sent.header("Location")).text()).contains("Thank you.");
        JsonNode comments =
                rosa.get(Desk.edition(article, "en") + "/comments").expect(200).json();
        assertThat(comments.toString()).contains("Grace", "Is it <so>?", "title");
        assertThat(say(preview, Map.of("revision", "1", "name", "", "text", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(say(preview, Map.of("revision", "1", "segment", "none", "name", "G", "text", "x"))
                        .status())
                .isEqualTo(400);
        assertThat(say(preview, Map.of("revision", "1", "name", "G", "text", "x".repeat(5_001)))
                        .status())
                .isEqualTo(400);
        assertThat(say(preview, Map.of("revision", "1", "name", "G", "text", "x".repeat(70_000)))
                        .status())
                .isEqualTo(413);
        for (int i = 0; i < 19; i++) {
            assertThat(say(preview, Map.of("revision", "1", "name", "G", "text", "Once more."))
                            .status())
                    .isEqualTo(303);
        }
        assertThat(say(preview, Map.of("revision", "1", "name", "G", "text", "Too much."))
                        .status())
                .isEqualTo(429);
    }

    private Reply say(JsonNode preview, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return reader.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", page(preview) + "/comments", BodyPublishers.ofString(form));
    }

    @Test
    void a_partners_own_front_end_renders_the_draft_and_nobody_else_sees_it() {
        String article = draft("rendered-early", "Rendered zebra early");
        JsonNode preview = preview(article, Map.of("site", "lighthouse"));
        String token = preview.path("token").asText();

        Reply drafted = reader.get(LIGHTHOUSE + "rendered-early?locale=en&preview=" + token)
                .expect(200);
        Reply byHeader =
                reader.with("Herald-Preview", token).get(LIGHTHOUSE + article).expect(200);

        JsonNode document = drafted.json();
        assertThat(document.path("preview").asBoolean()).isTrue();
        assertThat(document.has("digest")).isFalse();
        assertThat(document.path("title").asText()).isEqualTo("Rendered zebra early");
        assertThat(document.path("canonicalUrl").asText()).isEqualTo("https://lighthouse.example/en/rendered-early");
        assertThat(byHeader.json().path("title")).isEqualTo(document.path("title"));
        for (Reply reply : List.of(drafted, byHeader)) {
            assertThat(reply.header("Cache-Control")).isEqualTo("no-store, private");
            assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(reply.header("X-Robots-Tag")).contains("noindex");
            assertThat(reply.header("ETag")).isEmpty();
        }
        nobodyElse(article);
    }

    private void nobodyElse(String article) {
        assertThat(reader.get(LIGHTHOUSE + article).status()).isEqualTo(404);
        assertThat(reader.get(LIGHTHOUSE + "rendered-early?locale=en").status()).isEqualTo(404);
        assertThat(reader.get(LIGHTHOUSE + article + "/alternates").status()).isEqualTo(404);
        for (String path : List.of(
                "articles?locale=en&limit=100", "search?q=zebra&locale=en", "feeds/en.atom", "sync", "sitemap.xml")) {
            assertThat(reader.get("/sites/lighthouse/" + path).expect(200).text())
                    .as(path)
                    .doesNotContain(article, "rendered-early");
        }
    }

    @Test
    void what_is_published_is_served_from_the_cache_as_ever_beside_its_preview() {
        String article = draft("published-too", "Published text");
        newsroom.desks().approve(article, "en");
        assertThat(newsroom.desks().publish(article, "en", "lighthouse")).hasSize(1);
        String address = LIGHTHOUSE + article + "?locale=en";
        assertThat(reader.get(address).expect(200).json().path("title").asText())
                .isEqualTo("Published text");
        erik.save(
                article,
                "en",
                newsroom.desks()
                        .sample(SampleArticle.GAMES, "en")
                        .at("published-too")
                        .titled("Drafted text"));
        String token =
                preview(article, Map.of("site", "lighthouse")).path("token").asText();

        for (int i = 0; i < 3; i++) {
            assertThat(reader.get(address).json().path("title").asText()).isEqualTo("Published text");
            assertThat(reader.with("Herald-Preview", token)
                            .get(address)
                            .json()
                            .path("title")
                            .asText())
                    .isEqualTo("Drafted text");
        }
    }

    @Test
    void a_token_opens_one_edition_on_one_site_until_it_is_withdrawn_or_the_article_deleted() {
        String article = draft("one-only", "One only");
        String other = draft("another", "Another");
        JsonNode preview = preview(article, Map.of("site", "lighthouse", "revision", 1));
        String token = "?preview=" + preview.path("token").asText();

        refused(LIGHTHOUSE + other + token);
        refused(LIGHTHOUSE + article + token + "&locale=es");
        refused("/sites/harbour/articles/" + article + token);
        refused(LIGHTHOUSE + article + "?preview=guessed");
        assertThat(say(preview, Map.of("revision", "1", "name", "G", "text", "x"))
                        .status())
                .as("for reading only")
                .isEqualTo(403);

        String previews = Desk.edition(article, "en") + "/previews";
        rosa.delete(previews + "/" + preview.path("id").asText()).expect(204);
        refused(LIGHTHOUSE + article + token);
        Reply page = reader.get(page(preview));
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store, private");
        assertThat(page.text()).contains("was withdrawn").doesNotContain("One only");
        JsonNode listed = rosa.get(previews).expect(200).json().at("/items/0");
        assertThat(listed.path("open").asBoolean()).isFalse();
        assertThat(listed.toString()).doesNotContain(preview.path("token").asText());

        JsonNode last = preview(article, Map.of("site", "lighthouse"));
        erik.http().delete("/api/v1/articles/" + article).expect(204);
        refused(LIGHTHOUSE + article + "?preview=" + last.path("token").asText());
    }

    private void refused(String address) {
        Reply reply = reader.get(address);
        assertThat(reply.status()).as(address + ": " + reply.text()).isEqualTo(403);
        assertThat(reply.json().path("code").asText()).isEqualTo("preview_refused");
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }
}
