package org.heraldcms.core.review.workflow;

import java.util.List;
import org.heraldcms.core.base.LocaleTag;

/**
 * Which editions a workflow is for: those of these types, in these locales, that one of these sites takes. What is
 * empty leaves all in.
 */
public record Selectors(List<String> types, List<LocaleTag> locales, List<String> sites) {

    /** Of a workflow that is for every edition. */
    public static final Selectors ALL = new Selectors(List.of(), List.of(), List.of());

    private static final int SITES = 4;
    private static final int LOCALES = 2;
    private static final int TYPES = 1;
    private static final int EACH = 8;

    public Selectors {
        types = List.copyOf(types);
        locales = List.copyOf(locales);
        sites = List.copyOf(sites);
    }

    /** Whether type and locale are among those selected. */
    public boolean admit(String type, LocaleTag locale) {
        return (types.isEmpty() || types.contains(type)) && (locales.isEmpty() || locales.contains(locale));
    }

    /**
     * How narrow the selection is: by how many of the three it selects, and of two that select by equally many, one that
     * names sites is narrower than one that names locales, and that than one that names types.
     */
    public int specificity() {
        return (sites.isEmpty() ? 0 : EACH + SITES)
                + (locales.isEmpty() ? 0 : EACH + LOCALES)
                + (types.isEmpty() ? 0 : EACH + TYPES);
    }
}
