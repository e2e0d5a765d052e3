package org.heraldcms.core.publishing.schedule;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;

/** One kind of what was planned for an instant. Every node asks for it, and each appointment is kept by one of them. */
public interface Appointments {

    /** What the kind is called in logs. */
    String name();

    /**
     * What is due, the earliest first.
     *
     * @param resting what is not asked for
     */
    List<UUID> due(Collection<UUID> resting, int most);

    /**
     * Keeps an appointment in one transaction, unless it was kept or cancelled meanwhile.
     *
     * @return false when there was nothing to do, or somebody holds what it takes at this moment
     * @throws HeraldException when it cannot be kept, and never will be
     */
    boolean keep(UUID id);

    /** Puts on record why an appointment could not be kept and tells who made it, unless it was kept meanwhile. */
    void refuse(UUID id, HeraldException why);
}
