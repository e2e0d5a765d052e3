package org.heraldcms.core.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Basis;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.article.SegmentTexts;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;

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
        Basis basis = target.basis();
        if (basis == null) {
            return Optional.empty();
        }
        Revision source = source(article);
        return Optional.of(new Translation(source, target, new Past(texts.of(gone(basis, source)), approved(target))));
    }

    /** A translation of an article into a locale in which it has no edition yet. */
    public Translation none(Article article) {
        return new Translation(source(article), null, Past.UNKNOWN);
    }

    /**
     * An edition, begun or not, as a translation.
     *
     * @throws HeraldException ILLEGAL_TRANSITION for the source edition
     */
    public Translation of(Article article, LocaleTag locale) {
        if (locale.equals(article.sourceLocale())) {
            throw new HeraldException(ErrorCode.ILLEGAL_TRANSITION, "The source edition is no translation.");
        }
        return articles.find(article.id(), locale)
                .flatMap(edition -> of(article, articles.newest(edition)))
                .orElseGet(() -> none(article));
    }

    private Revision source(Article article) {
        return articles.newest(articles.requireEdition(article.id(), article.sourceLocale()));
    }

    /** The hashes of what was translated and is not there any more. */
    private static Set<String> gone(Basis basis, Revision source) {
        Set<String> hashes = new HashSet<>();
        for (Map.Entry<String, String> origin : basis.origins().entrySet()) {
            if (!Objects.equals(origin.getValue(), source.segments().get(origin.getKey()))) {
                hashes.add(origin.getValue());
            }
        }
        return hashes;
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
