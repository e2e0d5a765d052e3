package org.heraldcms.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.article.Comparison;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.review.comparison.Judged;
import org.heraldcms.core.translation.SegmentPair;
import org.heraldcms.web.translation.check.FindingView;
import org.jspecify.annotations.Nullable;

/**
 * The newest revision as a reviewer has to see it.
 *
 * @param against the revision it is held against; left out when nothing was ever live or approved
 * @param comments on the edition as a whole
 */
record JudgedView(
        int revision,
        LocaleTag locale,
        LocaleTag sourceLocale,
        @Nullable Integer sourceRevision,
        @Nullable AgainstView against,
        List<JudgedSegment> items,
        List<CommentView> comments) {

    /**
     * An earlier revision.
     *
     * @param live whether readers have it now; else it is the newest that was approved before
     */
    record AgainstView(int revision, boolean live) {}

    /** What a segment says, plain and with its marks. */
    record JudgedText(String text, @Schema(ref = "Line") JsonNode content) {
        static @Nullable JudgedText of(@Nullable Segment segment) {
            return segment == null ? null : new JudgedText(segment.text(), segment.content());
        }
    }

    /**
     * One segment.
     *
     * @param state of a translated segment
     * @param text what it says now; left out when it was taken out, or is not translated
     * @param source what its source says now
     * @param translatedFrom of a stale or orphaned segment, what the source said when it was translated
     * @param sourceChange of a stale segment, what has become of the source since, word by word
     * @param change what has become of it since the revision it is held against
     * @param words that change word by word
     * @param ease how easy it is to read, from 0 to 100; left out when it is too short to be measured
     * @param sourceEase the same of its source
     */
    record JudgedSegment(
            String id,
            Segment.Kind kind,
            SegmentPair.@Nullable State state,
            @Nullable JudgedText text,
            @Nullable JudgedText source,
            @Nullable JudgedText translatedFrom,
            @Nullable List<Comparison.Piece> sourceChange,
            Comparison.@Nullable Kind change,
            @Nullable List<Comparison.Piece> words,
            @Nullable Integer ease,
            @Nullable Integer sourceEase,
            List<FindingView> findings,
            List<CommentView> comments) {}

    /**
     * What stands beside the text.
     *
     * @param comments by segment; those on the whole at the empty text
     * @param people who dismissed findings
     */
    record Margin(Map<String, List<CommentView>> comments, Function<UUID, Person> people) {
        List<CommentView> at(String segment) {
            return comments.getOrDefault(segment, List.of());
        }
    }

    static JudgedView of(Judged judged, Margin margin) {
        Judged.Against against = judged.against();
        return new JudgedView(
                judged.revision().number(),
                judged.revision().locale(),
                judged.sourceLocale(),
                judged.sourceRevision(),
                against == null ? null : new AgainstView(against.revision(), against.live()),
                judged.lines().stream()
                        .map(line -> segment(line, judged.sourceLocale(), margin))
                        .toList(),
                margin.at(""));
    }

    private static JudgedSegment segment(Judged.Line line, LocaleTag sourceLocale, Margin margin) {
        SegmentPair pair = line.pair();
        Comparison before = line.before();
        return new JudgedSegment(
                line.id(),
                line.kind(),
                pair == null ? null : pair.state(),
                JudgedText.of(line.now()),
                pair == null ? null : JudgedText.of(pair.source()),
                pair == null ? null : JudgedText.of(pair.translatedFrom()),
                pair == null ? null : pair.sourceChange(sourceLocale).orElse(null),
                before == null ? null : before.change(),
                before == null ? null : before.words(),
                line.ease(),
                line.sourceEase(),
                line.findings().stream()
                        .map(item -> FindingView.of(item, margin.people()))
                        .toList(),
                margin.at(line.id()));
    }
}
