package org.heraldcms.core.translation.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Span;
import org.jspecify.annotations.Nullable;

/** HEADINGS: whoever listens to a page finds their way by the levels of its headings. */
final class Headings {

    private static final int TITLE = 1;

    private Headings() {}

    /** Headings that stand more than one level below the one before them. */
    static List<Finding> of(Revision revision) {
        return skips(headings(revision), Map.of());
    }

    /** As {@link #of(Revision)}, where the source does not skip as well; and headings at another level than the source's. */
    static List<Finding> of(Revision target, Revision source) {
        Map<String, Heading> sources = headings(source);
        Map<String, Heading> targets = headings(target);
        List<Finding> found = new ArrayList<>(skips(targets, sources));
        targets.forEach((id, heading) -> {
            Heading other = sources.get(id);
            if (other != null && other.level() != heading.level()) {
                found.add(finding(heading, other, "differs", other.level()));
            }
        });
        return found;
    }

    private static List<Finding> skips(Map<String, Heading> headings, Map<String, Heading> sources) {
        List<Finding> found = new ArrayList<>();
        int above = TITLE;
        for (Heading heading : headings.values()) {
            Heading source = sources.get(heading.id());
            boolean skips = heading.level() > above + 1;
            // At the source's level it is the source that skips; at another, that is what is said.
            if (skips && source == null) {
                found.add(finding(heading, null, "skips", above + 1));
            }
            above = heading.level();
        }
        return found;
    }

    private static Map<String, Heading> headings(Revision revision) {
        Map<String, Heading> headings = new LinkedHashMap<>();
        revision.content().body().textBlocks().forEach(block -> {
            if (block instanceof Heading heading && !heading.isBlank()) {
                headings.put(heading.id(), heading);
            }
        });
        return headings;
    }

    private static Finding finding(Heading heading, @Nullable Heading source, String what, int expected) {
        return new Finding(
                Check.HEADINGS,
                heading.id(),
                source == null ? null : new Span(0, source.text().length()),
                new Span(0, heading.text().length()),
                Map.of(
                        "what",
                        what,
                        "expected",
                        Integer.toString(expected),
                        "found",
                        Integer.toString(heading.level())),
                List.of());
    }
}
