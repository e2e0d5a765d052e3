package org.heraldcms.deploy.assemble;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL of one platform, a compressed archive in a jar on the class path.
 *
 * @param location of the archive; it tells the version too
 */
record PostgresArchive(URL location) {

    private static final int EXECUTABLE = 0100;

    /** The archive for this system and processor; which one is there is decided by the profiles of the POM. */
    static PostgresArchive ofThisPlatform() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        String name = "/postgres-%s-%s.txz".formatted(system, processor);
        @Nullable URL location = PostgresArchive.class.getResource(name);
        if (location == null) {
            throw new IOException("There is no PostgreSQL for %s on %s: the build needs a profile for it."
                    .formatted(system, processor));
        }
        return new PostgresArchive(location);
    }

    String version() {
        return location.toString();
    }

    void unpack(Path directory) throws IOException {
        try (InputStream file = new BufferedInputStream(location.openStream());
                TarArchiveInputStream archive = new TarArchiveInputStream(new XZCompressorInputStream(file))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path place = directory.resolve(entry.getName()).normalize();
                if (!place.startsWith(directory)) {
                    throw new IOException("The archive names a place outside of itself: " + entry.getName());
                }
                unpack(archive, entry, place);
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path place) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, place);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(place, executable(Files.getPosixFilePermissions(place)));
        }
    }

    private static Set<PosixFilePermission> executable(Set<PosixFilePermission> permissions) {
        Set<PosixFilePermission> all = EnumSet.copyOf(permissions);
        all.add(PosixFilePermission.OWNER_EXECUTE);
        all.add(PosixFilePermission.GROUP_EXECUTE);
        all.add(PosixFilePermission.OTHERS_EXECUTE);
        return all;
    }
}
