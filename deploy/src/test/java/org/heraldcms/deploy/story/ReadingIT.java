package org.heraldcms.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.contract.Store;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.ReadingRoom.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers of a site can ask for: some of a document, other orders and filters, other forms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReadingIT {

    private static final List<String> PUBLISHED = List.of("Cables", "Anchors", "Éclairs", "Buoys", "Dinghies");

    /** Published anew, as if it had been begun an hour before it went live. */
    private static final String LONG_IN_CUTTING =
            "create temp table late as select * from publication where article_id = '%s';"
                    + " update late set live_from = live_from - interval '1 hour';"
                    + " delete from listed where publication in (select id from late);"
                    + " delete from publication where id in (select id from late);"
                    + " insert into publication select * from late; drop table late";

    private final ReadingRoom room = ReadingRoom.open("readers");
    private final List<String> articles = new ArrayList<>();

    @BeforeAll
    void five_articles_are_live() {
        List<String> topics = List.of("rope", "iron", "cake", "iron", "boats");
        for (int i = 0; i < PUBLISHED.size(); i++) {
            articles.add(room.publish(new Text(
                    PUBLISHED.get(i),
                    List.of(topics.get(i)),
                    i % 2 == 0 ? "Ida Marsh" : "Ola Reef",
                    i < 3 ? "parents" : "teachers")));
        }
    }

    @Test
    void a_list_comes_in_the_order_that_is_asked_for() {
        List<String> newest = new ArrayList<>(PUBLISHED);
        Collections.reverse(newest);
        assertThat(room.titles("locale=en")).isEqualTo(newest);
        assertThat(room.walk("sort=-publishedAt")).isEqualTo(newest);
        assertThat(room.walk("sort=publishedAt")).isEqualTo(PUBLISHED);
        assertThat(room.walk("sort=updatedAt")).isEqualTo(PUBLISHED);
        assertThat(room.walk("sort=-updatedAt")).isEqualTo(newest);
        assertThat(room.walk("sort=title")).containsExactly("Anchors", "Buoys", "Cables", "Dinghies", "Éclairs");
        assertThat(room.walk("sort=-title&locale=es"))
                .as("in Spanish, as the site falls back")
                .containsExactly("Éclairs", "Dinghies", "Cables", "Buoys", "Anchors");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "topic=iron; Anchors Buoys",
                "topic=iron,cake; Anchors Buoys Éclairs",
                "author=Ida Marsh; Cables Dinghies Éclairs",
                "field=audience:teachers; Buoys Dinghies",
                "field=minutes:4; Anchors Buoys Cables Dinghies Éclairs",
                "field=audience:teachers&author=Ola Reef&topic=iron; Buoys",
                "author=Nobody; ''",
                "type=article&topic=boats; Dinghies",
                "publishedSince=2999-01-01T00:00:00Z; ''",
                "publishedSince=2020-01-01T00:00:00Z&updatedBefore=2999-01-01T00:00:00Z&topic=rope; Cables"
            })
    void a_list_is_narrowed_by_all_that_is_asked_for(String query, String titles) {
        List<String> expected = titles.isEmpty() ? List.of() : List.of(titles.split(" "));
        assertThat(room.walk(query.replace(" ", "%20") + "&sort=title")).isEqualTo(expected);
    }

    @Test
    void instants_narrow_a_list_to_the_instant() {
        String at = room.get("/articles/" + articles.get(2) + "?fields=publishedAt")
                .expect(200)
                .json()
                .path("publishedAt")
                .asText();
        assertThat(room.titles("sort=publishedAt&publishedSince=" + at))
                .containsExactly("Éclairs", "Buoys", "Dinghies");
        assertThat(room.titles("sort=publishedAt&publishedBefore=" + at)).containsExactly("Cables", "Anchors");
        assertThat(room.walk("sort=publishedAt&at=" + at)).containsExactly("Cables", "Anchors", "Éclairs");
        assertThat(room.walk("topic=iron,cake&at=" + at)).containsExactly("Éclairs", "Anchors");
        assertThat(room.titles("topic=%7Biron,%22cake%5C&at=" + at)).isEmpty();
    }

    @Test
    void what_comes_and_goes_meanwhile_is_neither_told_twice_nor_left_out() {
        ReadingRoom busy = ReadingRoom.open("busy-readers");
        List<String> first = List.of("One", "Two", "Three", "Four").stream()
                .map(title -> busy.publish(new Text(title, List.of("rope"), "Ida Marsh", "parents")))
                .toList();
        JsonNode page =
                busy.get("/articles?limit=2&sort=publishedAt").expect(200).json();
        assertThat(ReadingRoom.titles(page.path("items"))).containsExactly("One", "Two");
        busy.newsroom().desks().desk(Person.ERIK).withdraw(first.getFirst(), "en", busy.site(), "Try");
        busy.newsroom().desks().desk(Person.ERIK).withdraw(first.get(1), "en", busy.site(), "Try");
        busy.publish(new Text("Five", List.of("rope"), "Ida Marsh", "parents"));
        String cursor = page.path("next").asText();
        assertThat(busy.titles("sort=publishedAt&limit=9&cursor=" + cursor)).containsExactly("Three", "Four", "Five");
        for (String other : List.of("sort=-publishedAt", "sort=title", "topic=rope&sort=publishedAt", "locale=es")) {
            Reply refused = busy.get("/articles?" + other + "&cursor=" + cursor).expect(400);
            assertThat(refused.json().path("code").asText()).isEqualTo("cursor_invalid");
        }
        busy.get("/articles?sort=publishedAt&cursor=" + cursor.substring(1)).expect(400);
    }

    @Test
    void what_took_long_to_cut_is_not_missed_by_whoever_has_read_on_meanwhile() {
        ReadingRoom slow = ReadingRoom.open("slow-readers");
        String early = slow.publish(new Text("Early", List.of("rope"), "Ida Marsh", "parents"));
        String late = slow.publish(new Text("Late", List.of("rope"), "Ida Marsh", "parents"));
        JsonNode page = slow.get("/articles?limit=1&sort=updatedAt").expect(200).json();
        assertThat(page.at("/items/0/id").asText()).isEqualTo(early);
        try (Store store = Store.of(slow.newsroom().server())) {
            int unused = store.change(LONG_IN_CUTTING.formatted(late));
        }
        assertThat(slow.titles(
                        "limit=9&sort=updatedAt&cursor=" + page.path("next").asText()))
                .containsExactly("Late");
        String seen = page.at("/items/0/updatedAt").asText();
        assertThat(slow.titles("sort=updatedAt&updatedSince=" + seen)).containsExactly("Early", "Late");
    }

    @Test
    void a_sparse_document_is_a_part_of_the_whole_with_the_digest_of_the_whole() {
        Reply whole =
                room.get("/articles/" + articles.getFirst() + "?locale=en").expect(200);
        Reply sparse = room.get("/articles/" + articles.getFirst() + "?locale=en&fields=digest,title")
                .expect(200);
        assertThat(sparse.text())
                .isEqualTo("{\"digest\":\"" + whole.json().path("digest").asText() + "\",\"title\":\"Cables\"}");
        assertThat(sparse.header("ETag")).isNotEqualTo(whole.header("ETag"));
        assertThat(room.get("/articles?sort=title&limit=2&fields=title")
                        .expect(200)
                        .json()
                        .path("items"))
                .hasToString("[{\"title\":\"Anchors\"},{\"title\":\"Buoys\"}]");
        List<String> all = new ArrayList<>();
        whole.json().fieldNames().forEachRemaining(all::add);
        assertThat(room.get("/articles/" + articles.getFirst() + "?locale=en&fields=" + String.join(",", all))
                        .expect(200)
                        .text())
                .as("every member can be asked for")
                .isEqualTo(whole.text());
    }

    @Test
    void what_is_live_beside_an_article_comes_with_it() {
        JsonNode included = room.get("/articles/" + articles.getFirst() + "?fields=id&include=alternates,translationOf")
                .expect(200)
                .json()
                .path("included");
        assertThat(included.at("/alternates/0/locale").asText()).isEqualTo("en");
        assertThat(included.at("/alternates/0/page").asText()).isEqualTo("https://readers.example/en/readers-cables");
        assertThat(included.has("translationOf")).as("it was written as it is").isFalse();
    }

    @Test
    void an_article_comes_in_the_form_that_is_asked_for() {
        String path = "/articles/" + articles.getFirst() + "?locale=en";
        Reply html = room.get(path, "text/html,application/xhtml+xml,*/*;q=0.8").expect(200);
        assertThat(html.header("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(html.text())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">")
                .contains("<h1>Cables</h1>", "<p>Talk *early*, and talk often.</p>");
        assertThat(html.response().headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; img-src https: http:; frame-ancestors 'none'");
        String summary = "What to ask before the first phone.";
        assertThat(room.get(path, "text/plain").expect(200).text())
                .isEqualTo("Cables\n\n" + summary + "\n\nTalk *early*, and talk often.\n");
        assertThat(room.get(path, "text/markdown").expect(200).text())
                .isEqualTo("# Cables\n\n" + summary + "\n\nTalk \\*early\\*, and talk often.\n");
        assertThat(room.get(path, "*/*").expect(200).header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void each_form_is_kept_under_a_tag_of_its_own() {
        String path = "/articles/" + articles.get(1) + "?locale=en";
        List<String> tags = new ArrayList<>();
        for (String form : List.of("application/json", "text/html", "text/plain", "text/markdown", "text/html")) {
            Reply reply = room.get(path, form).expect(200);
            assertThat(reply.header("Vary")).isEqualTo("Accept-Language, Accept");
            tags.add(reply.header("ETag"));
            Reply again = room.newsroom()
                    .reader()
                    .with("Accept", form)
                    .with("If-None-Match", reply.header("ETag"))
                    .get("/sites/readers" + path);
            assertThat(again.status()).as(form).isEqualTo(304);
        }
        assertThat(tags.subList(0, 4)).doesNotHaveDuplicates();
        assertThat(tags.getLast()).isEqualTo(tags.get(1));
    }

    @Test
    void whoever_takes_none_of_the_forms_is_told_what_there_is() {
        Reply refused =
                room.get("/articles/" + articles.getFirst(), "image/png").expect(406);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().path("detail").asText())
                .isEqualTo("This is offered as application/json, text/html, text/plain, text/markdown.");
        room.get("/articles", "text/html").expect(406);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/articles?fields=title,titel; fields",
                "/articles?fields=title,; fields",
                "/articles?include=drafts; include",
                "/articles?sort=views; sort",
                "/articles?sort=publishedat; sort",
                "/articles?topic=a,b,c,d,e,f,g,h,i,j,k; topic",
                "/articles?field=audience; field",
                "/articles?publishedSince=yesterday; publishedSince",
                "/articles?updatedBefore=%2B99999-01-01T00:00:00Z; updatedBefore",
                "/articles?updatedSince=-99999-01-01T00:00:00Z; updatedSince",
                "/articles?at=2026-01-01T00:00:00Z&sort=title; sort",
                "/articles?at=2026-01-01T00:00:00Z&author=Ida; author",
                "/articles?cursor=Zm9yZ2Vk; cursor",
                "/articles/readers-cables?fields=draft; fields",
                "/articles/readers-cables?include=; include",
                "/articles/readers-cables?preview=x&fields=title; fields"
            })
    void what_makes_no_sense_is_refused_by_name(String path, String parameter) {
        Reply refused = room.get(path).expect(400);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo(parameter);
    }

    @Test
    void a_site_keeps_a_language_as_long_as_something_is_live_in_it() {
        String site = "/api/v1/sites/readers";
        Reply seen = room.newsroom().ada().get(site).expect(200);
        Reply refused = room.newsroom()
                .ada()
                .with("If-Match", seen.header("ETag"))
                .patch(site, Map.of("locales", List.of(Map.of("locale", "fr"))));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/locales");
        assertThat(refused.json().at("/errors/0/detail").asText()).contains(" en");
        assertThat(room.newsroom().ada().get(site).header("ETag")).isEqualTo(seen.header("ETag"));
    }
}
