package org.heraldcms.search.memory;

import java.util.List;
import java.util.UUID;
import org.heraldcms.core.translation.memory.UnitChange;

/** Where the index comes from: the memory in the store, that of a test or of a benchmark. */
public interface UnitSource {

    /** What changed behind a position, in order, at most so much; a unit stands at its last change alone. */
    List<UnitChange> after(long position, int most);

    /** The position of a unit's last change; 0 when there never was such a unit. */
    long positionOf(UUID unit);
}
