package org.heraldcms.search.memory;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.LocalePair;
import org.heraldcms.core.translation.memory.UnitChange;

/** A memory for tests, which gives positions as the store does. */
final class Units implements UnitSource {

    static final LocalePair EN_ES = pair("en", "es");

    private final Map<UUID, UnitChange> units = new LinkedHashMap<>();
    private long head;
    private boolean unreachable;

    static LocalePair pair(String source, String target) {
        return new LocalePair(LocaleTag.of(source), LocaleTag.of(target));
    }

    @CanIgnoreReturnValue
    UUID add(String source, String target) {
        return add(EN_ES, source, target);
    }

    @CanIgnoreReturnValue
    UUID add(LocalePair locales, String source, String target) {
        UUID id = UUID.randomUUID();
        units.put(id, new UnitChange(id, ++head, locales, source, target, false));
        return id;
    }

    /** Gives a unit a newer position, as an approval does. */
    void touch(UUID id) {
        units.computeIfPresent(
                id, (key, it) -> new UnitChange(id, ++head, it.locales(), it.source(), it.target(), false));
    }

    void remove(UUID id) {
        units.computeIfPresent(id, (key, it) -> new UnitChange(id, ++head, it.locales(), "", "", true));
    }

    void unreachable(boolean now) {
        unreachable = now;
    }

    List<UUID> present() {
        return units.values().stream()
                .filter(unit -> !unit.removed())
                .map(UnitChange::id)
                .toList();
    }

    long head() {
        return head;
    }

    @Override
    public List<UnitChange> after(long position, int most) {
        if (unreachable) {
            throw new IllegalStateException("The store cannot be reached");
        }
        List<UnitChange> changes = new ArrayList<>(units.values());
        changes.sort(Comparator.comparingLong(UnitChange::position));
        return changes.stream()
                .filter(change -> change.position() > position)
                .limit(most)
                .toList();
    }

    @Override
    public long positionOf(UUID unit) {
        UnitChange change = units.get(unit);
        return change == null ? 0 : change.position();
    }
}
