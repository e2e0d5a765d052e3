package org.heraldcms.core.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.base.Slug;
import org.jspecify.annotations.Nullable;

/** Gives each edition an address that no other edition of its locale has. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Slugs {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    /**
     * The slug that was asked for, else the one the edition has, else one made from the title and numbered when taken.
     *
     * @throws HeraldException SLUG_TAKEN when the one asked for belongs to another edition
     */
    String choose(EditionDraft draft, UUID articleId, LocaleTag locale, @Nullable Revision newest) {
        if (draft.slug() == null && newest != null && !isProvisional(newest)) {
            return newest.slug();
        }
        lock(locale);
        if (draft.slug() == null) {
            return firstFree(Slug.fromTitle(draft.content().title()), articleId, locale);
        }
        if (isTaken(draft.slug(), articleId, locale)) {
            throw HeraldException.at(
                    ErrorCode.SLUG_TAKEN,
                    "/slug",
                    "Another edition in " + locale + " has the slug \"" + draft.slug() + "\".");
        }
        return draft.slug().text();
    }

    /** An edition without a title of its own has an address made from its source's, until somebody gives it either. */
    private static boolean isProvisional(Revision newest) {
        return !newest.isTitled()
                && newest.slug().startsWith(Slug.fromTitle(newest.title()).text());
    }

    /** Lets others have the addresses of a deleted article, which itself keeps unreadable ones. */
    void free(UUID articleId) {
        store.flush();
        store.createNativeQuery("update edition set slug = article_id || '-deleted' where article_id = ?1")
                .setParameter(1, articleId)
                .executeUpdate();
    }

    private String firstFree(Slug wanted, UUID articleId, LocaleTag locale) {
        Slug candidate = wanted;
        for (int n = 2; isTaken(candidate, articleId, locale); n++) {
            candidate = wanted.numbered(n);
        }
        return candidate.text();
    }

    private boolean isTaken(Slug slug, UUID articleId, LocaleTag locale) {
        return !store.createQuery(
                        "select e.slug from Edition e where e.locale = :locale and e.slug = :slug"
                                + " and e.articleId <> :article",
                        String.class)
                .setParameter("locale", locale.tag())
                .setParameter("slug", slug.text())
                .setParameter("article", articleId)
                .getResultList()
                .isEmpty();
    }

    /** Two writers who choose at the same moment choose one after the other. */
    private void lock(LocaleTag locale) {
        List<?> locked = store.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('slug'), hashtext(?1))")
                .setParameter(1, locale.tag())
                .getResultList();
        assert locked.size() == 1;
    }
}
