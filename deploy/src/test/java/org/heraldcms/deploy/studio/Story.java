package org.heraldcms.deploy.studio;

import com.fasterxml.jackson.databind.JsonNode;
import org.heraldcms.deploy.client.Draft;
import org.heraldcms.deploy.demo.Newsroom;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;
import org.heraldcms.deploy.story.TestNewsroom;

/** An article of a test's own, with a title that no other has, and how far it has come. */
record Story(String id, String title) {

    private static final Newsroom DESKS = TestNewsroom.shared().desks();

    /** The sample about games in English, under a title that the test will know it by. */
    static Story drafted(String title) {
        return new Story(DESKS.draft(draft("en", title)), title);
    }

    private static Draft draft(String locale, String title) {
        return DESKS.sample(SampleArticle.GAMES, locale).at("").titled(title);
    }

    /** Tomás translates all of it. */
    Story translated() {
        DESKS.translate(id, draft("es", spanishTitle()));
        return this;
    }

    String spanishTitle() {
        return title + " (es)";
    }

    Story submitted(String locale) {
        DESKS.submit(id, locale);
        return this;
    }

    Story approved(String locale) {
        DESKS.approve(id, locale);
        return this;
    }

    Story published(String locale, String... sites) {
        DESKS.publish(id, locale, sites);
        return this;
    }

    /** Erik saves English once more under another title. */
    Story retitled(String other) {
        DESKS.desk(Person.ERIK).save(id, "en", draft("en", other));
        return this;
    }

    JsonNode edition(String locale) {
        return DESKS.desk(Person.ERIK).read(id, locale);
    }

    String state(String locale) {
        return edition(locale).path("state").asText();
    }
}
