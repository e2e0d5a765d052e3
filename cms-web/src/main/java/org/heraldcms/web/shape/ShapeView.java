package org.heraldcms.web.shape;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heraldcms.core.access.People;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.shape.ShapeContent;
import org.heraldcms.core.publishing.shape.ShapeFinding;
import org.heraldcms.core.publishing.shape.ShapeReader;
import org.heraldcms.core.publishing.shape.ShapeVersion;
import org.jspecify.annotations.Nullable;

/**
 * How an edition is shaped for a site.
 *
 * @param approved what readers see instead of the edition's own words; left out when there is nothing
 * @param pending what waits for somebody else than its author; left out when nothing does
 * @param title what the edition itself is called by now
 * @param summary what its own summary is by now
 * @param findings about what waits or, when nothing does, about what readers see
 */
record ShapeView(
        UUID articleId,
        LocaleTag locale,
        String site,
        @Nullable ShapeVersionView approved,
        @Nullable ShapeVersionView pending,
        String title,
        String summary,
        List<ShapeFindingView> findings) {

    /**
     * A version of a shape.
     *
     * @param replacedTitle what the edition was called when it was written
     * @param outdated whether the title or summary that it replaces has changed since
     */
    record ShapeVersionView(
            int number,
            ShapeContent content,
            String replacedTitle,
            boolean outdated,
            People.Person author,
            Instant createdAt,
            People.@Nullable Person approvedBy,
            @Nullable Instant approvedAt) {}

    /**
     * Something that whoever approves a version has to know.
     *
     * @param blocks whether it stops the version; otherwise it has to be seen
     * @param what the number, word or address that it is about
     */
    record ShapeFindingView(ShapeFinding.Kind kind, boolean blocks, String pointer, String what) {

        static ShapeFindingView of(ShapeFinding finding) {
            return new ShapeFindingView(finding.kind(), finding.kind().stops(), finding.pointer(), finding.what());
        }
    }

    static ShapeView of(ShapeReader.Seen seen, Function<UUID, People.Person> people) {
        return new ShapeView(
                seen.place().articleId(),
                seen.place().locale(),
                seen.place().site(),
                version(seen.approved(), seen, people),
                version(seen.pending(), seen, people),
                seen.newest().title(),
                seen.newest().content().summary(),
                seen.findings().stream().map(ShapeFindingView::of).toList());
    }

    private static @Nullable ShapeVersionView version(
            @Nullable ShapeVersion version, ShapeReader.Seen seen, Function<UUID, People.Person> people) {
        if (version == null) {
            return null;
        }
        UUID approvedBy = version.approvedBy();
        return new ShapeVersionView(
                version.number(),
                version.content(),
                version.replacedTitle(),
                version.isOutdated(seen.newest()),
                people.apply(version.author()),
                version.createdAt(),
                approvedBy == null ? null : people.apply(approvedBy),
                version.approvedAt());
    }

    /** Everybody who is named in a shape. */
    static Stream<UUID> named(ShapeReader.Seen seen) {
        return Stream.of(seen.approved(), seen.pending())
                .filter(version -> version != null)
                .flatMap(version -> Stream.of(version.author(), version.approvedBy()))
                .filter(one -> one != null);
    }
}
