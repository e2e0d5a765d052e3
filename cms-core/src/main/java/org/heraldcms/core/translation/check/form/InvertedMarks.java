package org.heraldcms.core.translation.check.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Reading;

/**
 * In Spanish, a question or exclamation that is closed but not opened, or the other way round. {@code ¡…?} and
 * {@code ¿¡…!?} are right; {@code (?)} doubts and opens nothing.
 */
final class InvertedMarks implements PairReading.Look {

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        if (!pair.target().locale().language().equals("es")) {
            return;
        }
        for (int at : alone(pair)) {
            Span place = new Span(at, at + 1);
            found.accept(pair.finding(
                    Check.INVERTED_MARKS,
                    place,
                    Map.of("sign", place.in(pair.target().text()))));
        }
    }

    private static List<Integer> alone(PairReading pair) {
        Reading reading = pair.target();
        String text = reading.text();
        List<Integer> alone = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("¿¡?!".indexOf(c) < 0 || reading.apart().isApart(i, i + 1) || isLeftForeign(pair, i)) {
                continue;
            }
            if (c == '¿' || c == '¡') {
                open.add(i);
            } else if (!open.isEmpty()) {
                open.clear();
            } else if (!isRepeated(text, i) && !isDoubt(text, i)) {
                alone.add(i);
            }
        }
        alone.addAll(open);
        return alone.stream().sorted().toList();
    }

    /** Whether it stands in a quotation that is the source's own: a title in the other language. */
    private static boolean isLeftForeign(PairReading pair, int at) {
        Reading source = pair.source();
        return source != null
                && pair.target()
                        .apart()
                        .quotation(at)
                        .filter(it -> source.text().contains(it.in(pair.target().text())))
                        .isPresent();
    }

    private static boolean isRepeated(String text, int at) {
        return at > 0 && "?!".indexOf(text.charAt(at - 1)) >= 0;
    }

    private static boolean isDoubt(String text, int at) {
        return at > 0
                && text.charAt(at - 1) == '('
                && at + 1 < text.length()
                && "?!)".indexOf(text.charAt(at + 1)) >= 0;
    }
}
