package org.heraldcms.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.access.AccountDraft;
import org.heraldcms.core.access.Grant;
import org.heraldcms.core.access.Role;
import org.heraldcms.core.access.signin.FirstAdministrator;

/**
 * How the first person gets in: with the e-mail and password of the settings, or by a link that works once, written to
 * {@code first-sign-in.txt} in the data directory, which only the operator can read.
 */
@ApplicationScoped
public class FirstSignIn {

    private static final System.Logger LOG = System.getLogger(FirstSignIn.class.getName());

    @Inject
    private FirstAdministrator first;

    @Inject
    @ConfigProperty(name = "herald.admin.email")
    private Optional<String> email;

    @Inject
    @ConfigProperty(name = "herald.admin.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "herald.base.url", defaultValue = "http://127.0.0.1:8080")
    private String baseUrl;

    @Inject
    @ConfigProperty(name = "herald.data", defaultValue = "data")
    private String data;

    /** Creates the administrator of the settings, or else writes the link; does nothing once there is an account. */
    void prepare() {
        if (email.isPresent() && password.isPresent()) {
            var draft = new AccountDraft(
                    email.get(), "Administrator", password.get(), List.of(Grant.of(Role.ADMINISTRATOR)));
            first.createUnlessAny(draft)
                    .ifPresent(account -> LOG.log(Level.INFO, "Created the administrator " + account.email()));
        }
        first.invite().ifPresentOrElse(secret -> write(secret.text()), this::forget);
    }

    /** Removes the link's file, once the link is of no use. */
    public void forget() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException stuck) {
            LOG.log(Level.WARNING, "Could not remove " + file() + "; its link no longer works", stuck);
        }
    }

    private void write(String token) {
        try {
            Files.createDirectories(Path.of(data));
            forget();
            Files.writeString(
                    Files.createFile(
                            file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                    baseUrl + "/studio/#/setup?token=" + token + "\n",
                    StandardOpenOption.WRITE);
            LOG.log(Level.INFO, "Nobody can sign in yet: open the link in " + file());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file(), unwritable);
        }
    }

    private Path file() {
        return Path.of(data, "first-sign-in.txt");
    }
}
