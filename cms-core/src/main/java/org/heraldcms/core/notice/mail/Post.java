package org.heraldcms.core.notice.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.heraldcms.core.changelog.Pursuit;
import org.heraldcms.core.changelog.Pursuits;
import org.heraldcms.core.notice.Inbox;

/** Sends what is due, on a thread of its own, and once an hour removes notices that are too old. */
@ApplicationScoped
public class Post {

    private static final System.Logger LOG = System.getLogger(Post.class.getName());
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    @Inject
    private Pursuits pursuits;

    @Inject
    private Outbox outbox;

    @Inject
    private Postman postman;

    @Inject
    private Inbox inbox;

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /** Starts; called once, when the schema is in place. */
    public void start() {
        Pursuit unused = pursuits.start("notices", new Rounds());
    }

    private final class Rounds implements Pursuit.Steps {

        private Instant tidied = Instant.MIN;

        @Override
        public void begin() {
            // The outbox itself says where to go on.
        }

        @Override
        public boolean step() {
            Instant now = clock.instant();
            if (tidied.isBefore(now.minus(TIDY_EVERY))) {
                inbox.forget();
                tidied = now;
            }
            Optional<Outbox.Batch> due = settings.isOff() ? Optional.empty() : outbox.take();
            due.filter(batch -> !batch.notices().isEmpty()).ifPresent(Post.this::send);
            return due.isPresent();
        }
    }

    private void send(Outbox.Batch batch) {
        try {
            postman.bring(Letter.of(batch, settings.studio()), batch.reader());
            outbox.sent(batch);
        } catch (AddressException nobodys) {
            outbox.refused(batch, String.valueOf(nobodys.getMessage()));
        } catch (MessagingException failure) {
            LOG.log(
                    System.Logger.Level.INFO,
                    "A letter to " + batch.reader().email() + " could not be sent and will be tried again: "
                            + failure.getMessage());
            outbox.failed(batch, String.valueOf(failure.getMessage()));
        }
    }
}
