package org.heraldcms.core.publishing.shape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Keepers;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.notice.Kind;
import org.heraldcms.core.notice.NewNotice;
import org.heraldcms.core.notice.Notices;
import org.heraldcms.core.site.Site;
import org.heraldcms.core.site.Sites;
import org.jspecify.annotations.Nullable;

/**
 * Proposes and approves how editions are shaped for sites. Whoever answers for a site, or edits, proposes; whoever
 * decides on reviews of the language approves, unless they wrote it themselves.
 */
@ApplicationScoped
@Transactional
public class Shapes {

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Articles articles;

    @Inject
    private Sites sites;

    @Inject
    private ShapeCheck check;

    @Inject
    private ShapeReader reader;

    @Inject
    private Keepers keepers;

    @Inject
    private Notices notices;

    @Inject
    private Audit audit;

    @Inject
    private Event<Changed> changed;

    @Inject
    private Clock clock;

    /**
     * Fired within the transaction that changes a shape, with the edition locked, for those who publish it.
     *
     * @param shown whether readers are to see something else
     */
    public record Changed(ShapePlace place, boolean shown) {}

    /**
     * What somebody says who approves.
     *
     * @param warningsSeen whether they have seen what is worth a word and stops nothing
     */
    public record Approval(int version, boolean warningsSeen) {}

    /**
     * Lets a version wait for approval, instead of one that waits already.
     *
     * @param seen what the actor has seen, for If-Match; 0 when there was nothing
     * @throws HeraldException STALE, INVALID, TOO_LARGE, FORBIDDEN
     */
    public ShapeReader.Seen propose(Actor actor, ShapePlace place, ShapeDraft draft, long seen) {
        actor.requireAt(Permission.SHAPE, place.site());
        Site site = sites.require(place.site());
        Edition edition = lock(place);
        ShapeContent content = draft.checked(new ShapeDraft.Ground(
                key -> sites.find(key).isPresent(), site.canonicalSite().orElse(null)));
        SiteShape shape = refreshed(reader.find(place));
        requireSeen(shape, seen);
        ShapeContent before = reader.newest(place, shape);
        if (before.equals(content)) {
            return reader.seen(place, shape, edition);
        }
        Revision newest = articles.newest(edition);
        SiteShape proposed = propose(place, shape);
        int number = Objects.requireNonNull(proposed.pending());
        store.persist(new ShapeVersion(
                new ShapeVersion.Key(place.articleId(), place.locale().tag(), place.site(), number),
                content,
                new ShapeVersion.Writing(actor.id(), clock.instant(), newest)));
        store.flush();
        audit.record(actor, "shape.propose", place.subject(), detail(number, before, content));
        changed.fire(new Changed(place, false));
        tell(actor, place, newest);
        return reader.seen(place, proposed, edition);
    }

    private SiteShape propose(ShapePlace place, @Nullable SiteShape shape) {
        if (shape == null) {
            SiteShape first = new SiteShape(place, clock.instant());
            store.persist(first);
            return first;
        }
        int unused = shape.propose(clock.instant());
        return shape;
    }

    private void tell(Actor actor, ShapePlace place, Revision newest) {
        notices.tell(
                keepers.deciding(place.locale()).stream()
                        .filter(one -> !one.equals(actor.id()))
                        .toList(),
                NewNotice.ofEdition(
                        Kind.SHAPE_WANTED,
                        place.articleId(),
                        place.locale(),
                        "sites",
                        Map.of(
                                "title",
                                newest.title(),
                                "site",
                                place.site(),
                                "by",
                                actor.name(),
                                "locale",
                                place.locale().tag())));
    }

    /**
     * Shows the version that waits to readers, at once where the edition is live.
     *
     * @throws HeraldException OWN_REVISION for its author; CHECKS_FAILED when something stops it, or is worth a word that
     *     the actor has not seen; STALE, ILLEGAL_TRANSITION, FORBIDDEN
     */
    public ShapeReader.Seen approve(Actor actor, ShapePlace place, Approval approval) {
        actor.require(Permission.DECIDE, place.locale());
        Edition edition = lock(place);
        SiteShape shape = require(place);
        ShapeVersion shown = reader.version(place, shape.approved());
        ShapeContent before = shown == null ? ShapeContent.NONE : shown.content();
        Instant now = clock.instant();
        shape.approve(approval.version(), now);
        ShapeVersion version = Objects.requireNonNull(reader.version(place, approval.version()));
        version.approve(actor.id(), now);
        requirePassed(check.look(version, articles.newest(edition)), approval);
        store.flush();
        audit.record(actor, "shape.approve", place.subject(), detail(approval.version(), before, version.content()));
        changed.fire(new Changed(place, true));
        return reader.seen(place, shape, edition);
    }

    private static void requirePassed(List<ShapeFinding> findings, Approval approval) {
        List<ShapeFinding> stopping = findings.stream()
                .filter(one -> one.kind().stops() || !approval.warningsSeen())
                .toList();
        if (!stopping.isEmpty()) {
            throw new HeraldException(
                    ErrorCode.CHECKS_FAILED,
                    stopping.getFirst().sentence(),
                    stopping.stream()
                            .map(one -> new Violation(one.pointer(), one.sentence()))
                            .toList());
        }
    }

    /**
     * Has the version that waits never shown: whoever may propose or approve may do so.
     *
     * @throws HeraldException STALE, ILLEGAL_TRANSITION, NOT_FOUND, FORBIDDEN
     */
    public void drop(Actor actor, ShapePlace place, long seen) {
        if (!actor.may(Permission.DECIDE, place.locale())) {
            actor.requireAt(Permission.SHAPE, place.site());
        }
        Edition unused = lock(place);
        SiteShape shape = require(place);
        requireSeen(shape, seen);
        Integer waiting = shape.pending();
        shape.drop(waiting == null ? 0 : waiting, clock.instant());
        ShapeVersion version = Objects.requireNonNull(reader.version(place, waiting));
        version.drop(actor.id(), clock.instant());
        store.flush();
        audit.record(actor, "shape.drop", place.subject(), Map.of("version", version.number()));
        changed.fire(new Changed(place, false));
    }

    private Edition lock(ShapePlace place) {
        return articles.lockEdition(place.articleId(), place.locale())
                .orElseThrow(() -> HeraldException.notFound("edition"));
    }

    private SiteShape require(ShapePlace place) {
        SiteShape shape = refreshed(reader.find(place));
        if (shape == null) {
            throw HeraldException.notFound("shape");
        }
        return shape;
    }

    /** As it stands behind the lock of the edition, whatever another node did to it. */
    private @Nullable SiteShape refreshed(@Nullable SiteShape shape) {
        if (shape != null) {
            store.refresh(shape);
        }
        return shape;
    }

    private static void requireSeen(@Nullable SiteShape shape, long seen) {
        if ((shape == null ? 0 : shape.changes()) != seen) {
            throw new HeraldException(ErrorCode.STALE, "The shape was changed by somebody else meanwhile.");
        }
    }

    private static Map<String, Object> detail(int version, ShapeContent before, ShapeContent after) {
        return Map.of("version", version, "before", ShapeColumn.audited(before), "after", ShapeColumn.audited(after));
    }
}
