package org.heraldcms.core.translation.language;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.heraldcms.core.base.LocaleTag;

/** What letters languages are written in. */
public final class Scripts {

    private static final Map<LocaleTag, Set<Integer>> OF_LOCALE = new ConcurrentHashMap<>();
    private static final Set<Integer> WITHOUT_SPACES = Set.of(
            UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.THAI, UScript.LAO, UScript.KHMER, UScript.MYANMAR);

    private Scripts() {}

    /** Whether a word is written in letters of the language. */
    public static boolean fits(String word, LocaleTag locale) {
        int script = UScript.getScript(word.codePointAt(0));
        return script == UScript.INHERITED
                || script == UScript.COMMON
                || of(locale).contains(script);
    }

    /** Whether both languages are written in the same letters. */
    public static boolean areShared(LocaleTag one, LocaleTag other) {
        return of(one).equals(of(other));
    }

    /** Whether the language puts spaces between its words. */
    public static boolean hasSpaces(LocaleTag locale) {
        return of(locale).stream().noneMatch(WITHOUT_SPACES::contains);
    }

    private static Set<Integer> of(LocaleTag locale) {
        return OF_LOCALE.computeIfAbsent(locale, it -> {
            int[] codes = UScript.getCode(ULocale.forLanguageTag(it.tag()));
            return codes == null
                    ? Set.of(UScript.LATIN)
                    : Arrays.stream(codes).boxed().collect(Collectors.toUnmodifiableSet());
        });
    }
}
