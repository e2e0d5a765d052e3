package org.heraldcms.deploy.launch;

import java.util.Locale;

/**
 * The closed list of settings. A setting comes from an option, else from the environment, else from {@code
 * herald.properties}, else it has the default given here. That file documents each one.
 */
enum Setting {
    HOST("herald.host", "127.0.0.1"),
    PORT("herald.port", "8080"),
    BASE_URL("herald.base.url", ""),
    DATA("herald.data", "data"),
    DB_URL("herald.db.url", ""),
    DB_USER("herald.db.user", "herald"),
    DB_PASSWORD("herald.db.password", ""),
    DB_OWNER_USER("herald.db.owner.user", ""),
    DB_OWNER_PASSWORD("herald.db.owner.password", ""),
    SECRET_KEY("herald.secret.key", ""),
    SECRET_KEY_OLD("herald.secret.key.old", ""),
    ADMIN_EMAIL("herald.admin.email", ""),
    ADMIN_PASSWORD("herald.admin.password", ""),
    ALLOW_PRIVATE_ENDPOINTS("herald.allow.private.endpoints", "false"),
    HTTP_THREADS("herald.http.threads", "64"),
    REQUEST_LIMIT("herald.request.limit", "2097152"),
    DELIVERIES_KEEP_DAYS("herald.deliveries.keep.days", "30"),
    DELIVERY_ALARM_MINUTES("herald.delivery.alarm.minutes", "15"),
    RECALL_CONFIRM_SECONDS("herald.recall.confirm.seconds", "60"),
    RETRY_SECONDS("herald.retry.seconds", "5,10,20,40,80,160,300,1800,7200,18000,36000,50400,72000,86400"),
    SYNC_CURSOR_DAYS("herald.sync.cursor.days", "90"),
    WEBSUB_HUBS("herald.websub.hubs", ""),
    MACHINE_TRANSLATOR("herald.machine.translator", "off"),
    MACHINE_URL("herald.machine.url", ""),
    MACHINE_KEY("herald.machine.key", ""),
    MACHINE_TIMEOUT_SECONDS("herald.machine.timeout.seconds", "30"),
    PROXIES("herald.proxies", ""),
    DELIVERY_RATE("herald.delivery.rate", "100"),
    DELIVERY_BURST("herald.delivery.burst", "2000"),
    SMTP_HOST("herald.smtp.host", ""),
    SMTP_PORT("herald.smtp.port", "587"),
    SMTP_SECURITY("herald.smtp.security", "starttls"),
    SMTP_USER("herald.smtp.user", ""),
    SMTP_PASSWORD("herald.smtp.password", ""),
    SMTP_FROM("herald.smtp.from", ""),
    SMTP_TIMEOUT_SECONDS("herald.smtp.timeout.seconds", "20");

    private final String property;
    private final String defaultValue;

    Setting(String property, String defaultValue) {
        this.property = property;
        this.defaultValue = defaultValue;
    }

    /** Its name in the file and among system properties. */
    String property() {
        return property;
    }

    /** Its name in the environment. */
    String variable() {
        return property.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** What holds when nobody sets it; empty means that there is none. */
    String defaultValue() {
        return defaultValue;
    }
}
