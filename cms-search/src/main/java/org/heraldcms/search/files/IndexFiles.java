package org.heraldcms.search.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** The directory of an index. Only one process may write it, and only its owner may clear it. */
public final class IndexFiles {

    private static final double BUFFER_MB = 48;

    private final Path path;
    private final Analyzer analyzer;

    public IndexFiles(Path path, Analyzer analyzer) {
        this.path = path;
        this.analyzer = analyzer;
    }

    /**
     * Opens an index whose files all carry the checksum they were written with.
     *
     * @throws IOException when there is none, or it is damaged or of a format that this Lucene does not read
     */
    public OpenIndex open() throws IOException {
        Directory directory = directory();
        try (Lock lock = lock(directory)) {
            if (!DirectoryReader.indexExists(directory)) {
                throw new IOException("there is none");
            }
            check(directory, lock);
        }
        return new OpenIndex(new IndexWriter(directory, config(IndexWriterConfig.OpenMode.APPEND)));
    }

    /** An empty index in the place of whatever stood there. */
    public OpenIndex create() throws IOException {
        Directory directory = directory();
        try (Lock held = lock(directory)) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    held.ensureValid();
                    directory.deleteFile(file);
                }
            }
        }
        return new OpenIndex(new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE)));
    }

    private Directory directory() throws IOException {
        Files.createDirectories(path);
        return FSDirectory.open(path);
    }

    private Lock lock(Directory directory) throws IOException {
        try {
            return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        } catch (LockObtainFailedException held) {
            throw new IllegalStateException(
                    "The index in " + path + " is in use by another process;"
                            + " every node needs a data directory of its own",
                    held);
        }
    }

    private static void check(Directory directory, Lock lock) throws IOException {
        // Closing the check would close the lock, which its owner still holds.
        @SuppressWarnings("resource")
        CheckIndex check = new CheckIndex(directory, lock);
        check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
        if (!check.checkIndex().clean) {
            throw new IOException("its files are not those that were written");
        }
    }

    private IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        return new IndexWriterConfig(analyzer)
                .setOpenMode(mode)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setCommitOnClose(false);
    }
}
