package org.heraldcms.web.fact;

import java.util.Map;
import org.heraldcms.core.fact.FactDraft;
import org.jspecify.annotations.Nullable;

/**
 * A figure as an editor sends it.
 *
 * @param key only of a new one; a figure keeps its key
 * @param value a decimal number as text, whose decimals are kept
 * @param unit percent, number, one_in, an ISO 4217 currency or a CLDR unit
 * @param qualifier exact when it is left out
 * @param wordings ICU messages by locale, in which {value} stands for the number
 */
record FactIn(
        @Nullable String key,
        @Nullable String label,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String qualifier,
        @Nullable String source,
        @Nullable String sourceUrl,
        @Nullable Integer year,
        @Nullable String reviewBy,
        @Nullable Map<String, String> wordings) {

    FactDraft toDraft() {
        return new FactDraft(label, value, unit, qualifier, source, sourceUrl, year, reviewBy, wordings);
    }
}
