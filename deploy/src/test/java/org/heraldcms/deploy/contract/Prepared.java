package org.heraldcms.deploy.contract;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.Draft;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.demo.Newsroom;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.demo.SampleArticle;

/** What has to be there before something can be asked, each time anew. */
record Prepared(Newsroom desks) {

    HeraldClient ada() {
        return desks.desk(Person.ADA).http();
    }

    Desk erik() {
        return desks.desk(Person.ERIK);
    }

    Map<String, Object> begun() {
        Map<String, Object> edition =
                Map.of("title", "Table " + UUID.randomUUID(), "body", text("en").body());
        return Map.of("sourceLocale", "en", "topics", List.of(), "edition", edition);
    }

    /** Under a title without digits: a translation with other numbers than its source goes to no reviewer. */
    Draft text(String locale) {
        String title = "Table " + UUID.randomUUID().toString().replaceAll("[0-9]", "");
        return desks.sample(SampleArticle.GAMES, locale.equals("en") ? "en" : "es")
                .at("")
                .titled(title);
    }

    static Map<String, Object> suggestion() {
        String words = "Words " + UUID.randomUUID();
        return Map.of("segment", "title", "text", "Rather so?", "suggestion", Map.of("text", words));
    }

    /** The address of a comment that suggests another title. */
    String commented(String locale) {
        String comments = Desk.edition(translated(locale), locale) + "/comments";
        return comments + "/"
                + ada().post(comments, suggestion())
                        .expect(201)
                        .json()
                        .path("id")
                        .asText();
    }

    String article() {
        return erik().draft("en", text("en"));
    }

    String translated(String locale) {
        String article = article();
        erik().translate(article, locale, text(locale), 1);
        return article;
    }

    String submitted(String locale) {
        String article = translated(locale);
        erik().submit(article, locale);
        return article;
    }

    String approved(String locale) {
        String article = submitted(locale);
        new Desk(ada()).approve(article, locale);
        return article;
    }

    String live(String locale, String site) {
        String article = approved(locale);
        erik().publish(article, locale, List.of(site));
        return article;
    }
}
