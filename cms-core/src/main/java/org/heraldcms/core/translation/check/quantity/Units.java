package org.heraldcms.core.translation.check.quantity;

import com.ibm.icu.text.CurrencyDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.quantity.Quantity.Unit;

/** What numbers count: per cent and money, by the sign beside them; and how a language names currencies. */
final class Units {

    private static final String CURRENCIES =
            "USD|CAD|AUD|MXN|ARS|CLP|COP|EUR|GBP|JPY|CNY|CHF|BRL|INR|RUB|PLN|SEK|NOK|DKK|CZK|HUF";
    private static final Pattern SIGN_BEHIND =
            Pattern.compile("^ ?(?:(%|p\\.? ?c\\.(?!\\p{L}))|(\\p{Sc}|(?:" + CURRENCIES + ")(?!\\p{L})))");
    private static final Pattern SIGN_BEFORE =
            Pattern.compile("(?:(%)|(\\p{Sc}|(?<!\\p{L})(?:" + CURRENCIES + "))) ?$");
    private static final Pattern PERCENT = Pattern.compile(
            "per ?cent|pct|por cien|pour[ -]?cent|prozent|per cento|por ?cento"
                    + "|pro[cs]ent|процент|المئة|المائة|بالمئة|بالمائة|प्रतिशत|फ़ीसदी|फीसदी|パーセント|割|百分|퍼센트|프로|yüzde|prosent|százalék|τοις εκατό|אחוז");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("USD", "$"),
            Map.entry("CAD", "$"),
            Map.entry("AUD", "$"),
            Map.entry("MXN", "$"),
            Map.entry("ARS", "$"),
            Map.entry("CLP", "$"),
            Map.entry("COP", "$"),
            Map.entry("BRL", "$"),
            Map.entry("EUR", "€"),
            Map.entry("GBP", "£"),
            Map.entry("JPY", "¥"),
            Map.entry("CNY", "¥"),
            Map.entry("INR", "₹"),
            Map.entry("RUB", "₽"));
    private static final int STEM = 5;
    private static final int NEAR = 6;

    private final Map<String, Set<String>> names;

    private Units(Map<String, Set<String>> names) {
        this.names = names;
    }

    static Units of(LocaleTag locale) {
        CurrencyDisplayNames display = CurrencyDisplayNames.getInstance(ULocale.forLanguageTag(locale.tag()));
        Map<String, Set<String>> names = new java.util.HashMap<>();
        for (String code : CURRENCIES.split("\\|")) {
            Set<String> stems = names.computeIfAbsent(SIGNS.getOrDefault(code, code), sign -> new TreeSet<>());
            List<String> words = words(display.getPluralName(code, "other"), locale);
            // The noun comes first or last: dólares estadounidenses, US dollars.
            stems.add(stem(words.getFirst()));
            stems.add(stem(words.getLast()));
        }
        return new Units(Map.copyOf(names));
    }

    private static List<String> words(String text, LocaleTag locale) {
        return List.of(text.toLowerCase(locale.toLocale()).split("[ -]+"));
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(STEM, word.length()));
    }

    /** The unit of a number that stands at a place of a text. */
    static Unit at(String text, int start, int end) {
        Matcher behind = SIGN_BEHIND.matcher(text).region(end, Math.min(text.length(), end + NEAR));
        if (behind.find()) {
            return unit(behind);
        }
        Matcher before = SIGN_BEFORE.matcher(text).region(Math.max(0, start - NEAR), start);
        return before.find() ? unit(before) : Unit.NONE;
    }

    private static Unit unit(Matcher sign) {
        return sign.group(1) == null ? Unit.money(SIGNS.getOrDefault(sign.group(2), sign.group(2))) : Unit.PERCENT;
    }

    /** Whether a text says per cent in words of any language. */
    static boolean namePercent(String text) {
        return PERCENT.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether a text names a currency by a word of its language. */
    boolean name(String sign, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return names.getOrDefault(sign, Set.of()).stream().anyMatch(stem -> begins(lower, stem));
    }

    private static boolean begins(String text, String stem) {
        int at = text.indexOf(stem);
        return at == 0
                || (at > 0 && (!Character.isLetter(text.charAt(at - 1)) || Character.isIdeographic(stem.charAt(0))));
    }
}
