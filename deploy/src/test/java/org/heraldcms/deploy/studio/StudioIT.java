package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.TestNewsroom;
import org.heraldcms.deploy.story.WebhookReceiver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Coming in and finding one's way: signing in and out, the list of articles, sites and what was delivered to them. */
final class StudioIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final TestNewsroom newsroom = TestNewsroom.shared();

    @Test
    void a_wrong_password_is_refused_in_words_and_the_address_stays_filled_in() {
        Studio studio = CHROMIUM.window(Look.USUAL).open("");
        studio.signIn(Person.ADA, "not her password");
        assertThat(studio.alert()).containsText("E-mail or password is wrong.");
        assertThat(studio.field("E-mail")).hasValue(Person.ADA.email());
    }

    @Test
    void the_studio_speaks_the_language_of_the_browser_until_another_is_chosen() {
        Studio studio = CHROMIUM.window(Look.in("es-MX")).open("");
        assertThat(studio.heading("Iniciar sesión")).isVisible();
        studio.button("English").click();
        assertThat(studio.heading("Sign in")).isVisible();
        studio.page().reload();
        assertThat(studio.heading("Sign in")).isVisible();
    }

    @Test
    void who_signs_in_gets_to_the_articles_and_who_signs_out_cannot_go_back() {
        Studio studio = CHROMIUM.window(Look.USUAL).open("");
        studio.signIn(Person.ADA, Person.PASSWORD);
        assertThat(studio.heading("Articles")).isVisible();
        studio.link("Deliveries").click();
        studio.button("Account Ada Okafor").click();
        studio.page().getByText("Sign out").click();
        assertThat(studio.heading("Sign in")).isVisible();
        studio.page().goBack();
        studio.page().reload();
        assertThat(studio.heading("Sign in")).isVisible();
    }

    @Test
    void the_list_shows_every_language_with_its_state_and_where_it_is_live() {
        Story story = Story.drafted("Games in the list")
                .approved("en")
                .published("en", "lighthouse")
                .translated();
        Studio studio = CHROMIUM.window(Person.ERIK).open("articles");
        Locator row = studio.row(story.title());
        assertThat(row.getByTitle("English · Approved · Live on lighthouse")).isVisible();
        row.getByTitle("Spanish · Draft").click();
        assertThat(studio.heading(story.spanishTitle())).isVisible();
    }

    @Test
    void the_list_narrows_to_what_is_searched_for_and_keeps_that_in_its_address() {
        Story wanted = Story.drafted("Quokkas at play");
        Story other = Story.drafted("Wombats at rest");
        Studio studio = CHROMIUM.window(Person.ERIK).open("articles");
        assertThat(studio.link(other.title())).isVisible();
        studio.page().getByLabel("Search").fill("quokkas");
        assertThat(studio.link(other.title())).isHidden();
        studio.page().reload();
        assertThat(studio.link(wanted.title())).isVisible();
        assertThat(studio.link(other.title())).isHidden();
    }

    @Test
    void a_new_endpoint_tells_its_secret_once() {
        newsroom.desks().site("pier-radio", "Pier Radio", URI.create("https://pier.example"), english());
        try (WebhookReceiver pier = new WebhookReceiver()) {
            Studio studio = CHROMIUM.window(Person.ADA).open("sites");
            studio.link("Pier Radio").click();
            studio.button("Add endpoint").click();
            studio.field("Address (URL)").fill(pier.url().toString());
            studio.button(studio.dialog(), "Add endpoint").click();
            assertThat(studio.dialog()).containsText("whsec_");
            studio.button(studio.dialog(), "Close").last().click();
            assertThat(studio.row(pier.url().toString())).containsText("Healthy");
            assertThat(studio.page().getByText("whsec_")).hasCount(0);
        }
    }

    @Test
    void the_deliveries_of_a_site_tell_what_was_brought_and_what_came_back() {
        newsroom.desks().site("quay", "Quay Times", URI.create("https://quay.example"), english());
        try (WebhookReceiver quay = new WebhookReceiver()) {
            newsroom.endpoint("quay", quay.url());
            Story story = Story.drafted("Games on the quay").approved("en").published("en", "quay");
            quay.await("edition.published", story.id(), "en");
            Studio studio = CHROMIUM.window(Person.ERIK).open("sites/quay");
            studio.link("Deliveries").last().click();
            Locator card = studio.row(story.title());
            assertThat(card).containsText("Quay Times · Published");
            assertThat(card).containsText("Delivered");
            card.getByText("Attempts and answers").click();
            assertThat(card).containsText("HTTP 204");
        }
    }

    @Test
    void somebody_who_may_not_see_deliveries_is_not_led_to_them() {
        Studio studio = CHROMIUM.window(Person.TOMAS).open("articles");
        assertThat(studio.link("Sites")).isVisible();
        assertThat(studio.link("Deliveries")).hasCount(0);
    }

    private static List<Map<String, Object>> english() {
        return List.of(Map.of("locale", "en"));
    }
}
