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
        settings.administrator().ifPresent(administrator -> {
            put(Setting.ADMIN_EMAIL, administrator.email());
            put(Setting.ADMIN_PASSWORD, administrator.password());
        });
        put(Setting.ALLOW_PRIVATE_ENDPOINTS, settings.allowPrivateEndpoints());
        put(Setting.REQUEST_LIMIT, settings.requestLimit());
        put(Setting.DELIVERIES_KEEP_DAYS, settings.deliveriesKeepDays());
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
    }

    private static void put(Setting setting, Object value) {
        System.setProperty(setting.property(), value.toString());
    }
}
