package org.heraldcms.web.translation.check;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.check.Dismissal;
import org.heraldcms.core.translation.check.Message;
import org.heraldcms.core.translation.check.Report;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Severity;
import org.heraldcms.core.translation.check.finding.Span;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a writer or reviewer sees it.
 *
 * @param source where in the segment's source text; left out when no place there can be named
 * @param target where in the segment's own text; left out likewise
 * @param suggestions what could stand at {@code target} instead
 * @param dismissed left out while nobody has dismissed it
 */
public record FindingView(
        String id,
        Check check,
        Severity severity,
        String segment,
        @Nullable Place source,
        @Nullable Place target,
        Message message,
        List<String> suggestions,
        @Nullable DismissalView dismissed) {

    /** A place in a text: offsets in UTF-16 units, and what stands there. */
    public record Place(int start, int end, String text) {
        static @Nullable Place of(@Nullable Span span, @Nullable Segment segment) {
            return span == null || segment == null
                    ? null
                    : new Place(span.start(), span.end(), span.in(segment.text()));
        }
    }

    /** Who dismissed it, why and when. */
    public record DismissalView(String reason, Person by, Instant at) {
        static @Nullable DismissalView of(@Nullable Dismissal dismissal, Function<UUID, Person> people) {
            return dismissal == null
                    ? null
                    : new DismissalView(dismissal.reason(), people.apply(dismissal.by()), dismissal.at());
        }
    }

    /** A finding; the people are those who dismissed any. */
    public static FindingView of(Report.Item item, Function<UUID, Person> people) {
        Finding finding = item.found().finding();
        return new FindingView(
                item.found().id(),
                finding.check(),
                finding.severity(),
                finding.segment(),
                Place.of(finding.source(), item.found().source()),
                Place.of(finding.target(), item.found().target()),
                item.message(),
                finding.suggestions(),
                DismissalView.of(item.dismissal(), people));
    }
}
