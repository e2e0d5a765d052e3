package org.heraldcms.core.review.comparison;

import java.util.List;
import org.heraldcms.core.article.Comparison;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.SegmentPair;
import org.heraldcms.core.translation.check.Report;
import org.jspecify.annotations.Nullable;

/**
 * The newest revision of an edition as a reviewer looks at it.
 *
 * @param against what it is held against; null when nothing of the edition was ever live or approved
 * @param lines in the order of the source, or of the text itself when it is the source edition; what was taken out
 *     stands where it stood, in a translation at the end
 */
public record Judged(
        Revision revision,
        LocaleTag sourceLocale,
        @Nullable Integer sourceRevision,
        @Nullable Against against,
        List<Line> lines) {

    public Judged {
        lines = List.copyOf(lines);
    }

    /**
     * An earlier revision.
     *
     * @param live whether readers have it at this moment; else it is the newest that was approved before
     */
    public record Against(int revision, boolean live) {}

    /**
     * One segment.
     *
     * @param now null when it was taken out, or nobody has translated it
     * @param before what became of it since the revision it is held against; null when there is none, or neither has it
     * @param pair itself beside its source; null in the source edition, and of what was taken out of a translation
     * @param ease how easy it is to read, from 0 to 100; null when it is too short to be measured
     * @param sourceEase the same of its source
     */
    public record Line(
            String id,
            Segment.Kind kind,
            @Nullable Segment now,
            @Nullable Comparison before,
            @Nullable SegmentPair pair,
            @Nullable Integer ease,
            @Nullable Integer sourceEase,
            List<Report.Item> findings) {

        public Line {
            findings = List.copyOf(findings);
        }
    }
}
