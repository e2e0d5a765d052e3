package org.heraldcms.core.translation.check.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Reading;

/**
 * A quotation mark without its partner, unless the source has one like it (a quotation that runs over paragraphs). The
 * same sign opens in one language and closes in another, so each closes what it can and opens what it cannot. Single ones
 * that may be apostrophes are left alone.
 */
final class Quotes implements PairReading.Look {

    /** What closes a mark, by the habits of all languages. */
    private static final Map<Character, String> CLOSED_BY =
            Map.of('“', "”", '„', "“”", '”', "”", '«', "»", '»', "«»", '‹', "›", '›', "‹", '"', "\"", '‚', "‘’");

    private static final String CLOSING = "”“»«›‹\"";

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        List<Integer> alone = alone(pair.target());
        Reading source = pair.source();
        if (alone.isEmpty() || (source != null && !alone(source).isEmpty())) {
            return;
        }
        for (int at : alone) {
            Span place = new Span(at, at + 1);
            found.accept(pair.finding(
                    Check.QUOTES, place, Map.of("sign", place.in(pair.target().text()))));
        }
    }

    private static List<Integer> alone(Reading reading) {
        String text = reading.text();
        Deque<Integer> open = new ArrayDeque<>();
        List<Integer> alone = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = CLOSED_BY.containsKey(c);
            if (!opens && CLOSING.indexOf(c) < 0 && !closesSingle(text, open, c)) {
                continue;
            }
            if (reading.apart().isApart(i, i + 1) || isInches(text, open, i)) {
                continue;
            }
            if (!open.isEmpty()
                    && CLOSED_BY.getOrDefault(text.charAt(open.peek()), "").indexOf(c) >= 0) {
                open.pop();
            } else if (opens) {
                open.push(i);
            } else {
                alone.add(i);
            }
        }
        alone.addAll(open);
        return alone.stream().sorted().toList();
    }

    private static boolean closesSingle(String text, Deque<Integer> open, char c) {
        return (c == '‘' || c == '’') && !open.isEmpty() && text.charAt(open.peek()) == '‚';
    }

    private static boolean isInches(String text, Deque<Integer> open, int at) {
        boolean awaited = !open.isEmpty() && text.charAt(open.peek()) == '"';
        return text.charAt(at) == '"' && !awaited && at > 0 && Character.isDigit(text.charAt(at - 1));
    }
}
