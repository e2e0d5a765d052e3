package org.heraldcms.core.translation.memory.tmx;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Audit;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.Memory;
import org.heraldcms.core.translation.memory.MemoryIndex.Words;
import org.heraldcms.core.translation.memory.NewUnit;
import org.heraldcms.core.translation.memory.Unit;
import org.jspecify.annotations.Nullable;

/** Brings units in from TMX, and writes those of the memory as TMX. */
@ApplicationScoped
public class Tmx {

    private static final int PAGE = 500;

    @Inject
    private Memory memory;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Takes in all pairs of a document, or none.
     *
     * @throws org.heraldcms.core.base.HeraldException FORBIDDEN, or MALFORMED or INVALID, naming line and unit
     */
    @Transactional
    public Memory.Tally bringIn(Actor actor, InputStream document) {
        actor.require(Permission.MANAGE_LANGUAGE);
        List<NewUnit> units = TmxReader.read(document, new Imported(actor, clock.instant()));
        Memory.Tally tally = memory.take(units);
        audit.record(
                actor,
                "memory.import",
                "memory",
                Map.of("units", units.size(), "added", tally.added(), "known", tally.known()));
        return tally;
    }

    /** Writes the units between these locales, or any, the newest first; page by page, so that it may be many. */
    public void write(@Nullable LocaleTag source, @Nullable LocaleTag target, OutputStream out) {
        TmxWriter writer = TmxWriter.begin(out);
        long below = Long.MAX_VALUE;
        List<Unit> page = memory.search(new Words("", source, target, below), PAGE);
        while (!page.isEmpty()) {
            page.forEach(writer::write);
            below = page.getLast().position();
            page = memory.search(new Words("", source, target, below), PAGE);
        }
        writer.end();
    }
}
