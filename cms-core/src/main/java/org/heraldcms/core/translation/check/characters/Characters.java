package org.heraldcms.core.translation.check.characters;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.language.Word;

/**
 * Characters that are not what they seem: text decoded wrongly, invisible characters, overrides of direction left open,
 * letters of another script within a word, and accents that stand apart from their letters. Words of search and checks
 * alike would miss them.
 */
public final class Characters implements PairReading.Look {

    private static final Normalizer2 COMPOSED = Normalizer2.getNFCInstance();

    /** Nothing below it combines with another, or looks like a letter of another script. */
    private static final char FIRST_COMBINING = '\u0300';

    /** UTF-8 that was read as Latin-1 or Windows-1252: {@code Ã±}, {@code â€™}, {@code Ð¿Ñ€}. */
    private static final Pattern MISREAD = Pattern.compile(
            "[ÃÂ][\\u0080-\\u00bf\\u0152-\\u0161\\u017d\\u017e\\u2013-\\u203a\\u20ac\\u2122]"
                    + "|â€[\\u0080-\\u00bf\\u0152-\\u0161\\u02dc\\u2013-\\u203a\\u20ac\\u2122]?|(?:[ÐÑ][\\u0080-\\u00bf\\u0192-\\u2122]){2,}|ï»¿");

    /** Nothing that a writer puts in on purpose; joiners have their use in many scripts and in emoji. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u2028\\u2029\\u2060-\\u2064\\ufeff\\ufff9-\\ufffd\\ue000-\\uf8ff]+"
                    + "|\\u200b+(?![\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff])"
                    + "|(?<=[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}])[\\u200c\\u200d]+(?=[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}])");

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        String text = pair.target().text();
        if (isPlain(text)) {
            return;
        }
        report(MISREAD.matcher(text), pair, found);
        report(INVISIBLE.matcher(text), pair, found);
        directions(pair, found);
        for (Word word : pair.target().words()) {
            if (word.text().chars().anyMatch(c -> c >= FIRST_COMBINING)) {
                word(word, pair, found);
            }
        }
    }

    /** Whether there are only letters that cannot be meant here, as in nearly every text. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> (c >= ' ' && c < 0x7f) || c == '\n');
    }

    private static void report(Matcher places, PairReading pair, Consumer<Finding> found) {
        while (places.find()) {
            found.accept(finding(pair, places.start(), places.end(), Misread.mended(places.group())));
        }
    }

    private static Finding finding(PairReading pair, int start, int end, String mended) {
        Span place = new Span(start, end);
        String code = String.format("U+%04X", pair.target().text().codePointAt(start));
        return pair.finding(Check.CHARACTERS, place, Map.of("character", code), List.of(mended));
    }

    /** Each character that sets a direction needs one that ends it. */
    private static void directions(PairReading pair, Consumer<Finding> found) {
        String text = pair.target().text();
        int depth = 0;
        int first = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = (c >= '\u202a' && c <= '\u202e' && c != '\u202c') || (c >= '\u2066' && c <= '\u2068');
            boolean closes = c == '\u202c' || c == '\u2069';
            depth += opens ? 1 : closes ? -1 : 0;
            first = opens && depth == 1 || depth < 0 ? i : first;
            if (depth < 0) {
                break;
            }
        }
        if (depth != 0) {
            found.accept(finding(pair, first, first + 1, ""));
        }
    }

    private static void word(Word word, PairReading pair, Consumer<Finding> found) {
        if (!COMPOSED.isNormalized(word.text())) {
            found.accept(finding(pair, word.start(), word.end(), COMPOSED.normalize(word.text())));
        }
        if (!word.isTechnical() && Lookalikes.areIn(word.text())) {
            found.accept(finding(pair, word.start(), word.end(), Lookalikes.replaced(word.text())));
        }
    }
}
