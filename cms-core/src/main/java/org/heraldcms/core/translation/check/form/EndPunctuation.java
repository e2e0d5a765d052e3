package org.heraldcms.core.translation.check.form;

import java.util.Map;
import java.util.function.Consumer;
import org.heraldcms.core.content.Segment.Kind;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.heraldcms.core.translation.check.reading.PairReading;
import org.heraldcms.core.translation.check.reading.Reading;

/**
 * A text that ends otherwise than its source: with no full stop where there was one, as a question where there was none.
 * Signs of all scripts are held against each other by what they do; brackets and quotation marks behind them do not count.
 */
final class EndPunctuation implements PairReading.Look {

    /** What a text ends with. */
    private enum End {
        NONE(""),
        STOP(".。।॥։።۔．｡"),
        QUESTION("?？؟՞"),
        EXCLAMATION("!！՜"),
        COLON(":："),
        SEMICOLON(";；؛"),
        COMMA(",，、،"),
        ELLIPSIS("…⋯");

        private final String signs;

        End(String signs) {
            this.signs = signs;
        }
    }

    private static final String CLOSERS = "\"'”“’‘»«›‹)]）】」』*_";

    @Override
    public void at(PairReading pair, Consumer<Finding> found) {
        Reading source = pair.source();
        Reading target = pair.target();
        if (source == null || target.segment().kind() == Kind.CODE) {
            return;
        }
        int atSource = lastSign(source.text());
        int atTarget = lastSign(target.text());
        End wanted = end(source, atSource);
        End is = end(target, atTarget);
        if (wanted == is || isAllowed(wanted, is, pair)) {
            return;
        }
        found.accept(pair.finding(
                Check.END_PUNCTUATION,
                place(wanted, atSource),
                place(is, atTarget),
                Map.of("source", shown(wanted, source, atSource), "target", shown(is, target, atTarget))));
    }

    /** Thai and Lao write no full stops; an exclamation may be said calmly. */
    private static boolean isAllowed(End wanted, End is, PairReading pair) {
        String language = pair.target().locale().language();
        boolean stopless = is == End.NONE && (language.equals("th") || language.equals("lo"));
        boolean calmer = (wanted == End.EXCLAMATION && is == End.STOP) || (wanted == End.STOP && is == End.EXCLAMATION);
        return stopless || calmer || isStopOfAbbreviation(wanted, is, pair);
    }

    /** {@code etc.} and {@code U.S.} end in a full stop that ends nothing. */
    private static boolean isStopOfAbbreviation(End wanted, End is, PairReading pair) {
        boolean oneStops = (wanted == End.STOP && is == End.NONE) || (wanted == End.NONE && is == End.STOP);
        Reading stopped = wanted == End.STOP && pair.source() != null ? pair.source() : pair.target();
        String text = stopped.text().strip();
        String last = text.substring(text.lastIndexOf(' ') + 1);
        return oneStops
                && (last.indexOf('.') < last.length() - 1
                        || last.length() <= 4 && text.length() > last.length() && last.endsWith("c."));
    }

    private static int lastSign(String text) {
        int at = text.length() - 1;
        while (at >= 0
                && (Character.isWhitespace(text.charAt(at))
                        || text.charAt(at) == '\u00a0'
                        || CLOSERS.indexOf(text.charAt(at)) >= 0)) {
            at--;
        }
        return at;
    }

    private static End end(Reading reading, int at) {
        if (at < 0) {
            return End.NONE;
        }
        String text = reading.text();
        if (text.charAt(at) == '.' && at > 1 && text.charAt(at - 1) == '.') {
            return End.ELLIPSIS;
        }
        if (text.charAt(at) == ';' && reading.locale().language().equals("el")) {
            return End.QUESTION;
        }
        for (End end : End.values()) {
            if (end.signs.indexOf(text.charAt(at)) >= 0) {
                return end;
            }
        }
        return End.NONE;
    }

    private static Span place(End end, int at) {
        return end == End.NONE ? new Span(at + 1, at + 1) : new Span(at, at + 1);
    }

    private static String shown(End end, Reading reading, int at) {
        return end == End.NONE ? "none" : String.valueOf(reading.text().charAt(at));
    }
}
