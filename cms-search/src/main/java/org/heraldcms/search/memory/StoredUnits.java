package org.heraldcms.search.memory;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.translation.memory.Memory;
import org.heraldcms.core.translation.memory.UnitChange;

/** The memory in the store as the source of the index. */
@Dependent
class StoredUnits implements UnitSource {

    @Inject
    private Memory memory;

    @Override
    public List<UnitChange> after(long position, int most) {
        return memory.after(position, most);
    }

    @Override
    public long positionOf(UUID unit) {
        return memory.positionOf(unit);
    }
}
