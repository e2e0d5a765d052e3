package org.heraldcms.core.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Basis;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.article.SegmentTexts;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/** Holds a revision of a translation against the newest revision of its source. */
@ApplicationScoped
@Transactional
public class Translations {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Articles articles;

    @Inject
    private SegmentTexts texts;

    /** The revision as a translation; empty for a revision of the source edition itself. */
    public Optional<Translation> of(Article article, Revision target) {
        return target.basis() == null ? Optional.empty() : Optional.of(require(article, target));
    }

    /**
     * A revision as a translation.
     *
     * @param target null for an edition that nobody has begun
     * @throws HeraldException ILLEGAL_TRANSITION for a revision of the source edition
     */
    public Translation require(Article article, @Nullable Revision target) {
        Revision source = articles.newest(articles.requireEdition(article.id(), article.sourceLocale()));
        if (target == null) {
            return new Translation(source, null);
        }
        Basis basis = target.basis();
        if (basis == null) {
            throw new HeraldException(
                    ErrorCode.ILLEGAL_TRANSITION, "The source edition is saved as a whole, not segment by segment.");
        }
        return new Translation(source, target, new Past(texts.of(basis.gone(source)), approved(target)));
    }

    private Set<Past.Approved> approved(Revision target) {
        Set<Past.Approved> approved = new HashSet<>();
        for (Object row : store.createNativeQuery("select segment, source_hash, target_hash from approved_segment"
                        + " where article_id = ?1 and locale = ?2")
                .setParameter(1, target.articleId())
                .setParameter(2, target.locale().tag())
                .getResultList()) {
            Object[] column = (Object[]) row;
            approved.add(new Past.Approved((String) column[0], (String) column[1], (String) column[2]));
        }
        return approved;
    }
}
