package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.heraldcms.deploy.story.TestNewsroom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An article in the page of somebody else, who loads one script and decides how it looks. */
final class EmbedIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final String SITE = "lighthouse";

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HostPage host = new HostPage();
    private final String script = newsroom.server().baseUrl() + "/embed/herald-article.js";

    @AfterEach
    void closed() {
        host.close();
    }

    private String published(String slug, String title) {
        String article = newsroom.desks()
                .draft(newsroom.desks()
                        .sample(SampleArticle.PHONES, "en")
                        .at(slug)
                        .titled(title));
        newsroom.desks().approve(article, "en");
        newsroom.desks().publish(article, "en", SITE);
        return article;
    }

    private String document(String article) {
        return newsroom.server().baseUrl() + "/sites/" + SITE + "/articles/" + article + "?locale=en";
    }

    private Page page(String content) {
        URI css = host.put(
                "look.css",
                "herald-article::part(title) { color: rgb(1, 2, 3); }"
                        + " herald-article { --herald-accent: rgb(4, 5, 6); font-family: monospace; }");
        URI address = host.put(
                "page.html",
                "<!doctype html><html lang=en><title>Host</title><link rel=stylesheet href='" + css + "'>"
                        + "<script async src='" + script + "'></script>" + content);
        Page page = CHROMIUM.window(Look.USUAL).page();
        page.navigate(address.toString());
        return page;
    }

    private static String tag(String src) {
        return "<herald-article src='" + src + "'><a href='#'>Read it there</a>"
                + "<p slot=withdrawn>No longer available.</p></herald-article>";
    }

    @Test
    void an_article_is_shown_as_the_page_wants_it_to_look_follows_what_is_published_and_leaves_when_withdrawn() {
        String article = published("phones-elsewhere", "Phones elsewhere");
        Page page = page(tag(document(article)));
        Locator shown = page.locator("herald-article");
        assertThat(shown.locator("[part=title]")).hasText("Phones elsewhere");
        assertThat(shown.locator("[part=body]")).containsText("0800 555 0142");
        assertThat(shown.locator("[part=title]")).hasCSS("color", "rgb(1, 2, 3)");
        assertThat(shown.locator("article")).hasAttribute("lang", "en");
        newsroom.desks()
                .desk(Person.ERIK)
                .save(
                        article,
                        "en",
                        newsroom.desks()
                                .sample(SampleArticle.PHONES, "en")
                                .at("phones-elsewhere")
                                .titled("Phones, corrected"));
        newsroom.desks().approve(article, "en");
        newsroom.desks().publish(article, "en", SITE);
        looksAgain(shown, "20");
        assertThat(shown.locator("[part=title]")).hasText("Phones, corrected");
        newsroom.desks().desk(Person.ERIK).withdraw(article, "en", SITE, "A figure was wrong.");
        looksAgain(shown, "30");
        assertThat(shown).hasAttribute("state", "withdrawn");
        assertThat(shown.locator("article")).hasCount(0);
        assertThat(page.getByText("No longer available.")).isVisible();
        assertThat(page.getByText("Read it there")).isHidden();
    }

    @Test
    void who_asks_too_often_keeps_what_is_shown() {
        String article = published("phones-in-a-crowd", "Phones in a crowd");
        Page page = page(tag(document(article)));
        Locator shown = page.locator("herald-article");
        assertThat(shown.locator("[part=title]")).hasText("Phones in a crowd");
        page.route(
                "**/sites/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(429)
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))));
        page.waitForResponse(answer -> answer.status() == 429, () -> looksAgain(shown, "20"));
        page.unroute("**/sites/**");
        page.waitForResponse(answer -> answer.status() < 400, () -> looksAgain(shown, "30"));
        assertThat(shown).hasAttribute("state", "shown");
        assertThat(shown.locator("[part=title]")).hasText("Phones in a crowd");
    }

    /** Another rhythm is a reason to look at once. */
    private static void looksAgain(Locator shown, String seconds) {
        shown.evaluate("(element, seconds) => element.setAttribute('refresh', seconds)", seconds);
    }

    @Test
    void nothing_of_a_foreign_source_runs_in_the_page() {
        URI foreign = host.put("foreign.json", """
                {"title": "<b>bold</b>", "locale": "en", "digest": "1", "canonicalUrl": "https://elsewhere.example/a/",
                 "html": "<p onclick='window.bad=1'>Hello<script>window.bad=1</script></p><img src=x onerror='window.bad=1'>\
                <a href='javascript:window.bad=1'>one</a><a href='../b'>two</a><iframe src='/'></iframe><svg onload='window.bad=1'></svg>"}
                """);
        Page page = page(tag(foreign.toString()));
        Locator shown = page.locator("herald-article");
        assertThat(shown.locator("[part=title]")).hasText("<b>bold</b>");
        assertThat(shown.locator("[part=body] p")).hasText("Hello");
        assertThat(shown.locator("script, iframe, svg, [onclick], [onerror]")).hasCount(0);
        assertThat(shown.locator("[part=body] a").nth(1)).hasAttribute("href", "https://elsewhere.example/b");
        assertThat(shown.locator("[part=body] a").nth(1)).hasCSS("color", "rgb(4, 5, 6)");
        assertThat(shown.locator("[part=body] a").first().getAttribute("href")).isNull();
        assertThat(page.evaluate("window.bad")).isNull();
    }

    @Test
    void a_site_that_names_its_pages_is_shown_in_them_and_in_no_others() {
        String here = host.put("page.html", "").toString().replace("/page.html", "");
        for (String origin : List.of(here, "https://elsewhere.example")) {
            String site = "embed-" + (origin.equals(here) ? "here" : "elsewhere");
            newsroom.ada()
                    .post(
                            "/api/v1/sites",
                            Map.of(
                                    "key",
                                    site,
                                    "name",
                                    site,
                                    "baseUrl",
                                    "https://" + site + ".example",
                                    "locales",
                                    List.of(Map.of("locale", "en")),
                                    "origins",
                                    List.of(origin)))
                    .expect(201);
            String article = published("phones-" + site, "Phones " + site);
            newsroom.desks().publish(article, "en", site);
            Page page = page(tag(document(article).replace("/" + SITE + "/", "/" + site + "/")));
            if (origin.equals(here)) {
                assertThat(page.locator("herald-article [part=title]")).hasText("Phones " + site);
            } else {
                assertThat(page.locator("herald-article")).hasAttribute("state", "failed");
            }
        }
    }

    @Test
    void what_stands_between_the_tags_is_seen_while_there_is_nothing_else() {
        Page page = page(tag(document("0198f000-0000-7000-8000-000000000001")));
        assertThat(page.locator("herald-article")).hasAttribute("state", "failed");
        assertThat(page.getByText("Read it there")).isVisible();
    }

    @Test
    void oembed_gives_for_a_page_of_the_site_what_shows_its_article() {
        String article = published("phones-by-oembed", "Phones & oEmbed");
        Reply document = newsroom.reader().get(document(article)).expect(200);
        assertThat(document.header("Link")).contains("application/json+oembed", "/jsonld?locale=en>");
        String url = URLEncoder.encode("https://lighthouse.example/en/phones-by-oembed", StandardCharsets.UTF_8);
        String oembed = "/sites/" + SITE + "/oembed?url=" + url;
        JsonNode said =
                newsroom.reader().get(oembed + "&maxwidth=300").expect(200).json();
        assertThat(said.path("type").asText()).isEqualTo("rich");
        assertThat(said.path("width").asInt()).isEqualTo(300);
        assertThat(newsroom.reader().get(oembed + "&format=xml").expect(200).text())
                .contains("<oembed>", "<title>Phones &amp; oEmbed</title>");
        Page page = page(said.path("html").asText());
        assertThat(page.locator("herald-article [part=title]")).hasText("Phones & oEmbed");
        String byDocument = URLEncoder.encode(document(article), StandardCharsets.UTF_8);
        newsroom.reader().get("/sites/" + SITE + "/oembed?url=" + byDocument).expect(200);
        newsroom.desks().desk(Person.ERIK).withdraw(article, "en", SITE, "A figure was wrong.");
        assertThat(newsroom.reader().get(oembed).status()).isEqualTo(410);
    }

    @Test
    void oembed_refuses_what_it_cannot_show() {
        for (String query : List.of("", "?url=x&format=yaml", "?url=x&maxwidth=wide")) {
            assertThat(newsroom.reader()
                            .get("/sites/" + SITE + "/oembed" + query)
                            .status())
                    .isEqualTo(400);
        }
        for (String url : List.of(
                "x",
                "https://lighthouse.example/en/nothing",
                "https://lighthouse.example/%zz/%zz",
                "https://lighthouse.example/en/a:b")) {
            String query = "?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
            assertThat(newsroom.reader()
                            .get("/sites/" + SITE + "/oembed" + query)
                            .status())
                    .isEqualTo(404);
        }
    }
}
