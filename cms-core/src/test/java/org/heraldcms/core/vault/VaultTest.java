package org.heraldcms.core.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    private static final Place LIGHTHOUSE = new Place("endpoint key", "lighthouse");
    private static final Place FARO = new Place("endpoint key", "faro");
    private static final Optional<String> NONE = Optional.empty();

    @TempDir
    private Path data;

    private Vault vault(Optional<String> key, Optional<String> old) {
        return new Vault(key, old, data.toString());
    }

    @Test
    void what_was_sealed_is_opened_at_its_place_and_cannot_be_read_in_between() {
        Vault vault = vault(NONE, NONE);
        String sealed = vault.seal(LIGHTHOUSE, "señal & faro");
        assertThat(sealed).startsWith("hv1.").doesNotContain("faro");
        assertThat(vault.open(LIGHTHOUSE, sealed)).contains("señal & faro");
        assertThat(vault.seal(LIGHTHOUSE, "señal & faro")).isNotEqualTo(sealed);
    }

    @Test
    void a_sealed_value_moved_to_another_place_is_not_opened() {
        Vault vault = vault(NONE, NONE);
        String sealed = vault.seal(LIGHTHOUSE, "whsec_");
        assertThat(vault.open(FARO, sealed)).isEmpty();
        assertThat(vault.open(new Place("endpoint headers", "lighthouse"), sealed))
                .isEmpty();
        assertThat(vault.open(new Place("endpoint", " key:lighthouse"), sealed)).isEmpty();
    }

    @Test
    void an_altered_or_shortened_value_is_not_opened() {
        Vault vault = vault(NONE, NONE);
        String sealed = vault.seal(LIGHTHOUSE, "whsec_");
        int last = sealed.length() - 1;
        String altered = sealed.substring(0, last - 3)
                + (sealed.charAt(last - 3) == 'A' ? 'B' : 'A')
                + sealed.substring(last - 2);
        assertThat(vault.open(LIGHTHOUSE, altered)).isEmpty();
        assertThat(vault.open(LIGHTHOUSE, sealed.substring(0, sealed.length() - 4)))
                .isEmpty();
        assertThat(vault.open(LIGHTHOUSE, vault.prefix())).isEmpty();
        assertThat(vault.open(LIGHTHOUSE, "whsec_")).isEmpty();
    }

    @Test
    void the_key_is_made_once_and_only_its_owner_can_read_it() throws IOException {
        String sealed = vault(NONE, NONE).seal(LIGHTHOUSE, "whsec_");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret.key"))))
                .isEqualTo("rw-------");
        assertThat(vault(NONE, NONE).open(LIGHTHOUSE, sealed)).contains("whsec_");
    }

    @Test
    void a_key_that_is_set_leaves_no_file() {
        String key = VaultKey.random();
        String sealed = vault(Optional.of(key), NONE).seal(LIGHTHOUSE, "whsec_");
        assertThat(data.resolve("secret.key")).doesNotExist();
        assertThat(vault(Optional.of(key), NONE).open(LIGHTHOUSE, sealed)).contains("whsec_");
        assertThat(vault(Optional.of(VaultKey.random()), NONE).open(LIGHTHOUSE, sealed))
                .isEmpty();
    }

    @Test
    void an_older_key_opens_and_the_new_one_seals() {
        String old = VaultKey.random();
        String fresh = VaultKey.random();
        String sealed = vault(Optional.of(old), NONE).seal(LIGHTHOUSE, "whsec_");
        Vault rotating = vault(Optional.of(fresh), Optional.of(old));
        assertThat(rotating.open(LIGHTHOUSE, sealed)).contains("whsec_");
        String anew = rotating.seal(LIGHTHOUSE, "whsec_");
        assertThat(vault(Optional.of(fresh), NONE).open(LIGHTHOUSE, anew)).contains("whsec_");
    }

    @Test
    void what_was_sealed_under_the_file_is_opened_when_a_key_is_set_later() {
        String sealed = vault(NONE, NONE).seal(LIGHTHOUSE, "whsec_");
        assertThat(vault(Optional.of(VaultKey.random()), NONE).open(LIGHTHOUSE, sealed))
                .contains("whsec_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "harbour", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_key_of_another_form_is_told_without_repeating_it(String written) {
        assertThatThrownBy(() -> vault(Optional.of(written), NONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("HERALD_SECRET_KEY must be 32 bytes in base64, as \"openssl rand -base64 32\" makes them.");
    }

    @Test
    void the_name_of_a_key_tells_nothing_of_it() {
        String written = VaultKey.random();
        Keyring keys = new Keyring(VaultKey.of(written, "test"), List.of());
        assertThat(keys.current().prefix()).hasSize("hv1.".length() + 12 + 1);
        assertThat(written).doesNotContain(keys.current().prefix().substring(4, 16));
    }
}
