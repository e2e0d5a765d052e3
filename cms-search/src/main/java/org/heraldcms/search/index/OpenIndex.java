package org.heraldcms.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.heraldcms.core.publishing.reading.Published;

/** A writer with the searchers over what it has written. */
final class OpenIndex {

    private static final System.Logger LOG = System.getLogger(OpenIndex.class.getName());

    private final IndexWriter writer;
    private final SearcherManager searchers;

    OpenIndex(IndexWriter writer) throws IOException {
        this.writer = writer;
        this.searchers = new SearcherManager(writer, true, false, new SearcherFactory());
    }

    /** Where the last commit stood; empty when it does not say so, or was made by other analysers. */
    Optional<IndexPosition> position() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return IndexPosition.read(data);
    }

    void put(Published published) throws IOException {
        long unused = writer.updateDocument(IndexedEdition.key(published), IndexedEdition.of(published));
    }

    void remove(Term key) throws IOException {
        long unused = writer.deleteDocuments(key);
    }

    /** Lets searches that start from now on see what was put and removed. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(IndexPosition position) throws IOException {
        writer.setLiveCommitData(position.data().entrySet());
        long unused = writer.commit();
    }

    /** Empty when the index was closed in the meantime. */
    <T> Optional<T> read(Indexer.Reading<T> reading) {
        IndexSearcher searcher;
        try {
            searcher = searchers.acquire();
        } catch (AlreadyClosedException replaced) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        try {
            return Optional.of(reading.on(searcher));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            release(searcher);
        }
    }

    private void release(IndexSearcher searcher) {
        try {
            searchers.release(searcher);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Closes without a commit; searches under way end on what they hold. */
    void close() {
        try (Directory directory = writer.getDirectory()) {
            searchers.close();
            writer.rollback();
        } catch (IOException failure) {
            // Nothing is lost by it: whatever is not committed is followed again.
            LOG.log(System.Logger.Level.WARNING, "The search index was not closed in order", failure);
        }
    }
}
