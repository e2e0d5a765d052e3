package org.heraldcms.core.translation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Basis;
import org.heraldcms.core.article.Revision;

/** Finds for a revision of a translation the source to hold it against. */
@ApplicationScoped
@Transactional
public class Translations {

    @Inject
    private Articles articles;

    /** The revision as a translation; empty for a revision of the source edition itself. */
    public Optional<Translation> of(Article article, Revision target) {
        Basis basis = target.basis();
        if (basis == null) {
            return Optional.empty();
        }
        Revision source = articles.newest(articles.requireEdition(article.id(), article.sourceLocale()));
        Revision then = basis.revision() == source.number()
                ? source
                : articles.requireRevision(article.id(), article.sourceLocale(), basis.revision());
        return Optional.of(new Translation(source, target, then));
    }
}
