package org.heraldcms.core.publishing.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.site.Sites;

/** Makes links to drafts and withdraws them. Whoever may comment on an edition may show it to somebody else. */
@ApplicationScoped
@Transactional
public class Previews {

    private static final int MOST_SHOWN = 200;
    private static final int MOST_OPEN = 100;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Articles articles;

    @Inject
    private Sites sites;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** A preview just made, with the token that is shown this once. */
    public record Issued(Preview preview, String token) {}

    /**
     * Makes a link to an edition.
     *
     * @throws HeraldException NOT_FOUND, FORBIDDEN; INVALID at {@code /site} or {@code /revision} when there is no such
     *     one, and when a hundred links to the edition are open already
     */
    public Issued create(Actor actor, UUID articleId, LocaleTag locale, PreviewDraft draft) {
        Edition edition = edition(actor, articleId, locale);
        if (sites.find(draft.site()).isEmpty()) {
            throw HeraldException.invalid("/site", "There is no such site.");
        }
        if (draft.revision() != null && (draft.revision() < 1 || draft.revision() > edition.revision())) {
            throw HeraldException.invalid("/revision", "The edition has revisions 1 to " + edition.revision() + ".");
        }
        Instant now = clock.instant();
        requireFew(edition, now);
        String token = Preview.newToken();
        Preview preview =
                new Preview(Ids.next(now), new Preview.Making(articleId, locale, actor.id(), now), draft, token);
        store.persist(preview);
        store.flush();
        audit.record(
                actor,
                "preview.create",
                articleId + "/" + locale,
                Map.of(
                        "preview", preview.id(),
                        "site", preview.site(),
                        "mayComment", preview.mayComment(),
                        "expiresAt", preview.expiresAt().toString()));
        return new Issued(preview, token);
    }

    private void requireFew(Edition edition, Instant now) {
        if (list(edition).stream().filter(preview -> preview.isOpen(now)).count() >= MOST_OPEN) {
            throw HeraldException.invalid("", "An edition has at most " + MOST_OPEN + " previews at a time.");
        }
    }

    /** The newest 200 links to an edition, the newest first. */
    public List<Preview> list(Actor actor, UUID articleId, LocaleTag locale) {
        return list(edition(actor, articleId, locale));
    }

    private List<Preview> list(Edition edition) {
        return store.createQuery(
                        "select p from Preview p where p.articleId = :article and p.locale = :locale"
                                + " order by p.createdAt desc, p.id desc",
                        Preview.class)
                .setParameter("article", edition.articleId())
                .setParameter("locale", edition.locale().tag())
                .setMaxResults(MOST_SHOWN)
                .getResultList();
    }

    /** Withdraws a link: from now on it shows nothing. */
    public void revoke(Actor actor, UUID articleId, LocaleTag locale, UUID id) {
        Edition edition = edition(actor, articleId, locale);
        Preview preview = store.find(Preview.class, id);
        if (preview == null
                || !preview.articleId().equals(edition.articleId())
                || !preview.locale().equals(edition.locale())) {
            throw HeraldException.notFound("preview");
        }
        preview.revoke(clock.instant());
        audit.record(actor, "preview.revoke", articleId + "/" + locale, Map.of("preview", id));
    }

    private Edition edition(Actor actor, UUID articleId, LocaleTag locale) {
        actor.require(Permission.READ);
        Edition edition = articles.requireEdition(articleId, locale);
        actor.require(Permission.COMMENT, locale);
        return edition;
    }
}
