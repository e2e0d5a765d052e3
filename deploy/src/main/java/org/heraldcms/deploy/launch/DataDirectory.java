package org.heraldcms.deploy.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The directory of all that must be kept, held by one process at a time. The system itself gives the lock free when the
 * process ends, however it ends.
 */
record DataDirectory(Path path, FileLock lock) implements AutoCloseable {

    /** Makes the directory if it is absent, and takes it. */
    static DataDirectory take(Path path) throws IOException {
        Files.createDirectories(path.resolve("log"));
        Path file = path.resolve("herald.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new RefusedStart("Another Herald (process %s) works with %s.".formatted(holder, path));
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        return new DataDirectory(path, lock);
    }

    Path log() {
        return path.resolve("log");
    }

    /** Written by the application when nobody can sign in yet. */
    Path firstSignIn() {
        return path.resolve("first-sign-in.txt");
    }

    @Override
    public void close() throws IOException {
        lock.acquiredBy().close();
    }
}
