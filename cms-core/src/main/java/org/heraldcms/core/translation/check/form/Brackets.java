package org.heraldcms.core.translation.check.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Reading;

/** A bracket without its partner, unless the source has one like it. {@code a)} and {@code :)} need none. */
final class Brackets implements PairReading.Look {

    private static final String OPENING = "([{（［【「『〈《〔";
    private static final String CLOSING = ")]}）］】」』〉》〕";
    private static final Pattern ENUMERATOR = Pattern.compile("(?:^|.*[\\s(])[\\p{L}\\p{N}]{1,3}\\.?", Pattern.DOTALL);

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
                    Check.BRACKETS, place, Map.of("sign", place.in(pair.target().text()))));
        }
    }

    private static List<Integer> alone(Reading reading) {
        String text = reading.text();
        Deque<Integer> open = new ArrayDeque<>();
        List<Integer> alone = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int closing = CLOSING.indexOf(c);
            if ((OPENING.indexOf(c) < 0 && closing < 0)
                    || isFace(text, i)
                    || reading.apart().isApart(i, i + 1)) {
                continue;
            }
            if (closing < 0) {
                open.push(i);
            } else if (!open.isEmpty() && text.charAt(open.peek()) == OPENING.charAt(closing)) {
                open.pop();
            } else if (!ENUMERATOR.matcher(text.substring(0, i)).matches()) {
                alone.add(i);
            }
        }
        alone.addAll(open);
        return alone.stream().sorted().toList();
    }

    private static boolean isFace(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char twoBefore = at < 2 ? ' ' : text.charAt(at - 2);
        return before == ':' || before == ';' || (before == '-' && (twoBefore == ':' || twoBefore == ';'));
    }
}
