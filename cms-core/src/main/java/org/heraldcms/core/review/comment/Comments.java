package org.heraldcms.core.review.comment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.content.Content;
import org.jspecify.annotations.Nullable;

/** What writers, reviewers and guests note about an edition and its segments. */
@ApplicationScoped
@Transactional
public class Comments {

    private static final int MOST_BY_GUESTS = 200;
    private static final int LONGEST_GUEST = 100;

    @Inject
    private Articles articles;

    @Inject
    private CommentRows rows;

    @Inject
    private CommentTidings tidings;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A comment and the one that began its thread, which may be itself: that one says whether it is resolved.
     */
    public record Said(Comment comment, Comment root) {}

    /**
     * Comments on an edition behind one of them, oldest first, at most so many.
     *
     * @param resolved whether those of resolved threads or of the others are wanted; null: of all
     */
    public List<Said> of(Edition edition, @Nullable Boolean resolved, @Nullable UUID after, int most) {
        return rows.of(edition, resolved, after, most).stream().map(this::said).toList();
    }

    /**
     * Notes something about the newest revision.
     *
     * @throws HeraldException FORBIDDEN, NOT_FOUND; INVALID or TOO_LARGE at the member that is wrong
     */
    public Said add(Actor actor, UUID articleId, LocaleTag locale, CommentDraft draft) {
        Edition edition = articles.requireEdition(articleId, locale);
        actor.require(Permission.COMMENT, locale);
        Revision revision = articles.newest(edition);
        requireActive(draft.mentions());
        CommentDraft placed = draft.parent() == null ? draft : draft.about(place(edition, draft, draft.parent()));
        requireSegment(revision, placed);
        Comment comment = new Comment(
                Ids.next(clock.instant()),
                revision,
                placed,
                new Comment.Speaker(actor.id(), null, actor.name()),
                clock.instant());
        rows.add(comment);
        audit.record(actor, "comment.add", subject(comment), Map.of("comment", comment.id()));
        tidings.said(comment, actor.name(), revision);
        return said(comment);
    }

    /**
     * Notes what somebody without an account says of a revision that they were shown. The caller has made sure that they
     * were.
     *
     * @throws HeraldException NOT_FOUND; INVALID at {@code /text}, {@code /name} or {@code /segment}; TOO_LARGE when
     *     guests have said enough about the edition
     */
    public Comment addByGuest(
            UUID articleId, LocaleTag locale, int revision, @Nullable String segment, String guestName, String text) {
        Edition edition =
                articles.lockEdition(articleId, locale).orElseThrow(() -> HeraldException.notFound("edition"));
        if (guestName.isBlank() || guestName.length() > LONGEST_GUEST) {
            throw HeraldException.invalid("/name", "Say by what name, in 1 to 100 characters.");
        }
        if (rows.byGuests(edition) >= MOST_BY_GUESTS) {
            throw new HeraldException(
                    ErrorCode.TOO_LARGE, "Guests have made " + MOST_BY_GUESTS + " comments on this text already.");
        }
        Revision shown = articles.requireRevision(articleId, locale, revision);
        CommentDraft draft = CommentDraft.plain(segment, text);
        requireSegment(shown, draft);
        Comment comment = new Comment(
                Ids.next(clock.instant()),
                shown,
                draft,
                new Comment.Speaker(null, guestName, guestName),
                clock.instant());
        rows.add(comment);
        audit.recordUnnamed(
                "guest \"" + guestName + "\"", "comment.add", subject(comment), Map.of("comment", comment.id()));
        tidings.said(comment, guestName, shown);
        return comment;
    }

    /** Calls the thread of a comment resolved; doing so twice changes nothing. */
    public Said resolve(Actor actor, UUID articleId, LocaleTag locale, UUID id) {
        Said said = require(actor, articleId, locale, id);
        Comment root = said.root();
        if (root.resolvedAt() == null) {
            root.resolve(actor.id(), clock.instant());
            audit.record(actor, "comment.resolve", subject(root), Map.of("comment", root.id()));
        }
        return said;
    }

    /** Opens the thread of a comment again; doing so twice changes nothing. */
    public Said reopen(Actor actor, UUID articleId, LocaleTag locale, UUID id) {
        Said said = require(actor, articleId, locale, id);
        Comment root = said.root();
        if (root.resolvedAt() != null) {
            root.reopen();
            audit.record(actor, "comment.reopen", subject(root), Map.of("comment", root.id()));
        }
        return said;
    }

    private Said require(Actor actor, UUID articleId, LocaleTag locale, UUID id) {
        articles.requireEdition(articleId, locale);
        actor.require(Permission.COMMENT, locale);
        return said(rows.require(articleId, locale, id));
    }

    private Said said(Comment comment) {
        return new Said(comment, rows.root(comment));
    }

    private void requireActive(List<UUID> mentions) {
        Set<UUID> active = mentions.isEmpty() ? Set.of() : rows.active(mentions);
        for (int i = 0; i < mentions.size(); i++) {
            if (!active.contains(mentions.get(i))) {
                throw HeraldException.invalid("/mentions/" + i, "There is no active account of this id.");
            }
        }
    }

    /** The segment that a reply is about: that of its thread. */
    private @Nullable String place(Edition edition, CommentDraft draft, UUID parent) {
        Comment root;
        try {
            root = rows.require(edition.articleId(), edition.locale(), parent);
        } catch (HeraldException none) {
            throw HeraldException.invalid("/parent", none.detail());
        }
        if (root.parent() != null) {
            throw HeraldException.invalid("/parent", "A reply names the comment that began the thread.");
        }
        if (draft.segment() != null && !Objects.equals(draft.segment(), root.segment())) {
            throw HeraldException.invalid("/segment", "A reply is about what its thread is about.");
        }
        return root.segment();
    }

    private static void requireSegment(Revision revision, CommentDraft draft) {
        String segment = draft.segment();
        JsonNode suggestion = draft.suggestion();
        if (suggestion != null && segment == null) {
            throw HeraldException.invalid("/segment", "Say for which segment this is suggested.");
        }
        // A thread may go on about a segment that has gone since; whatever begins one is about what is there.
        boolean mayBeGone = draft.parent() != null && suggestion == null;
        if (segment != null && !mayBeGone && !revision.segments().containsKey(segment)) {
            throw HeraldException.invalid("/segment", "The edition has no such segment.");
        }
        if (segment != null && suggestion != null) {
            requireFit(revision, segment, suggestion);
        }
    }

    private static void requireFit(Revision revision, String segment, JsonNode suggestion) {
        try {
            Content edited = revision.content().withSegment(segment, suggestion, revision.content());
            assert edited != null;
        } catch (HeraldException refused) {
            throw new HeraldException(
                    refused.code(),
                    refused.detail(),
                    refused.violations().stream()
                            .map(one -> new Violation("/suggestion" + one.pointer(), one.detail()))
                            .toList());
        }
    }

    static String subject(Comment comment) {
        return comment.articleId() + "/" + comment.locale();
    }
}
