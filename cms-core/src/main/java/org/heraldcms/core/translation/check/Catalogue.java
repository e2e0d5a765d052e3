package org.heraldcms.core.translation.check;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.finding.Check;

/** The sentences about findings, in English and Spanish. */
final class Catalogue {

    private static final String BUNDLE = Catalogue.class.getPackageName() + ".findings";
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final int LONGEST = 120;

    private final LocaleTag source;
    private final LocaleTag target;

    /** For findings in texts of these two languages. */
    Catalogue(LocaleTag source, LocaleTag target) {
        this.source = source;
        this.target = target;
    }

    Message message(Found found) {
        return new Message(sentence(found, Locale.ENGLISH), sentence(found, Locale.forLanguageTag("es")));
    }

    private String sentence(Found found, Locale language) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("source", shortened(found.sourceText()));
        arguments.put("target", shortened(found.targetText()));
        arguments.put("sourceLanguage", name(source, language));
        arguments.put("targetLanguage", name(target, language));
        found.finding().words().forEach((name, word) -> arguments.put(name, argument(name, word)));
        return new MessageFormat(pattern(found.finding().check(), language), language)
                .format(arguments, new StringBuffer(), new java.text.FieldPosition(0))
                .toString();
    }

    /** The pattern of a check's sentence; every check has one in both languages. */
    static String pattern(Check check, Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language, EXACTLY).getString(check.label());
    }

    /** Counts are numbers, so that a sentence can choose by them. */
    private static Object argument(String name, String word) {
        return name.endsWith("ount") && COUNT.matcher(word).matches()
                ? (Object) Integer.valueOf(word)
                : shortened(word);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST))) + "…";
    }

    /** The language by its name in another; with its region where the two would have the same name. */
    private String name(LocaleTag locale, Locale language) {
        ULocale named = ULocale.forLanguageTag(locale.tag());
        ULocale in = ULocale.forLocale(language);
        return !source.equals(target) && source.language().equals(target.language())
                ? named.getDisplayName(in)
                : named.getDisplayLanguage(in);
    }
}
