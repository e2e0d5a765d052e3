package org.heraldcms.core.fact;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/** Finds figures, writes and approves their versions. */
@ApplicationScoped
@Transactional
public class Facts {

    private static final Pattern KEY = Pattern.compile("(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_SEARCH = 200;

    @PersistenceContext(unitName = "herald")
    private EntityManager store;

    @Inject
    private Audit audit;

    @Inject
    private Event<Approved> approved;

    @Inject
    private Clock clock;

    /**
     * Fired within the transaction that approves, for those behind this package that must act with it.
     *
     * @param before number of the version that readers have seen until now; null when there was none
     */
    public record Approved(Fact fact, @Nullable Integer before) {}

    /**
     * Which figures a list shows.
     *
     * @param q part of the key or label, in whatever case; empty for all
     * @param overdue only those that have to be looked at again, or only the others; null for all
     */
    public record Filter(String q, @Nullable Boolean overdue) {

        public Filter {
            if (q.length() > LONGEST_SEARCH) {
                throw HeraldException.invalid("q", "A search has at most " + LONGEST_SEARCH + " characters.");
            }
        }

        private String pattern() {
            return "%" + q.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        }
    }

    /** The figures behind a key, in the order of their keys, at most so many. */
    public List<Fact> page(Filter filter, @Nullable String after, int most) {
        String due = filter.overdue() == null
                ? ""
                : filter.overdue() ? " and f.reviewBy < :today" : " and f.reviewBy >= :today";
        var query = store.createQuery(
                        "select f from Fact f where f.deletedAt is null and f.key > :after" + due
                                + " and (lower(f.label) like :q escape '\\' or f.key like :q escape '\\') order by f.key",
                        Fact.class)
                .setParameter("after", after == null ? "" : after)
                .setParameter("q", filter.pattern());
        if (filter.overdue() != null) {
            query.setParameter("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
        return query.setMaxResults(most).getResultList();
    }

    /** The figure; NOT_FOUND when there is none, or it was removed. */
    @CanIgnoreReturnValue // asked for its refusal alone, too
    public Fact require(String key) {
        return visible(store.find(Fact.class, key));
    }

    private Fact lock(String key) {
        Fact fact = visible(store.find(Fact.class, key, LockModeType.PESSIMISTIC_WRITE));
        store.refresh(fact);
        return fact;
    }

    private static Fact visible(@Nullable Fact fact) {
        if (fact == null || fact.isDeleted()) {
            throw HeraldException.notFound("figure");
        }
        return fact;
    }

    /** A version of a figure; NOT_FOUND when it has none of that number. */
    public FactVersion requireVersion(Fact fact, int number) {
        FactVersion version = store.find(FactVersion.class, new FactVersion.Key(fact.key(), number));
        if (version == null) {
            throw HeraldException.notFound("version");
        }
        return version;
    }

    /** Of each of these figures the newest version and the one that readers see, in no order. */
    public List<FactVersion> counting(Collection<Fact> some) {
        return some.isEmpty()
                ? List.of()
                : store.createQuery(
                                "select v from FactVersion v, Fact f where f.key in :keys and v.key = f.key"
                                        + " and (v.number = f.version or v.number = f.approved)",
                                FactVersion.class)
                        .setParameter("keys", some.stream().map(Fact::key).toList())
                        .getResultList();
    }

    /** The versions of a figure below a number, the newest first. */
    public List<FactVersion> versions(Fact fact, int below, int most) {
        return store.createQuery(
                        "select v from FactVersion v where v.key = :key and v.number < :below order by v.number desc",
                        FactVersion.class)
                .setParameter("key", fact.key())
                .setParameter("below", below)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Begins a figure. No reader sees it before somebody else has approved it.
     *
     * @throws HeraldException ALREADY_EXISTS when the key is taken, be it by one that was removed; INVALID
     */
    public Fact begin(Actor actor, @Nullable String key, FactDraft draft) {
        actor.require(Permission.MANAGE_FACTS);
        if (key == null || !KEY.matcher(key).matches()) {
            throw HeraldException.invalid(
                    "/key", "A key has 1 to 60 lower-case letters a to z or digits, joined by single hyphens.");
        }
        FactContent content = draft.checked();
        Fact fact = new Fact(key, content, clock.instant());
        if (!insert(fact)) {
            throw HeraldException.at(ErrorCode.ALREADY_EXISTS, "/key", "Another figure has, or had, this key.");
        }
        write(actor, fact, content);
        audit.record(actor, "fact.begin", subject(key), Map.of("after", said(content)));
        return fact;
    }

    /** Begun by two at once, a figure is begun by one of them. */
    private boolean insert(Fact fact) {
        boolean taken = !store.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtext('fact'), hashtext(?1))) as locked"
                                + " join fact f on f.key = ?1")
                .setParameter(1, fact.key())
                .getResultList()
                .isEmpty();
        if (!taken) {
            store.persist(fact);
        }
        return !taken;
    }

    private void write(Actor actor, Fact fact, FactContent content) {
        store.persist(
                new FactVersion(new FactVersion.Key(fact.key(), fact.version()), content, actor.id(), clock.instant()));
        store.flush();
    }

    /**
     * Writes a new version. What says the same as the newest makes none; another label alone makes none either.
     *
     * @param seen what the actor has seen, for If-Match
     * @throws HeraldException STALE when something happened to the figure since; INVALID
     */
    public Fact renew(Actor actor, String key, FactDraft draft, long seen) {
        actor.require(Permission.MANAGE_FACTS);
        Fact fact = lock(key);
        FactContent content = draft.checked();
        requireSeen(fact, seen);
        FactContent before = requireVersion(fact, fact.version()).content(fact.label());
        if (before.equals(content)) {
            return fact;
        }
        if (before.under(content.label()).equals(content)) {
            fact.rename(content.label(), clock.instant());
            store.flush();
        } else {
            fact.moveTo(content, clock.instant());
            write(actor, fact, content);
        }
        audit.record(
                actor,
                "fact.change",
                subject(key),
                Map.of("version", fact.version(), "before", said(before), "after", said(content)));
        return fact;
    }

    /**
     * Lets readers see the newest version, wherever texts are published from now on.
     *
     * @throws HeraldException OWN_REVISION for its writer; STALE, ALREADY_DECIDED, NOT_FOUND
     */
    public Fact approve(Actor actor, String key, int version) {
        actor.require(Permission.DECIDE);
        Fact fact = lock(key);
        FactVersion meant = requireVersion(fact, version);
        Integer before = fact.approved();
        fact.approve(meant, clock.instant());
        meant.approve(actor.id(), clock.instant());
        store.flush();
        Map<String, Object> detail = new HashMap<>(Map.of("after", version));
        detail.put("before", before);
        audit.record(actor, "fact.approve", subject(key), detail);
        approved.fire(new Approved(fact, before));
        return fact;
    }

    /** Takes a figure out of use, for good. The caller has locked it and made sure that no text refers to it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(Actor actor, Fact fact) {
        fact.remove(clock.instant());
        audit.record(actor, "fact.remove", subject(fact.key()), Map.of("label", fact.label()));
    }

    /**
     * The figure, with everybody kept from referring to it anew until the transaction ends.
     *
     * @param seen what the actor has seen, for If-Match
     * @throws HeraldException NOT_FOUND, FORBIDDEN, STALE
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Fact toRemove(Actor actor, String key, long seen) {
        actor.require(Permission.MANAGE_FACTS);
        Fact fact = lock(key);
        requireSeen(fact, seen);
        return fact;
    }

    private static void requireSeen(Fact fact, long seen) {
        if (fact.changes() != seen) {
            throw new HeraldException(ErrorCode.STALE, "The figure was changed by somebody else meanwhile.");
        }
    }

    /** A figure's name in the audit and in notices. */
    static String subject(String key) {
        return "fact/" + key;
    }

    private static Map<String, Object> said(FactContent content) {
        return Map.of(
                "label", content.label(),
                "value", content.amount().plain(),
                "unit", content.amount().unit().code(),
                "qualifier", content.amount().qualifier().label(),
                "source", content.source(),
                "sourceUrl", content.sourceUrl(),
                "year", content.year(),
                "reviewBy", content.reviewBy().toString());
    }
}
