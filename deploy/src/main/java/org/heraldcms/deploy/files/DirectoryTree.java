package org.heraldcms.deploy.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory with all that is in it. Links are treated as what they are, never followed. */
public final class DirectoryTree {

    private DirectoryTree() {}

    /** Deletes the tree; it may be absent. */
    public static void delete(Path root) throws IOException {
        for (Path path : paths(root).reversed()) {
            Files.deleteIfExists(path);
        }
    }

    /** Copies the tree to a place that is not there yet; parents of it are made. */
    public static void copy(Path root, Path place) throws IOException {
        Files.createDirectories(place.toAbsolutePath().getParent());
        for (Path path : paths(root)) {
            Files.copy(path, place.resolve(root.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Parents before what is in them. */
    private static List<Path> paths(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.sorted(Comparator.naturalOrder()).toList();
        } catch (NoSuchFileException absent) {
            return List.of();
        }
    }
}
