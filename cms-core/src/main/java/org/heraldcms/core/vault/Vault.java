package org.heraldcms.core.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals secrets before they are stored, and opens them again.
 *
 * <p>The key is that of the setting {@code herald.secret.key}; without it, that of the file {@code secret.key} in the
 * data directory, made when first needed. What was sealed under {@code herald.secret.key.old}, or under the file's key
 * when the setting goes before it, can still be opened. All nodes of an installation need the same key.
 */
@ApplicationScoped
public class Vault {

    private Keyring keys;

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway.Init")
    protected Vault() {}

    @Inject
    Vault(
            @ConfigProperty(name = "herald.secret.key") Optional<String> key,
            @ConfigProperty(name = "herald.secret.key.old") Optional<String> old,
            @ConfigProperty(name = "herald.data", defaultValue = "data") String data) {
        this(keys(key, old, new KeyFile(Path.of(data))));
    }

    Vault(Keyring keys) {
        this.keys = keys;
    }

    private static Keyring keys(Optional<String> key, Optional<String> old, KeyFile file) {
        Optional<VaultKey> older = old.map(written -> VaultKey.of(written, "HERALD_SECRET_KEY_OLD"));
        return key.map(written -> VaultKey.of(written, "HERALD_SECRET_KEY"))
                .map(current -> new Keyring(
                        current,
                        Stream.concat(older.stream(), file.read().stream()).toList()))
                .orElseGet(
                        () -> new Keyring(file.readOrMake(), older.map(List::of).orElse(List.of())));
    }

    /** Seals a secret for one place. */
    public String seal(Place place, String plain) {
        return keys.current().seal(place, plain);
    }

    /** The secret that was sealed for this place; empty when no key at hand opens it, or when it was altered. */
    public Optional<String> open(Place place, String sealed) {
        return keys.open(place, sealed);
    }

    /** How everything begins that is sealed under the present key. */
    String prefix() {
        return keys.current().prefix();
    }
}
