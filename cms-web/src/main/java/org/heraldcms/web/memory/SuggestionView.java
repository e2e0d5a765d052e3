package org.heraldcms.web.memory;

import java.util.List;
import java.util.UUID;
import org.heraldcms.core.article.Comparison;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.Unit;
import org.heraldcms.core.translation.memory.suggestion.Suggestion;
import org.heraldcms.core.translation.memory.suggestion.Suggestions;

/**
 * A suggestion beside the segment it is for.
 *
 * @param target as the segment takes it
 * @param diff what came and went from the text that was translated to the one that is to be
 */
record SuggestionView(
        UUID id,
        LocaleTag sourceLocale,
        LocaleTag targetLocale,
        TextView source,
        TextView target,
        int score,
        Suggestion.Kind kind,
        List<Suggestion.Flag> flags,
        List<Comparison.Piece> diff,
        OriginView origin) {

    static SuggestionView of(Suggestion suggestion, Suggestions.Asked asked) {
        Unit unit = suggestion.unit();
        LocaleTag locale = asked.wanted().locales().source();
        return new SuggestionView(
                unit.id(),
                unit.locales().source(),
                unit.locales().target(),
                TextView.of(unit.source()),
                TextView.of(unit.target(), asked.segment().kind()),
                suggestion.score(),
                suggestion.kind(),
                suggestion.flags().stream().sorted().toList(),
                Comparison.pieces(
                        locale, unit.source().text(), asked.wanted().source().text()),
                OriginView.of(unit.origin()));
    }
}
