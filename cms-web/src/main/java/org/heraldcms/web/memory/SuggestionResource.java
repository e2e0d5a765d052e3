package org.heraldcms.web.memory;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.glossary.Glossary;
import org.heraldcms.core.translation.memory.suggestion.Suggestions;
import org.heraldcms.web.security.CurrentActor;

/** {@code …/segments/{segment}/suggestions}: what memory and glossary have for a segment. */
@Path("/articles/{id}/editions/{locale}/segments/{segment}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Articles articles;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Glossary glossary;

    /**
     * What may help.
     *
     * @param items from the memory, the best first
     * @param terms of the glossary, where they stand in the source
     */
    record OfferView(List<SuggestionView> items, List<TermView> terms) {}

    /** What memory and glossary have for a segment of the source. */
    @GET
    public OfferView read(
            @PathParam("id") String id, @PathParam("locale") String locale, @PathParam("segment") String segment) {
        current.actor().require(Permission.READ);
        Article article = articles.require(Ids.parse(id, "article"));
        LocaleTag target = LocaleTag.of(locale);
        Suggestions.Asked asked = suggestions.ask(article, target, segment);
        return new OfferView(
                suggestions.of(asked.wanted()).stream()
                        .map(suggestion -> SuggestionView.of(suggestion, asked))
                        .toList(),
                glossary
                        .finder(article.sourceLocale(), target)
                        .in(asked.segment().text())
                        .stream()
                        .map(TermView::of)
                        .toList());
    }
}
