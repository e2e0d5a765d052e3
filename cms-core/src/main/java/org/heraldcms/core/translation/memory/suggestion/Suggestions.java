package org.heraldcms.core.translation.memory.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.memory.LocalePair;
import org.heraldcms.core.translation.memory.Memory;
import org.heraldcms.core.translation.memory.SourceOrder;
import org.heraldcms.core.translation.memory.Unit;

/** Finds in the memory what may help with a text. */
@ApplicationScoped
@Transactional
public class Suggestions {

    private static final int CANDIDATES = 50;

    @Inject
    private Articles articles;

    @Inject
    private Memory memory;

    /**
     * A segment of an article's newest source, as it is to be translated into a locale.
     *
     * @throws HeraldException NOT_FOUND when the source has no such segment, INVALID for its own locale
     */
    public Asked ask(Article article, LocaleTag locale, String segment) {
        Revision source = articles.newest(articles.requireEdition(article.id(), article.sourceLocale()));
        Segment wanted = source.content().segments().stream()
                .filter(one -> one.id().equals(segment))
                .findFirst()
                .orElseThrow(() -> HeraldException.notFound("segment"));
        SourceOrder order = new SourceOrder(source);
        LocalePair locales = new LocalePair(article.sourceLocale(), locale);
        return new Asked(wanted, new Wanted(locales, order.text(segment), order.around(segment)));
    }

    /** A segment with what the memory needs to know of it. */
    public record Asked(Segment segment, Wanted wanted) {}

    /** The best suggestions, the best first; none below {@link Ranking#LEAST}. */
    public List<Suggestion> of(Wanted wanted) {
        Map<UUID, Unit> units = new LinkedHashMap<>();
        same(wanted).forEach(unit -> units.put(unit.id(), unit));
        memory.similar(wanted.locales(), wanted.source().text(), CANDIDATES)
                .forEach(unit -> units.putIfAbsent(unit.id(), unit));
        return Ranking.rank(wanted, units.values());
    }

    /** The best suggestion for a text that stood between these neighbours before; empty when it never did. */
    Optional<Suggestion> inContext(Wanted wanted) {
        return Ranking.rank(wanted, same(wanted)).stream()
                .filter(suggestion -> suggestion.kind() == Suggestion.Kind.CONTEXT)
                .findFirst();
    }

    /** The store itself knows these, from the moment they are approved. */
    private List<Unit> same(Wanted wanted) {
        return memory.exact(wanted.locales(), wanted.source().hash(), CANDIDATES);
    }
}
