package org.heraldcms.core.importing.furniture;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises blocks that only name languages, as the switch between a page's languages does. */
final class LanguageNames {

    private static final int LONGEST = 400;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|/·•,»›>–—]\\s*|\\s+");
    private static final Set<String> NAMES = names();

    private LanguageNames() {}

    static boolean are(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        List<String> parts = Arrays.stream(BETWEEN.split(text))
                .filter(part -> !part.isBlank())
                .map(part -> part.replaceAll("[()\\[\\]:]", "").toLowerCase(Locale.ROOT))
                .toList();
        return !parts.isEmpty()
                && parts.stream().allMatch(NAMES::contains)
                && parts.stream().anyMatch(part -> part.length() > 3 || parts.size() > 1);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (locale.getCountry().isEmpty() && locale.getScript().isEmpty()) {
                names.add(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT));
                names.add(locale.getDisplayLanguage(ULocale.ENGLISH).toLowerCase(Locale.ROOT));
                names.add(locale.getLanguage());
            }
        }
        return names;
    }
}
