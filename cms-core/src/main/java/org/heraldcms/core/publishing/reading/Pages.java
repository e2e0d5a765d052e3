package org.heraldcms.core.publishing.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;

/** The live pages of a site, without their documents. */
@ApplicationScoped
@Transactional
public class Pages {

    /** The article before all others. */
    public static final UUID FIRST = new UUID(0, 0);

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /** A page of a site. */
    public record Page(UUID articleId, LocaleTag locale, String slug, Instant liveFrom) {}

    /** Where one piece ends and the next begins. */
    public record Place(UUID articleId, String locale) {

        /** Before an article. */
        public static Place before(UUID article) {
            return new Place(article, "");
        }

        /** Behind a page. */
        public static Place behind(Page page) {
            return new Place(page.articleId(), page.locale().tag());
        }
    }

    /** The pages behind a place, the languages of an article together, the oldest article first. */
    public List<Page> behind(String site, Place place, int limit) {
        return Statement.of("p.article_id, p.locale, p.slug, p.live_from")
                .and("p.site = ?", site)
                .andLive(null)
                .and("(p.article_id, p.locale) > (cast(? as uuid), ?)", place.articleId(), place.locale())
                .orderBy("p.article_id, p.locale")
                .rows(store, limit)
                .stream()
                .map(row -> (Object[]) row)
                .map(row -> new Page(
                        (UUID) row[0], new LocaleTag((String) row[1]), (String) row[2], Statement.instant(row[3])))
                .toList();
    }
}
