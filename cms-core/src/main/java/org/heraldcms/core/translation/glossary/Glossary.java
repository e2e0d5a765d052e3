package org.heraldcms.core.translation.glossary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Difference;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/** Finds entries of the glossary and changes them, and says which terms bear on a pair of languages. */
@ApplicationScoped
@Transactional
public class Glossary {

    static final int MOST_ENTRIES = 10_000;

    @Inject
    private EntryRows rows;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    private volatile TermTable table = new TermTable(-1, List.of());

    /**
     * Which entries a list shows.
     *
     * @param q part of any of their terms, in whatever case; empty for all
     * @param locale with a term in exactly this locale; null for all
     */
    public record Filter(String q, @Nullable LocaleTag locale) {

        private static final int LONGEST = 200;

        public Filter {
            if (q.length() > LONGEST) {
                throw HeraldException.invalid("q", "A search has at most " + LONGEST + " characters.");
            }
        }

        String words() {
            return q.strip().toLowerCase(Locale.ROOT);
        }

        String tag() {
            return locale == null ? "" : locale.tag();
        }
    }

    /** A place in lists, which are in the order of each entry's first term. */
    public record Place(String heading, UUID id) {

        public static Place of(Entry entry) {
            return new Place(entry.content().heading(), entry.id());
        }
    }

    /**
     * The terms that bear on texts of the target language that are translated from the source language: those of the
     * source to be translated, those to be kept, and those that the target must not use. For a text that is no
     * translation, both are its own.
     */
    public List<Term> terms(LocaleTag source, LocaleTag target) {
        return table().terms(source, target);
    }

    /** Finds, in texts of the source language, the terms that are to be translated or kept. */
    public TermFinder finder(LocaleTag source, LocaleTag target) {
        return table().finder(source, target);
    }

    private TermTable table() {
        long version = rows.version();
        if (table.version() != version) {
            table = new TermTable(version, rows.all());
        }
        return table;
    }

    /** The entries behind a place, at most so many. */
    public List<Entry> page(Filter filter, @Nullable Place after, int most) {
        return rows.page(filter, after, most);
    }

    /** All entries, in the order of lists. */
    public List<Entry> all() {
        return rows.all();
    }

    /** The entry; NOT_FOUND when there is none. */
    public Entry require(UUID id) {
        return rows.byId(id).orElseThrow(() -> HeraldException.notFound("glossary entry"));
    }

    /** Adds an entry. */
    public Entry add(Actor actor, EntryDraft draft) {
        actor.require(Permission.MANAGE_LANGUAGE);
        rows.changed();
        Entry entry = insert(draft);
        requireRoom();
        audit.record(
                actor,
                "glossary.add",
                entry.id().toString(),
                Map.of("term", draft.heading(), "after", draft.audited()));
        return entry;
    }

    /**
     * Replaces all that an entry says.
     *
     * @param seen the version that the actor has seen
     * @throws HeraldException NOT_FOUND, FORBIDDEN, or STALE when the entry has another version by now
     */
    public Entry replace(Actor actor, UUID id, EntryDraft draft, long seen) {
        actor.require(Permission.MANAGE_LANGUAGE);
        rows.changed();
        Entry before = requireSeen(id, seen);
        Entry after = update(before, draft);
        audit.record(
                actor,
                "glossary.change",
                id.toString(),
                new Difference(before.content().audited(), draft.audited()).detail(Map.of("term", draft.heading())));
        return after;
    }

    /** Removes an entry. */
    public void remove(Actor actor, UUID id, long seen) {
        actor.require(Permission.MANAGE_LANGUAGE);
        rows.changed();
        Entry before = requireSeen(id, seen);
        if (rows.delete(id, seen)) {
            audit.record(
                    actor,
                    "glossary.remove",
                    id.toString(),
                    Map.of(
                            "term",
                            before.content().heading(),
                            "before",
                            before.content().audited()));
        }
    }

    /**
     * Takes in entries that come from elsewhere: those with an id that is known here take the place of what stands
     * there, those that say what an entry says already change nothing, the others are added. All or none.
     */
    public Merged merge(Actor actor, List<Incoming> entries) {
        actor.require(Permission.MANAGE_LANGUAGE);
        rows.changed();
        Merge merge = new Merge(rows.all());
        for (Incoming incoming : entries) {
            merge.take(incoming, this::insert, this::update);
        }
        requireRoom();
        Merged tally = merge.tally();
        audit.record(
                actor,
                "glossary.merge",
                "glossary",
                Map.of("added", tally.added(), "changed", tally.changed(), "known", tally.known()));
        return tally;
    }

    /** An entry that comes from elsewhere. */
    public record Incoming(@Nullable UUID id, EntryDraft content) {}

    /** What became of entries that came from elsewhere. */
    public record Merged(int added, int changed, int known) {}

    private Entry insert(EntryDraft draft) {
        Entry entry = new Entry(Ids.next(clock.instant()), draft, clock.instant(), clock.instant(), 0);
        rows.insert(entry);
        return entry;
    }

    private Entry update(Entry before, EntryDraft draft) {
        Entry after = new Entry(before.id(), draft, before.createdAt(), clock.instant(), before.version() + 1);
        if (!rows.update(after)) {
            throw stale();
        }
        return after;
    }

    private Entry requireSeen(UUID id, long seen) {
        Entry entry = require(id);
        if (entry.version() != seen) {
            throw stale();
        }
        return entry;
    }

    private static HeraldException stale() {
        return new HeraldException(ErrorCode.STALE, "The entry was changed by somebody else meanwhile.");
    }

    private void requireRoom() {
        if (rows.count() > MOST_ENTRIES) {
            throw new HeraldException(ErrorCode.TOO_LARGE, "A glossary has at most " + MOST_ENTRIES + " entries.");
        }
    }
}
