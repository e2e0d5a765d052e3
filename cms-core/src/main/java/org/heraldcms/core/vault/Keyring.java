package org.heraldcms.core.vault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys at hand.
 *
 * @param current under which everything is sealed from now on
 * @param older which still open what was sealed under them
 */
record Keyring(VaultKey current, List<VaultKey> older) {

    Keyring {
        older = List.copyOf(older);
    }

    /** What was sealed at this place, under whichever key; empty when none opens it. */
    Optional<String> open(Place place, String sealed) {
        return Stream.concat(Stream.of(current), older.stream())
                .filter(key -> key.sealed(sealed))
                .findFirst()
                .flatMap(key -> key.open(place, sealed));
    }
}
