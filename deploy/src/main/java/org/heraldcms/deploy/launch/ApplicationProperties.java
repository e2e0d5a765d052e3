package org.heraldcms.deploy.launch;

import java.net.URI;
import java.util.stream.Collectors;

/** Hands the settings to the application, which reads them as MicroProfile Config. */
final class ApplicationProperties {

    private ApplicationProperties() {}

    /** Sets one system property per setting that the application knows; what is empty stays unset. */
    static void set(Settings settings, Settings.Database database) {
        put(Setting.HOST, settings.host());
        put(Setting.PORT, settings.port());
        put(Setting.BASE_URL, settings.baseUrl());
        put(Setting.DATA, settings.data());
        put(Setting.DB_URL, database.url());
        put(Setting.DB_USER, database.user());
        put(Setting.DB_PASSWORD, database.password());
        database.owner().ifPresent(owner -> {
            put(Setting.DB_OWNER_USER, owner.user());
            put(Setting.DB_OWNER_PASSWORD, owner.password());
        });
        settings.secretKeys().ifPresent(keys -> {
            put(Setting.SECRET_KEY, keys.current());
            if (!keys.old().isEmpty()) {
                put(Setting.SECRET_KEY_OLD, keys.old());
            }
        });
        settings.administrator().ifPresent(administrator -> {
            put(Setting.ADMIN_EMAIL, administrator.email());
            put(Setting.ADMIN_PASSWORD, administrator.password());
        });
        put(Setting.ALLOW_PRIVATE_ENDPOINTS, settings.allowPrivateEndpoints());
        put(Setting.REQUEST_LIMIT, settings.requestLimit());
        sending(settings.sending());
        put(Setting.SYNC_CURSOR_DAYS, settings.syncCursorDays());
        put(Setting.DELIVERY_RATE, settings.readers().perSecond());
        put(Setting.DELIVERY_BURST, settings.readers().burst());
        if (!settings.websubHubs().isEmpty()) {
            put(
                    Setting.WEBSUB_HUBS,
                    settings.websubHubs().stream().map(URI::toString).collect(Collectors.joining(" ")));
        }
        settings.machine().ifPresent(machine -> {
            put(Setting.MACHINE_TRANSLATOR, machine.kind());
            put(Setting.MACHINE_URL, machine.url());
            put(Setting.MACHINE_KEY, machine.key());
            put(Setting.MACHINE_TIMEOUT_SECONDS, machine.timeoutSeconds());
        });
        if (!settings.proxies().isEmpty()) {
            put(Setting.PROXIES, String.join(",", settings.proxies()));
        }
        settings.mail().ifPresent(ApplicationProperties::mail);
    }

    private static void sending(Settings.Sending sending) {
        put(Setting.DELIVERIES_KEEP_DAYS, sending.keepDays());
        put(Setting.DELIVERY_ALARM_MINUTES, sending.alarmMinutes());
        put(Setting.RECALL_CONFIRM_SECONDS, sending.recallConfirmSeconds());
        put(
                Setting.RETRY_SECONDS,
                sending.retrySeconds().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private static void mail(Settings.Mail mail) {
        put(Setting.SMTP_HOST, mail.host());
        put(Setting.SMTP_PORT, mail.port());
        put(Setting.SMTP_SECURITY, mail.security());
        put(Setting.SMTP_FROM, mail.from());
        put(Setting.SMTP_TIMEOUT_SECONDS, mail.timeoutSeconds());
        if (!mail.user().isEmpty()) {
            put(Setting.SMTP_USER, mail.user());
            put(Setting.SMTP_PASSWORD, mail.password());
        }
    }

    private static void put(Setting setting, Object value) {
        System.setProperty(setting.property(), value.toString());
    }
}
