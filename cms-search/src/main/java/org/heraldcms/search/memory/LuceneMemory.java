package org.heraldcms.search.memory;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.changelog.Pursuit;
import org.heraldcms.core.changelog.Pursuits;
import org.heraldcms.core.translation.memory.LocalePair;
import org.heraldcms.core.translation.memory.Memory;
import org.heraldcms.core.translation.memory.MemoryIndex;
import org.jspecify.annotations.Nullable;

/** The memory's index, which follows the memory on a thread of its own. */
@ApplicationScoped
public class LuceneMemory implements MemoryIndex {

    @Inject
    @ConfigProperty(name = "herald.data", defaultValue = "data")
    private String data;

    @Inject
    private StoredUnits units;

    @Inject
    private Pursuits pursuits;

    @Inject
    private Clock clock;

    private MemoryIndexer indexer;
    private volatile @Nullable Pursuit pursuit;

    @PostConstruct
    void create() {
        indexer = new MemoryIndexer(Path.of(data, "memory-index"), units, clock);
    }

    /** Begins to follow; called once, when the schema is in place. */
    public void start() {
        pursuit = pursuits.start("memory", new Steps());
    }

    private final class Steps implements Pursuit.Steps {

        @Override
        public void begin() {
            indexer.open();
        }

        @Override
        public boolean step() {
            return indexer.step();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Memory.Grown grown) {
        Pursuit running = pursuit;
        if (running != null) {
            running.wake();
        }
    }

    @Override
    public List<UUID> candidates(LocalePair locales, String text, int most) {
        return indexer.candidates(locales, text, most);
    }

    @Override
    public List<UUID> search(Words words, int most) {
        return indexer.search(words, most);
    }

    @PreDestroy
    void close() {
        Pursuit running = pursuit;
        if (running != null) {
            running.stop();
        }
        indexer.close();
    }
}
