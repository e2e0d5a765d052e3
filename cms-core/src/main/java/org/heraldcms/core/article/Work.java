package org.heraldcms.core.article;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.parsing.Problems;

/** A translation while it is translated segment by segment, all of them on one and the same state of its source. */
record Work(Revision source, Content content, Basis basis) {

    /**
     * A translation of which nothing is there yet. An edition cannot be without a title, so it bears the source's, which
     * counts as untranslated; it has no other text in the wrong language.
     */
    static Work begun(Revision source) {
        return new Work(source, source.content().untranslated(), Basis.begun(source));
    }

    static Work goingOn(Revision source, Revision newest) {
        Basis basis = newest.basis();
        if (basis == null) {
            throw new HeraldException(
                    ErrorCode.ILLEGAL_TRANSITION, "The source edition is saved as a whole, not segment by segment.");
        }
        Content content = newest.content();
        return new Work(source, basis.titled() ? content : content.titledAs(source.content()), basis);
    }

    /** Finds what the source said as a whole when a segment of it had the text of a hash; empty when it never had. */
    @FunctionalInterface
    interface History {
        Optional<Content> when(Revision source, String segment, String hash);
    }

    /**
     * This work with some segments translated.
     *
     * @throws HeraldException STALE, NOT_FOUND, INVALID or TOO_LARGE at {@code /segments/<id>}
     */
    Work with(List<SegmentDraft> drafts, History history) {
        if (drafts.isEmpty()) {
            throw HeraldException.invalid("/segments", "Name at least one segment.");
        }
        Map<String, String> there = Revision.texts(content, basis);
        Set<String> ids = new HashSet<>();
        Work work = this;
        for (SegmentDraft draft : drafts) {
            try {
                requireOnce(ids.add(draft.id()));
                requireSeen(draft, there);
                requireOrigin(draft, history);
                work = source.segments().containsKey(draft.id())
                        ? work.translated(draft, history)
                        : work.ownText(draft);
            } catch (HeraldException refused) {
                throw within(draft, refused);
            }
        }
        return new Work(source, work.content, work.basis.settled(work.content, source));
    }

    private static void requireOnce(boolean once) {
        if (!once) {
            throw HeraldException.invalid("", "A segment is named once.");
        }
    }

    private static void requireSeen(SegmentDraft draft, Map<String, String> there) {
        String seen = draft.targetHash();
        if (seen != null && !seen.equals(there.getOrDefault(draft.id(), SegmentDraft.NOTHING))) {
            throw HeraldException.at(
                    ErrorCode.STALE, "", "Somebody else has saved this segment after the text you have seen.");
        }
    }

    private void requireOrigin(SegmentDraft draft, History history) {
        boolean known = source.segments().containsKey(draft.id()) || content.has(draft.id());
        if (!known) {
            throw HeraldException.notFound("segment");
        }
        String from = draft.sourceHash();
        if (from != null && history.when(source, draft.id(), from).isEmpty()) {
            throw HeraldException.invalid("/sourceHash", "No source text of this segment ever had this hash.");
        }
    }

    private Work translated(SegmentDraft draft, History history) {
        String now = Objects.requireNonNull(source.segments().get(draft.id()));
        String from = draft.sourceHash() == null ? now : draft.sourceHash();
        Content changed = content.withSegment(draft.id(), draft.content(), source.content());
        return new Work(
                source,
                from.equals(now) ? withPictureOfSource(draft.id(), changed, history) : changed,
                basis.with(draft.id(), from, draft.provenance()));
    }

    /** A picture that was the source's follows it; one that somebody has chosen for this language stays. */
    private Content withPictureOfSource(String id, Content changed, History history) {
        Optional<String> mine = changed.picture(id);
        Optional<String> its = source.content().picture(id);
        String then = basis.origins().get(id);
        return mine.isEmpty() || its.isEmpty() || mine.equals(its) || then == null
                ? changed
                : history.when(source, id, then)
                        .flatMap(before -> before.picture(id))
                        .filter(mine.get()::equals)
                        .map(before -> changed.withPicture(id, its.get()))
                        .orElse(changed);
    }

    /** A text whose source is gone keeps what it was translated from: the source may come back. */
    private Work ownText(SegmentDraft draft) {
        Content changed = isNothing(draft)
                ? content.without(draft.id())
                : content.withSegment(draft.id(), draft.content(), source.content());
        return new Work(source, changed, basis.with(draft.id(), draft.provenance()));
    }

    private static boolean isNothing(SegmentDraft draft) {
        return draft.content().isTextual()
                ? draft.content().textValue().isBlank()
                : draft.content().isEmpty();
    }

    private static HeraldException within(SegmentDraft draft, HeraldException refused) {
        String place = Problems.step("/segments", draft.id());
        List<Violation> violations = refused.violations().isEmpty()
                ? List.of(new Violation(place, refused.detail()))
                : refused.violations().stream()
                        .map(one -> new Violation(place + one.pointer(), one.detail()))
                        .toList();
        return new HeraldException(refused.code(), refused.detail(), violations);
    }
}
