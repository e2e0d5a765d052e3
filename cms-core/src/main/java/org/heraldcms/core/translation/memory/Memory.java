package org.heraldcms.core.translation.memory;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;

/**
 * Keeps the units.
 *
 * <p>Each change takes its position under the lock of one row, which is held until its transaction ends: a reader that
 * has seen position N will never be shown a smaller one later, and a rollback gives its positions back.
 */
@ApplicationScoped
@Transactional
public class Memory {

    private static final int BATCH = 500;

    @Inject
    private UnitRows rows;

    @Inject
    private MemoryIndex index;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    @Inject
    private Event<Grown> grown;

    /** Says, once the transaction has committed, that there is something to follow. */
    public record Grown(long head) {}

    /** What became of pairs that were to enter the memory: those that were there already are known. */
    public record Tally(int added, int known) {}

    /**
     * Takes pairs in, in the caller's transaction. A pair that is there already, in the same context, stays one unit; when
     * it is approved now, it has that for its origin from now on. Pairs with a blank side are left out.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    @CanIgnoreReturnValue // whoever approves has nothing to tell of it
    public Tally take(List<NewUnit> units) {
        Map<NewUnit.Key, NewUnit> wanted = new LinkedHashMap<>();
        units.stream().filter(unit -> !unit.isBlank()).forEach(unit -> wanted.putIfAbsent(unit.key(), unit));
        if (wanted.isEmpty()) {
            return new Tally(0, 0);
        }
        long position = rows.lockHead();
        int added = 0;
        List<NewUnit> all = List.copyOf(wanted.values());
        for (int from = 0; from < all.size(); from += BATCH) {
            Batch batch = batch(all.subList(from, Math.min(all.size(), from + BATCH)), position);
            write(batch);
            position = batch.position;
            added += batch.added.size();
        }
        moveTo(position);
        return new Tally(added, all.size() - added);
    }

    /** What is to be written of some pairs. */
    private record Batch(List<Unit> added, List<Unit> approved, long position) {}

    private Batch batch(List<NewUnit> units, long position) {
        Map<NewUnit.Key, UUID> present = rows.present(units);
        List<Unit> added = new ArrayList<>();
        List<Unit> approved = new ArrayList<>();
        long next = position;
        for (NewUnit unit : units) {
            UUID known = present.get(unit.key());
            if (known == null) {
                added.add(unit(Ids.next(clock.instant()), ++next, unit));
            } else if (unit.origin().kind() == Origin.Kind.APPROVED) {
                approved.add(unit(known, ++next, unit));
            }
        }
        return new Batch(added, approved, next);
    }

    private static Unit unit(UUID id, long position, NewUnit unit) {
        return new Unit(id, position, unit.locales(), unit.source(), unit.target(), unit.context(), unit.origin());
    }

    private void write(Batch batch) {
        if (!batch.added.isEmpty()) {
            rows.insert(batch.added);
        }
        if (!batch.approved.isEmpty()) {
            rows.update(batch.approved);
        }
    }

    /** Removes a unit for good, its texts included. */
    public void remove(Actor actor, UUID id) {
        actor.require(Permission.MANAGE_LANGUAGE);
        long position = rows.lockHead() + 1;
        Unit unit = rows.byIds(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> HeraldException.notFound("unit of the memory"));
        if (rows.remove(id, position, clock.instant())) {
            moveTo(position);
            audit.record(
                    actor,
                    "memory.remove",
                    id.toString(),
                    Map.of(
                            "source", unit.locales().source().tag(),
                            "target", unit.locales().target().tag(),
                            "kind", unit.origin().kind().label()));
        }
    }

    private void moveTo(long position) {
        rows.moveHead(position);
        grown.fire(new Grown(position));
    }

    /** The units of exactly this source text between these languages, the newest first. */
    public List<Unit> exact(LocalePair locales, String sourceHash, int most) {
        return rows.bySource(locales.languages(), sourceHash, most);
    }

    /** The units that are likely similar to a text, the likeliest first. */
    public List<Unit> similar(LocalePair locales, String text, int most) {
        return inOrder(index.candidates(locales, text, most));
    }

    /** The units that have all words on one side, or all units when there are none; those of the last change first. */
    public List<Unit> search(MemoryIndex.Words words, int most) {
        return words.text().isBlank() ? rows.below(words, most) : inOrder(index.search(words, most));
    }

    private List<Unit> inOrder(List<UUID> ids) {
        Map<UUID, Unit> units = byIds(ids);
        return ids.stream().filter(units::containsKey).map(units::get).toList();
    }

    private Map<UUID, Unit> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.byIds(ids).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    /** What changed behind a position, in order, at most so much. A unit is told of at its last change alone. */
    public List<UnitChange> after(long position, int most) {
        return rows.after(position, most);
    }

    /** The position of the newest change; 0 when there is none. */
    public long head() {
        return rows.head();
    }

    /** The position of a unit's last change; 0 when there never was such a unit. */
    public long positionOf(UUID id) {
        return rows.positionOf(id);
    }
}
