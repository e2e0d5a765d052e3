package org.heraldcms.core.site;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token of a site is for. */
public enum SiteScope {
    /** Articles, lists, search and feeds. */
    READ,
    /** What a partner does who keeps a copy: sync, state, receipts and comparisons. */
    SYNC;

    /** The scope of this label. */
    public static Optional<SiteScope> of(String label) {
        return Arrays.stream(values())
                .filter(scope -> scope.label().equals(label))
                .findFirst();
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
