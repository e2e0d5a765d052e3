package org.heraldcms.search.memory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.store.AlreadyClosedException;
import org.heraldcms.core.translation.memory.LocalePair;
import org.heraldcms.core.translation.memory.MemoryIndex;
import org.heraldcms.core.translation.memory.UnitChange;
import org.heraldcms.search.files.IndexFiles;
import org.heraldcms.search.files.OpenIndex;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index in step with the memory.
 *
 * <p>Its life: {@link #open} takes up the index that is there, or begins an empty one; {@link #step} takes in what
 * changed since, visible when it returns and on disk about a second later. After a kill the changes since the last commit
 * are taken in again, which comes to the same. Whenever writing fails, what is on disk is opened again with the next step,
 * or built anew when it is not whole. Written by one thread, read by any.
 */
public final class MemoryIndexer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(MemoryIndexer.class.getName());
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);
    private static final int BATCH = 2_000;

    private final IndexFiles files;
    private final UnitSource source;
    private final Clock clock;
    private volatile @Nullable OpenIndex index;
    private volatile MemoryPosition position = MemoryPosition.START;
    private MemoryPosition onDisk = MemoryPosition.START;
    private Instant committed = Instant.MIN;
    private volatile boolean closed;

    public MemoryIndexer(Path directory, UnitSource source, Clock clock) {
        this.files = new IndexFiles(directory, new UnitAnalyzer());
        this.source = source;
        this.clock = clock;
    }

    /**
     * Opens the index, or begins one.
     *
     * @throws IllegalStateException when another process uses the directory
     */
    synchronized void open() {
        if (closed) {
            throw new IllegalStateException("The index of the memory is closed");
        }
        if (index == null) {
            try {
                takeUp();
            } catch (IOException | IllegalArgumentException unusable) {
                LOG.log(System.Logger.Level.INFO, "Building the memory''s index, because {0}", unusable.getMessage());
                beginAnew();
            }
        }
    }

    private void takeUp() throws IOException {
        OpenIndex found = files.open();
        Optional<MemoryPosition> stored = MemoryPosition.read(found.commitData());
        if (stored.isEmpty() || !stored.get().isIn(source)) {
            found.close();
            throw new IOException("the one that is there belongs to other analysers or another store");
        }
        become(found, stored.get());
    }

    private void beginAnew() {
        try {
            become(files.create(), MemoryPosition.START);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void become(OpenIndex open, MemoryPosition at) {
        index = open;
        position = at;
        onDisk = at;
    }

    /** Takes in what changed; false when nothing did. */
    public synchronized boolean step() {
        open();
        List<UnitChange> changes = source.after(position.position(), BATCH);
        OpenIndex open = index;
        if (open == null) {
            return false;
        }
        try {
            take(changes, open);
        } catch (IOException failure) {
            letGo();
            throw new UncheckedIOException(failure);
        } catch (AlreadyClosedException failedBefore) {
            letGo();
            throw failedBefore;
        }
        return !changes.isEmpty();
    }

    private void take(List<UnitChange> changes, OpenIndex open) throws IOException {
        for (UnitChange change : changes) {
            if (change.removed()) {
                open.remove(IndexedUnit.key(change.id()));
            } else {
                open.put(IndexedUnit.key(change.id()), IndexedUnit.of(change));
            }
        }
        if (!changes.isEmpty()) {
            open.refresh();
            position = MemoryPosition.of(changes.getLast());
        }
        if (!onDisk.equals(position) && !clock.instant().isBefore(committed.plus(COMMIT_EVERY))) {
            commit(open);
        }
    }

    private void commit(OpenIndex open) throws IOException {
        open.commit(position.data());
        onDisk = position;
        committed = clock.instant();
    }

    /** The units whose source has the most words of a text, as {@link MemoryIndex#candidates} says it. */
    public List<UUID> candidates(LocalePair locales, String text, int most) {
        return read(searcher -> new MemoryQueries(searcher).candidates(locales, text, most))
                .orElse(List.of());
    }

    /** The units that have all words on one side, as {@link MemoryIndex#search} says it. */
    List<UUID> search(MemoryIndex.Words words, int most) {
        return read(searcher -> new MemoryQueries(searcher).search(words, most)).orElse(List.of());
    }

    /** Runs a reading on the newest state; empty until there is an index. */
    <T> Optional<T> read(OpenIndex.Reading<T> reading) {
        OpenIndex open = index;
        return open == null ? Optional.empty() : open.read(reading);
    }

    /** The position of the last change that searches see. */
    long position() {
        return position.position();
    }

    /** Commits what was taken in and lets go of the directory. */
    @Override
    public synchronized void close() {
        closed = true;
        OpenIndex open = index;
        try {
            if (open != null) {
                commit(open);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            letGo();
        }
    }

    private void letGo() {
        OpenIndex open = index;
        index = null;
        if (open != null) {
            open.close();
        }
    }
}
