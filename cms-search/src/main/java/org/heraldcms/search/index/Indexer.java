package org.heraldcms.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.AlreadyClosedException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.search.files.IndexFiles;
import org.heraldcms.search.files.OpenIndex;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the index in step with the change log.
 *
 * <p>Its life: {@link #open} takes up the index that is there, or builds a new one; {@link #follow} brings what changed,
 * visible when it returns, unless more belongs to the same transaction, and on disk about a second later; after a kill the changes since the last commit are followed
 * again, which comes to the same, since what is indexed is always what is live now. Whenever writing fails, the
 * index is no longer trusted and is built again with the next call. Written by one thread, read by any.
 */
public final class Indexer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Indexer.class.getName());
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);
    private static final Duration SHOW_EVERY = Duration.ofSeconds(2);
    private static final int PAGE = 50;

    private final IndexFiles files;
    private final Source source;
    private final Clock clock;
    private volatile @Nullable OpenIndex index;
    private volatile IndexPosition position = IndexPosition.START;
    private volatile boolean complete;
    private volatile boolean closed;

    /** Whether all that became visible together with the last change taken in is taken in: nothing less is shown. */
    private boolean whole = true;

    private Instant committed = Instant.MIN;

    public Indexer(Path directory, Source source, Clock clock) {
        this.files = new IndexFiles(directory, new FieldAnalyzer());
        this.source = source;
        this.clock = clock;
    }

    /**
     * Opens or builds the index; takes as long as that takes. Once open, only says its position.
     *
     * @return the position behind which to follow
     * @throws IllegalStateException when another process uses the directory
     */
    public synchronized long open() {
        requireNotClosed();
        if (!complete) {
            closeIndex();
            try {
                takeUp();
            } catch (IOException | IllegalArgumentException unusable) {
                LOG.log(System.Logger.Level.INFO, "Building the search index, because {0}", unusable.getMessage());
                rebuild();
            }
        }
        return position.position();
    }

    private void takeUp() throws IOException {
        OpenIndex found = files.open();
        index = found;
        Optional<IndexPosition> stored = IndexPosition.read(found.commitData());
        if (stored.isEmpty() || !stored.get().isIn(source)) {
            throw new IOException("the one that is there belongs to other analysers or another store");
        }
        position = stored.get();
        complete = true;
    }

    /** All that is indexed: the digest of each document by site, article and locale. Equal indexes say the same. */
    public SortedMap<String, String> contents() {
        SortedMap<String, String> digests = new TreeMap<>();
        boolean unused = read(searcher -> {
                    StoredFields stored = searcher.storedFields();
                    for (ScoreDoc hit : searcher.search(new MatchAllDocsQuery(), Integer.MAX_VALUE - 1).scoreDocs) {
                        Document document = stored.document(hit.doc, Set.of(IndexedEdition.KEY, IndexedEdition.DIGEST));
                        digests.put(document.get(IndexedEdition.KEY), document.get(IndexedEdition.DIGEST));
                    }
                    return true;
                })
                .orElse(false);
        return digests;
    }

    /** Takes in changes, in order; those already taken in change nothing. */
    public synchronized void follow(List<Change> changes) {
        requireNotClosed();
        if (!complete) {
            rebuild();
        }
        List<Change> news = changes.stream()
                .filter(change -> change.position() > position.position())
                .toList();
        if (!news.isEmpty()) {
            writing(open -> take(news, open));
        }
    }

    private void take(List<Change> news, OpenIndex open) throws IOException {
        for (Edition edition : editionsOf(news)) {
            Optional<Published> live = source.live(edition.site, edition.articleId, edition.locale);
            if (live.isPresent()) {
                put(open, live.get());
            } else {
                open.remove(IndexedEdition.key(edition.site, edition.articleId, edition.locale));
            }
        }
        position = IndexPosition.of(news.getLast());
        whole = news.getLast().endsItsTransaction();
        if (whole) {
            open.refresh();
            if (!clock.instant().isBefore(committed.plus(COMMIT_EVERY))) {
                commit(open);
            }
        }
    }

    private static void put(OpenIndex open, Published published) throws IOException {
        open.put(IndexedEdition.key(published), IndexedEdition.of(published));
    }

    private record Edition(String site, UUID articleId, LocaleTag locale) {}

    private static Set<Edition> editionsOf(List<Change> changes) {
        Set<Edition> editions = new LinkedHashSet<>();
        for (Change change : changes) {
            UUID articleId = change.articleId();
            LocaleTag locale = change.locale();
            if (articleId != null && locale != null) {
                editions.add(new Edition(change.site(), articleId, locale));
            }
        }
        return editions;
    }

    /** Builds a new index from all that is live, in the place of the present one; searches see it grow. */
    private void rebuild() {
        complete = false;
        closeIndex();
        IndexPosition head = IndexPosition.headOf(source);
        try {
            index = files.create();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        writing(open -> {
            takeAll(open);
            position = head;
            whole = true;
            commit(open);
            complete = true;
        });
    }

    private void takeAll(OpenIndex open) throws IOException {
        Instant shown = clock.instant();
        List<Published> page = source.allLive(0, PAGE);
        while (!page.isEmpty()) {
            requireNotClosed();
            for (Published published : page) {
                put(open, published);
            }
            if (!clock.instant().isBefore(shown.plus(SHOW_EVERY))) {
                open.refresh();
                shown = clock.instant();
            }
            page = source.allLive(page.getLast().position(), PAGE);
        }
        open.refresh();
    }

    private void commit(OpenIndex open) throws IOException {
        open.commit(position.data());
        committed = clock.instant();
    }

    /** One step of writing, after whose failure the index is not trusted any more. */
    private void writing(Step step) {
        OpenIndex open = index;
        if (open == null) {
            throw new IllegalStateException("The search index is closed");
        }
        try {
            step.on(open);
        } catch (IOException failure) {
            complete = false;
            throw new UncheckedIOException(failure);
        } catch (AlreadyClosedException failedBefore) {
            complete = false;
            throw failedBefore;
        }
    }

    @FunctionalInterface
    private interface Step {
        void on(OpenIndex open) throws IOException;
    }

    /** Runs a reading on the newest state; empty until there is an index. */
    public <T> Optional<T> read(OpenIndex.Reading<T> reading) {
        OpenIndex open = index;
        return open == null ? Optional.empty() : open.read(reading);
    }

    /** How the index stands now. */
    public IndexState state() {
        int documents = read(searcher -> searcher.getIndexReader().numDocs()).orElse(0);
        return new IndexState(position.position(), documents, complete);
    }

    private void requireNotClosed() {
        if (closed) {
            throw new IllegalStateException("The search index is closed");
        }
    }

    /** Commits what was followed and lets go of the directory; an index that is being built is given up. */
    @Override
    public void close() {
        closed = true;
        letGo();
    }

    private synchronized void letGo() {
        try {
            if (complete && whole) {
                writing(this::commit);
            }
        } finally {
            complete = false;
            closeIndex();
        }
    }

    private void closeIndex() {
        OpenIndex open = index;
        index = null;
        if (open != null) {
            open.close();
        }
    }
}
