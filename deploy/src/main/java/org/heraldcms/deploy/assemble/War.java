package org.heraldcms.deploy.assemble;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A web application's archive. */
final class War {

    private War() {}

    static void unpack(Path war, Path directory) throws IOException {
        try (InputStream file = Files.newInputStream(war);
                ZipInputStream archive = new ZipInputStream(file)) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path place = directory.resolve(entry.getName()).normalize();
                if (!place.startsWith(directory)) {
                    throw new IOException("The archive names a place outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    Files.copy(archive, place);
                }
            }
        }
    }
}
