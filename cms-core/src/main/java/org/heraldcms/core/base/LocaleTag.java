package org.heraldcms.core.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A locale as BCP 47 writes it: {@code es}, {@code es-MX}, {@code zh-Hant}. Always in canonical case, and always of a
 * language that ISO 639 knows.
 */
public record LocaleTag(@JsonValue String tag) implements Comparable<LocaleTag> {

    private static final int LONGEST = 35;
    private static final Set<String> LANGUAGES = Set.of(ULocale.getISOLanguages());

    /** Whoever reads one of the two written forms reads the other. */
    private static final Set<String> NORWEGIAN = Set.of("no", "nb", "nn");

    private static final Set<String> REGIONS = Set.of(ULocale.getISOCountries());

    /**
     * Reads a tag in any case.
     *
     * @throws HeraldException INVALID at {@code /locale} when it is not well-formed or its language or region is unknown
     */
    @JsonCreator
    public static LocaleTag of(String tag) {
        return of(tag, "/locale");
    }

    /** As {@link #of(String)}, naming the place where the tag stood. */
    public static LocaleTag of(String tag, String pointer) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (tag.length() <= LONGEST && isKnown(locale)) {
                return new LocaleTag(locale.toLanguageTag());
            }
        } catch (IllformedLocaleException malformed) {
            throw unknown(pointer, tag);
        }
        throw unknown(pointer, tag);
    }

    private static boolean isKnown(Locale locale) {
        return LANGUAGES.contains(locale.getLanguage())
                && (locale.getCountry().length() != 2 || REGIONS.contains(locale.getCountry()));
    }

    private static HeraldException unknown(String pointer, String tag) {
        String shown = tag.length() > LONGEST ? tag.substring(0, LONGEST) + "…" : tag;
        return HeraldException.invalid(pointer, "\"" + shown + "\" is not a known BCP 47 locale.");
    }

    /** The language alone: {@code es} of {@code es-MX}. */
    public String language() {
        return toLocale().getLanguage();
    }

    /** How text of this locale runs: {@code ltr} or {@code rtl}. */
    public String direction() {
        return ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr";
    }

    /**
     * Of other locales the one that a reader of this one reads best, whatever its region: {@code zh-Hant} for
     * {@code zh-TW}, {@code es-419} for {@code es-MX}. Empty when none is of the same language in the same script.
     */
    public Optional<LocaleTag> nearestOf(Collection<LocaleTag> others) {
        ULocale asked = ULocale.addLikelySubtags(ULocale.forLanguageTag(tag));
        List<ULocale> readable = others.stream()
                .map(other -> ULocale.forLanguageTag(other.tag))
                .filter(other -> isReadable(asked, ULocale.addLikelySubtags(other)))
                .toList();
        if (readable.isEmpty()) {
            return Optional.empty();
        }
        LocaleMatcher matcher =
                LocaleMatcher.builder().setSupportedULocales(readable).build();
        return Optional.of(new LocaleTag(matcher.getBestMatch(asked).toLanguageTag()));
    }

    private static boolean isReadable(ULocale asked, ULocale other) {
        boolean sameLanguage = asked.getLanguage().equals(other.getLanguage())
                || (NORWEGIAN.contains(asked.getLanguage()) && NORWEGIAN.contains(other.getLanguage()));
        return sameLanguage && asked.getScript().equals(other.getScript());
    }

    /**
     * This tag, then itself shortened from the right (RFC 4647 lookup): {@code zh-Hant-TW}, {@code zh-Hant}, {@code zh};
     * then with the script that goes without saying: {@code zh-Hans-CN}, {@code zh-Hans} for {@code zh-CN}.
     */
    public List<LocaleTag> lookup() {
        Set<LocaleTag> tags = new LinkedHashSet<>();
        shorten(tag, tags);
        shorten(ULocale.addLikelySubtags(ULocale.forLanguageTag(tag)).toLanguageTag(), tags);
        return List.copyOf(tags);
    }

    private static void shorten(String whole, Set<LocaleTag> into) {
        for (String rest = whole; !rest.isEmpty(); rest = rest.substring(0, Math.max(0, rest.lastIndexOf('-')))) {
            into.add(new LocaleTag(rest));
        }
    }

    /** The JDK's locale of this tag. */
    public Locale toLocale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public int compareTo(LocaleTag other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
