package org.heraldcms.core.publishing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.Canonical;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.fact.FactWriter;
import org.heraldcms.core.publishing.shape.ShapeBook;
import org.heraldcms.core.publishing.shape.ShapeContent;
import org.heraldcms.core.publishing.shape.ShapePlace;
import org.heraldcms.core.site.Site;

/**
 * Cuts the document that publishing a revision on a site would cut now, and publishes nothing. Of how the site shapes it,
 * it shows what waits for approval, too: so whoever approves it sees it beforehand.
 */
@ApplicationScoped
@Transactional
public class Rehearsal {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private FactWriter facts;

    @Inject
    private ShapeBook shapes;

    @Inject
    private Shaping shaping;

    @Inject
    private Clock clock;

    /**
     * A document that is not public.
     *
     * @param document UTF-8; it says {@code "preview": true}, and has no digest
     * @param html its body, each text block under an id of its own
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never altered
    public record Played(String title, String summary, String html, byte[] document, List<Segment> segments) {}

    /** What would be public. */
    public Played of(Article article, Revision revision, Site site) {
        Document.Cut cut = cut(article, revision, site);
        ObjectNode tree = Document.draft(cut);
        Content said = revision.content().written(cut.facts());
        return new Played(
                cut.shape().titleOr(said.title()),
                cut.shape().summaryOr(said.summary()),
                said.body().addressableHtml() + cut.shape().html(),
                Canonical.bytes(tree),
                said.segments());
    }

    private Document.Cut cut(Article article, Revision revision, Site site) {
        Instant now = clock.instant();
        ShapePlace place = new ShapePlace(article.id(), revision.locale(), site.key());
        ShapeContent shape = shapes.of(List.of(place))
                .getOrDefault(place, ShapeBook.Shaped.NOT)
                .newest();
        return new Document.Cut(
                article,
                revision,
                site,
                shaping.canonical(site, shape),
                firstAt(revision, site).orElse(now),
                now,
                facts.of(revision.locale(), revision.content().facts()),
                article.topics(),
                shape);
    }

    private Optional<Instant> firstAt(Revision revision, Site site) {
        return store.createQuery(
                        "select p.firstAt from Publication p where p.articleId = :article and p.locale = :locale"
                                + " and p.site = :site order by p.position",
                        Instant.class)
                .setParameter("article", revision.articleId())
                .setParameter("locale", revision.locale().tag())
                .setParameter("site", site.key())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
