package org.heraldcms.deploy.bench;

import java.util.List;
import java.util.UUID;
import org.heraldcms.core.translation.memory.Unit;
import org.heraldcms.core.translation.memory.UnitChange;
import org.heraldcms.search.memory.UnitSource;

/** A memory that stands ready, for the index to follow; the n-th unit changed last at position n. */
record BenchUnits(List<Unit> units) implements UnitSource {

    @Override
    public List<UnitChange> after(long position, int most) {
        int from = (int) Math.min(position, units.size());
        return units.subList(from, Math.min(from + most, units.size())).stream()
                .map(unit -> new UnitChange(
                        unit.id(),
                        unit.position(),
                        unit.locales(),
                        unit.source().text(),
                        unit.target().text(),
                        false))
                .toList();
    }

    @Override
    public long positionOf(UUID unit) {
        return unit.getLeastSignificantBits() + 1;
    }
}
