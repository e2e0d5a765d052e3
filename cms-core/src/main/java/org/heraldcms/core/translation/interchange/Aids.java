package org.heraldcms.core.translation.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.Translation;
import org.heraldcms.core.translation.glossary.Glossary;
import org.heraldcms.core.translation.glossary.Term;
import org.heraldcms.core.translation.glossary.TermFinder;
import org.heraldcms.core.translation.interchange.xliff.XliffUnit.Candidate;
import org.heraldcms.core.translation.memory.LocalePair;
import org.heraldcms.core.translation.memory.SourceOrder;
import org.heraldcms.core.translation.memory.suggestion.Suggestion;
import org.heraldcms.core.translation.memory.suggestion.Suggestions;
import org.heraldcms.core.translation.memory.suggestion.Wanted;

/** What memory and glossary have to say about the segments of an edition. */
@ApplicationScoped
@Transactional
class Aids {

    private static final int MOST_CANDIDATES = 3;
    private static final int LEAST_SIMILAR = 70;
    private static final int SAME = 100;

    @Inject
    private Suggestions suggestions;

    @Inject
    private Glossary glossary;

    /** The aids of one translation. */
    Of of(Translation translation, LocaleTag target) {
        LocaleTag source = translation.source().locale();
        return new Of(
                new LocalePair(source, target),
                new SourceOrder(translation.source()),
                glossary.finder(source, target),
                suggestions);
    }

    record Of(LocalePair locales, SourceOrder order, TermFinder finder, Suggestions suggestions) {

        /** The best translations of similar sources; what turns the meaning round is left out. */
        List<Candidate> candidates(Segment source) {
            Wanted wanted = new Wanted(locales, order.text(source.id()), order.around(source.id()));
            return suggestions.of(wanted).stream()
                    .filter(suggestion -> suggestion.score() >= LEAST_SIMILAR)
                    .limit(MOST_CANDIDATES)
                    .map(Of::candidate)
                    .toList();
        }

        private static Candidate candidate(Suggestion suggestion) {
            return new Candidate(
                    Math.min(SAME, suggestion.score()),
                    suggestion.unit().source().text(),
                    suggestion.unit().target().text(),
                    suggestion.unit().origin().kind().label() + ", "
                            + suggestion.unit().origin().name());
        }

        /** The terms that the source has. */
        List<Term> terms(Segment source) {
            return finder.in(source.text()).stream()
                    .map(TermFinder.Found::term)
                    .distinct()
                    .toList();
        }
    }
}
