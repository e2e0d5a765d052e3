package org.heraldcms.core.notice.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** Brings letters to the server that takes e-mail. */
@ApplicationScoped
class Postman {

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /**
     * Returns when the server has taken it.
     *
     * @throws AddressException when there can be no such address
     * @throws MessagingException when it has not
     */
    void bring(Letter letter, Outbox.Reader reader) throws MessagingException {
        Session session = Session.getInstance(settings.properties());
        MimeMessage message = new Identified(session, letter.id());
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, address(reader));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Content-Language", reader.preference().language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        if (settings.user().isPresent()) {
            Transport.send(message, settings.user().get(), settings.password());
        } else {
            Transport.send(message);
        }
    }

    private static InternetAddress address(Outbox.Reader reader) throws AddressException {
        try {
            InternetAddress address = new InternetAddress(
                    reader.email(), reader.name().replaceAll("\\p{Cntrl}+", " "), StandardCharsets.UTF_8.name());
            address.validate();
            return address;
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException("Every Java platform has UTF-8", never);
        }
    }

    /** Has the id of its letter, where Jakarta Mail would make one from the machine's name. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@herald>");
        }
    }
}
