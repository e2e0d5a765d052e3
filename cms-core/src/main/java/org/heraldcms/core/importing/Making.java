package org.heraldcms.core.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.ArticleDraft;
import org.heraldcms.core.article.Drafting;
import org.heraldcms.core.article.EditionDraft;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.base.Slug;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.importing.proposal.Editions;
import org.heraldcms.core.importing.proposal.Editions.Edition;
import org.heraldcms.core.importing.proposal.Proposal;

/** Makes an article of a proposal, through the same door by which writers come in. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Making {

    private static final String MESSAGE = "Brought in";

    @Inject
    private Drafting drafting;

    Article article(Actor actor, Proposal proposal) {
        List<Edition> editions = Editions.of(proposal);
        if (editions.isEmpty()) {
            throw HeraldException.invalid("/blocks", "Everything on the page is left out.");
        }
        Edition source = editions.getFirst();
        Article article = drafting.begin(
                actor, ArticleDraft.of(proposal.type(), locale(source), proposal.topics(), draft(source, 0)));
        for (int i = 1; i < editions.size(); i++) {
            translation(actor, article, editions.get(i), i);
        }
        return article;
    }

    private void translation(Actor actor, Article article, Edition edition, int number) {
        EditionDraft draft = draft(edition, number);
        try {
            Revision first = drafting.beginPaired(
                    actor, article.id(), locale(edition), new Drafting.Paired(draft, edition.isTitled()));
            assert first.number() == 1;
        } catch (HeraldException refused) {
            throw Imports.below("/editions/" + number, refused);
        }
    }

    private static LocaleTag locale(Edition edition) {
        return edition.head().locale();
    }

    private static EditionDraft draft(Edition edition, int number) {
        Content content = edition.content();
        try {
            Content checked = Content.parse(
                    edition.head().title(), content.summary(), content.body().toJson(), null, null);
            String slug = edition.head().slug();
            return new EditionDraft(checked, slug.isEmpty() ? null : Slug.of(slug), null, MESSAGE);
        } catch (HeraldException refused) {
            throw Imports.below("/editions/" + number, refused);
        }
    }
}
