package org.heraldcms.core.notice.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who takes e-mail, as the operator says; the start has checked it. */
@ApplicationScoped
class MailSettings {

    @Inject
    @ConfigProperty(name = "herald.smtp.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "herald.smtp.port", defaultValue = "587")
    private int port;

    @Inject
    @ConfigProperty(name = "herald.smtp.security", defaultValue = "starttls")
    private String security;

    @Inject
    @ConfigProperty(name = "herald.smtp.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "herald.smtp.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "herald.smtp.from")
    private Optional<String> from;

    @Inject
    @ConfigProperty(name = "herald.smtp.timeout.seconds", defaultValue = "20")
    private int timeoutSeconds;

    @Inject
    @ConfigProperty(name = "herald.base.url", defaultValue = "http://127.0.0.1:8080")
    private String baseUrl;

    /** Whether no e-mail is sent at all. */
    boolean isOff() {
        return host.isEmpty();
    }

    String from() {
        return from.orElse("");
    }

    Optional<String> user() {
        return user;
    }

    String password() {
        return password.orElse("");
    }

    /** The address of the studio, to which links are added. */
    String studio() {
        return baseUrl + "/studio/";
    }

    /** In the words of Jakarta Mail. */
    Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host.orElse(""));
        properties.put("mail.smtp.port", Integer.toString(port));
        String milliseconds = Integer.toString(timeoutSeconds * 1_000);
        properties.put("mail.smtp.connectiontimeout", milliseconds);
        properties.put("mail.smtp.timeout", milliseconds);
        properties.put("mail.smtp.writetimeout", milliseconds);
        properties.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(security.equals("starttls")));
        properties.put("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
