package org.heraldcms.core.translation.check.form;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.content.Segment.Kind;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Reading;
import org.heraldcms.core.translation.language.Scripts;

/**
 * A space too many: two in a row, at an end, before a comma; in French of Europe also one that is missing before the
 * signs of two parts. What the source does too is meant so.
 */
final class Spaces implements PairReading.Look {

    private static final int CONTEXT = 12;

    private static final Pattern DOUBLE = Pattern.compile("(?<=\\S)[ \\u00a0\\u202f\\t]{2,}(?=\\S)");
    private static final Pattern AT_AN_END = Pattern.compile("^[\\s\\u00a0]+|[\\s\\u00a0]+$");
    private static final Pattern BEFORE_SIGN = Pattern.compile("(?<=[\\p{L}\\p{N})\\]\"”»]) +[,.;:!?](?=\\s|$)");
    private static final Pattern BEFORE_COMMA = Pattern.compile("(?<=[\\p{L}\\p{N})\\]\"”»]) +[,.](?=\\s|$)");
    private static final Pattern FRENCH_MISSING = Pattern.compile("(?<=[\\p{L})])[;:!?]+(?=\\s|$)");

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        Reading target = pair.target();
        if (target.segment().kind() == Kind.CODE) {
            return;
        }
        report(DOUBLE, " ", pair, found);
        report(AT_AN_END, "", pair, found);
        if (!isEuropeanFrench(target)) {
            boolean signsMayStandApart = target.locale().language().equals("fr") || !Scripts.hasSpaces(target.locale());
            report(signsMayStandApart ? BEFORE_COMMA : BEFORE_SIGN, "", pair, found);
            return;
        }
        report(BEFORE_COMMA, "", pair, found);
        report(FRENCH_MISSING, "\u00a0", pair, found);
    }

    /**
     * @param rightly the space that should stand at the place instead; a sign that follows it is kept
     */
    private static void report(Pattern wrong, String rightly, PairReading pair, Consumer<Finding> found) {
        Reading target = pair.target();
        Reading source = pair.source();
        Matcher place = wrong.matcher(target.text());
        while (place.find()) {
            boolean apart = target.apart().isApart(place.start(), place.end());
            if (apart
                    || (wrong != FRENCH_MISSING
                            && source != null
                            && wrong.matcher(source.text()).find())) {
                continue;
            }
            String mended = rightly + place.group().strip().replace("\u00a0", "");
            found.accept(pair.finding(
                    Check.SPACES,
                    new Span(place.start(), place.end()),
                    Map.of("where", around(target.text(), place.start(), place.end())),
                    List.of(mended)));
        }
    }

    /** Canada and Switzerland put no space before the signs of two parts. */
    private static boolean isEuropeanFrench(Reading target) {
        String tag = target.locale().tag();
        return target.locale().language().equals("fr") && !tag.endsWith("-CA") && !tag.endsWith("-CH");
    }

    private static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - CONTEXT), Math.min(text.length(), end + CONTEXT));
    }
}
