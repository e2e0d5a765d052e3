package org.heraldcms.core.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** The key of an installation that was given none: a file in the data directory that only its owner can read. */
final class KeyFile {

    static final String NAME = "secret.key";

    private static final System.Logger LOG = System.getLogger(KeyFile.class.getName());

    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path file;

    KeyFile(Path data) {
        this.file = data.resolve(NAME);
    }

    /** The key in the file, if there is one. */
    Optional<VaultKey> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
                LOG.log(Level.WARNING, "Others than its owner may use " + file + ": take their rights away.");
            }
            return Optional.of(VaultKey.of(Files.readString(file), file.toString()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    /** The key in the file, which is made when there is none; never half of one, however it is interrupted. */
    VaultKey readOrMake() {
        return read().orElseGet(this::make);
    }

    private VaultKey make() {
        String key = VaultKey.random();
        Path fresh = file.resolveSibling(NAME + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, key + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return VaultKey.of(key, file.toString());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file, unwritable);
        }
    }
}
