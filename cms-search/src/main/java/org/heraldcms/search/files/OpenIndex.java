package org.heraldcms.search.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/** A writer with the searchers over what it has written. */
public final class OpenIndex {

    private static final System.Logger LOG = System.getLogger(OpenIndex.class.getName());

    private final IndexWriter writer;
    private final SearcherManager searchers;

    OpenIndex(IndexWriter writer) throws IOException {
        this.writer = writer;
        this.searchers = new SearcherManager(writer, true, false, new SearcherFactory());
    }

    /** What the last commit says of itself. */
    public Map<String, String> commitData() {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> entries = writer.getLiveCommitData();
        if (entries != null) {
            entries.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /** Puts a document in the place of the one that has this key. */
    public void put(Term key, Document document) throws IOException {
        long unused = writer.updateDocument(key, document);
    }

    public void remove(Term key) throws IOException {
        long unused = writer.deleteDocuments(key);
    }

    /** Lets searches that start from now on see what was put and removed. */
    public void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** Writes everything to disk, with what the commit shall say of itself. */
    public void commit(Map<String, String> data) throws IOException {
        writer.setLiveCommitData(data.entrySet());
        long unused = writer.commit();
    }

    /** Empty when the index was closed in the meantime. */
    public <T> Optional<T> read(Reading<T> reading) {
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

    /** What is done with a searcher, which must not be kept. */
    @FunctionalInterface
    public interface Reading<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    private void release(IndexSearcher searcher) {
        try {
            searchers.release(searcher);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Closes without a commit; searches under way end on what they hold. */
    public void close() {
        try (Directory directory = writer.getDirectory()) {
            searchers.close();
            writer.rollback();
        } catch (IOException failure) {
            // Nothing is lost by it: whatever is not committed is followed again.
            LOG.log(System.Logger.Level.WARNING, "An index was not closed in order", failure);
        }
    }
}
