package org.heraldcms.core.translation.check.meaning;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.finding.Run;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.check.finding.Span;

/**
 * UNSAFE_MARKUP: a body holds no HTML, so what looks like it was pasted or injected, and its reader would see it as
 * letters. What the source says on purpose, or what is marked as code, is left alone.
 */
final class MarkupRule implements Rule {

    private static final Pattern MARKUP =
            Pattern.compile("(?i)</?(?:a|abbr|b|big|blockquote|body|br|button|center|code|div|em|"
                    + "embed|font|form|h[1-6]|head|hr|html|i|iframe|img|input|li|link|meta|object|ol|p|pre|script|small|span|strike|"
                    + "strong|style|sub|sup|svg|table|tbody|td|th|title|tr|u|ul|video)(?:\\s[^<>]{0,500})?/?>"
                    + "|<!--|<!\\[CDATA\\[|javascript:\\S|\\bon(?:error|load|click|focus|mouseover)\\s?=\\s?\\S"
                    + "|&(?:[a-z]{2,8}|#\\d{2,6}|#x[0-9a-f]{2,6});");

    private static final int MOST = 20;

    @Override
    public void look(Pair pair, Consumer<Finding> found) {
        Side target = pair.target();
        String text = target.text();
        if (target.segment().kind() == Segment.Kind.CODE || (text.indexOf('<') < 0 && !mayHide(text))) {
            return;
        }
        String allowed = pair.source() == null ? "" : pair.source().text();
        List<Run> runs = Run.of(target.segment());
        int reported = 0;
        for (Matcher markup = MARKUP.matcher(text); reported < MOST && markup.find(); ) {
            Span span = new Span(markup.start(), markup.end());
            if (!allowed.contains(markup.group()) && !isCode(runs, span)) {
                reported++;
                found.accept(new Finding(
                        Check.UNSAFE_MARKUP,
                        target.segment().id(),
                        null,
                        span,
                        Map.of("found", markup.group()),
                        List.of()));
            }
        }
    }

    private static boolean mayHide(String text) {
        return text.indexOf('&') >= 0 || text.indexOf('=') >= 0 || text.indexOf(':') >= 0;
    }

    private static boolean isCode(List<Run> runs, Span span) {
        return runs.stream()
                .anyMatch(run -> Contacts.overlap(run.span(), span)
                        && run.marks().stream().anyMatch(mark -> mark instanceof Mark.Code));
    }
}
