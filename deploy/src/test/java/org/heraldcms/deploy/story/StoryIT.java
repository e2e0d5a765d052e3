package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.junit.jupiter.api.Test;

/** The way of one article through everything: the main job, end to end. */
final class StoryIT {

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient reader = newsroom.reader();

    @Test
    void an_article_is_written_translated_reviewed_published_delivered_found_and_withdrawn()
            throws IOException, FeedException {
        try (WebhookReceiver lighthouse = new WebhookReceiver();
                WebhookReceiver faro = new WebhookReceiver()) {
            String secret = newsroom.endpoint("lighthouse", lighthouse.url());
            newsroom.endpoint("faro", faro.url());
            String article = newsroom.desks().draft(newsroom.desks().sample(SampleArticle.PHONES, "en"));
            newsroom.desks().translate(article, newsroom.desks().sample(SampleArticle.PHONES, "es"));
            publishEnglish(article);
            publishSpanish(article);
            announced(article, lighthouse, secret);
            faro.await("edition.published", article, "es");
            delivered(article);
            inFeeds(article);
            found(article);
            editedWithoutTouchingLive(article);
            publishedAgain(article, lighthouse, secret);
            outdatedTranslation(article);
            withdrawn(article, lighthouse, faro);
        }
    }

    private void publishEnglish(String article) {
        newsroom.desks().approve(article, "en");
        assertThat(newsroom.desks().publish(article, "en", "lighthouse", "faro"))
                .hasSize(2);
    }

    private void publishSpanish(String article) {
        newsroom.desks().submit(article, "es");
        assertThat(state(article, "es")).isEqualTo("in_review");
        newsroom.desks().desk(Person.ROSA).approve(article, "es");
        assertThat(state(article, "es")).isEqualTo("approved");
        newsroom.desks().publish(article, "es", "lighthouse", "faro");
    }

    private String state(String article, String locale) {
        return newsroom.desks()
                .desk(Person.ERIK)
                .read(article, locale)
                .path("state")
                .asText();
    }

    private void announced(String article, WebhookReceiver receiver, String secret) {
        for (String locale : List.of("en", "es")) {
            WebhookReceiver.Received hook = receiver.await("edition.published", article, locale);
            assertThat(hook.isSignedWith(secret))
                    .as("signature of " + hook.body())
                    .isTrue();
            Reply document = reader.get(hook.json().at("/data/url").asText()).expect(200);
            assertThat(document.json().path("digest")).isEqualTo(hook.json().at("/data/digest"));
            assertThat(document.header("ETag"))
                    .contains(hook.json().at("/data/digest").asText());
        }
    }

    private void delivered(String article) {
        JsonNode english = read(article, "en").expect(200).json();
        assertThat(english.path("title").asText()).isEqualTo("Talking with your child about phones");
        assertThat(english.path("html").asText()).contains("0800 555 0142", "<table", "<ol");
        assertThat(english.path("text").asText()).contains("0800 555 0142").doesNotContain("<");
        Reply spanish = reader.with("Accept-Language", "es-MX,es;q=0.9").get("/sites/faro/articles/" + article);
        assertThat(spanish.header("Content-Language")).isEqualTo("es");
        assertThat(spanish.json().path("title").asText()).startsWith("Hablar con tu hija o hijo");
        Reply again = reader.with("If-None-Match", spanish.header("ETag"))
                .with("Accept-Language", "es")
                .get("/sites/faro/articles/" + article);
        assertThat(again.status()).isEqualTo(304);
        assertThat(reader.get("/sites/lighthouse/articles?locale=es").text()).contains(article);
        assertThat(reader.get("/sites/lighthouse/articles/hablar-sobre-el-telefono?locale=es")
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(article);
    }

    private Reply read(String article, String locale) {
        return reader.get("/sites/lighthouse/articles/" + article + "?locale=" + locale);
    }

    private void inFeeds(String article) throws IOException, FeedException {
        for (String form : List.of("atom", "rss")) {
            SyndFeed feed = feed("/sites/lighthouse/feeds/es." + form);
            assertThat(feed.getEntries())
                    .extracting(SyndEntry::getTitle)
                    .contains("Hablar con tu hija o hijo sobre el teléfono");
        }
        JsonNode json =
                reader.get("/sites/lighthouse/feeds/en.json").expect(200).json();
        assertThat(json.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.path("items").toString()).contains("Talking with your child about phones");
        assertThat(reader.get("/sites/lighthouse/articles/" + article + "/alternates")
                        .expect(200)
                        .text())
                .contains("hablar-sobre-el-telefono");
    }

    private SyndFeed feed(String path) throws IOException, FeedException {
        byte[] bytes = reader.get(path).expect(200).bytes();
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
    }

    private void found(String article) {
        Eventually.that("found in English", () -> finds("talked with children", "en", article));
        Eventually.that("found in Spanish", () -> finds("teléfono", "es", article));
        assertThat(finds("telefono", "es", article)).as("without accents").isTrue();
        assertThat(finds("ninos", "es", article)).as("ñ written as n").isTrue();
    }

    private boolean finds(String words, String locale, String article) {
        String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
        return reader.get("/sites/lighthouse/search?q=" + query + "&locale=" + locale)
                .expect(200)
                .text()
                .contains(article);
    }

    private void editedWithoutTouchingLive(String article) {
        byte[] before = read(article, "en").bytes();
        newsroom.desks()
                .desk(Person.ERIK)
                .save(
                        article,
                        "en",
                        newsroom.desks().sample(SampleArticle.PHONES, "en").titled("Talking about phones at home"));
        assertThat(read(article, "en").bytes()).isEqualTo(before);
        assertThat(state(article, "en")).isEqualTo("draft");
    }

    private void publishedAgain(String article, WebhookReceiver receiver, String secret) {
        publishEnglish(article);
        WebhookReceiver.Received hook = receiver.await("edition.updated", article, "en");
        assertThat(hook.isSignedWith(secret)).isTrue();
        assertThat(read(article, "en").json().path("title").asText()).isEqualTo("Talking about phones at home");
    }

    private void outdatedTranslation(String article) {
        assertThat(newsroom.desks()
                        .desk(Person.ERIK)
                        .read(article, "es")
                        .path("outdated")
                        .asBoolean())
                .isTrue();
    }

    private void withdrawn(String article, WebhookReceiver lighthouse, WebhookReceiver faro) throws IOException {
        for (String site : List.of("lighthouse", "faro")) {
            newsroom.desks().desk(Person.ERIK).withdraw(article, "en", site, "A figure was wrong.");
        }
        assertThat(lighthouse.await("edition.withdrawn", article, "en").body()).contains("A figure was wrong.");
        faro.await("edition.withdrawn", article, "en");
        assertThat(read(article, "en").status()).isEqualTo(410);
        assertThat(read(article, "es").status()).isEqualTo(200);
        assertThat(reader.get("/sites/lighthouse/feeds/en.atom").text()).contains("deleted-entry");
        Eventually.that("no longer found", () -> !finds("phones", "en", article));
    }
}
