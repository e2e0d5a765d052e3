package org.heraldcms.deploy.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heraldcms.deploy.launch.Settings.Administrator;
import org.heraldcms.deploy.launch.Settings.Database;
import org.heraldcms.deploy.launch.Settings.Machine;
import org.heraldcms.deploy.launch.Settings.Mail;
import org.heraldcms.deploy.launch.Settings.Owner;
import org.heraldcms.deploy.launch.Settings.Readers;
import org.heraldcms.deploy.launch.Settings.SecretKeys;
import org.heraldcms.deploy.launch.Settings.Sending;

/** Turns raw values into {@link Settings}. Everything that is wrong is told at once, a sentence for each setting. */
final class SettingsCheck {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int KIB = 1024;
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final int MILLION = 1_000_000;

    private final Sources sources;
    private final Path home;
    private final List<String> refusals = new ArrayList<>();

    private SettingsCheck(Sources sources, Path home) {
        this.sources = sources;
        this.home = home;
    }

    /**
     * The settings, or a refusal.
     *
     * @param home the directory that a relative data directory is meant from
     */
    static Settings check(Sources sources, Path home) {
        SettingsCheck check = new SettingsCheck(sources, home);
        Settings settings = check.settings();
        if (!check.refusals.isEmpty()) {
            throw new RefusedStart(String.join(System.lineSeparator(), check.refusals));
        }
        return settings;
    }

    private Settings settings() {
        String host = host();
        int port = number(Setting.PORT, 1, 65_535);
        return new Settings(
                host,
                port,
                baseUrl(port),
                data(),
                database(),
                secretKeys(),
                administrator(),
                truth(Setting.ALLOW_PRIVATE_ENDPOINTS),
                number(Setting.HTTP_THREADS, 2, 1_000),
                number(Setting.REQUEST_LIMIT, 64 * KIB, KIB * KIB * KIB),
                sending(),
                number(Setting.SYNC_CURSOR_DAYS, 1, 3_650),
                machine(),
                proxies(),
                mail(),
                hubs(),
                new Readers(number(Setting.DELIVERY_RATE, 0, MILLION), number(Setting.DELIVERY_BURST, 1, MILLION)));
    }

    private String host() {
        String host = sources.value(Setting.HOST);
        if (!host.matches("[0-9A-Za-z.:-]+")) {
            refuse(Setting.HOST, "an address such as 127.0.0.1 or 0.0.0.0");
        }
        return host;
    }

    private URI baseUrl(int port) {
        return sources.value(Setting.BASE_URL).isEmpty()
                ? URI.create("http://127.0.0.1:" + port)
                : webAddress(Setting.BASE_URL, "https://cms.example.org");
    }

    private URI webAddress(Setting setting, String example) {
        try {
            URI url = new URI(sources.value(setting).replaceFirst("/+$", ""));
            if (isOnTheWeb(url)) {
                return url;
            }
        } catch (URISyntaxException malformed) {
            refuse(setting, "a web address (%s)".formatted(malformed.getReason()));
            return URI.create("");
        }
        refuse(setting, "a web address such as " + example);
        return URI.create("");
    }

    private Path data() {
        try {
            return home.resolve(sources.value(Setting.DATA)).normalize();
        } catch (InvalidPathException malformed) {
            refuse(Setting.DATA, "a directory");
            return home;
        }
    }

    private Sending sending() {
        return new Sending(
                number(Setting.DELIVERIES_KEEP_DAYS, 1, 3_650),
                number(Setting.DELIVERY_ALARM_MINUTES, 1, 10_080),
                number(Setting.RECALL_CONFIRM_SECONDS, 10, 86_400),
                retrySeconds());
    }

    private List<Integer> retrySeconds() {
        String value = sources.value(Setting.RETRY_SECONDS).replace(" ", "");
        if (value.matches("[0-9]{1,5}(,[0-9]{1,5}){0,49}")) {
            List<Integer> waits =
                    Stream.of(value.split(",")).map(Integer::valueOf).toList();
            if (waits.stream().allMatch(wait -> wait >= 1 && wait <= SECONDS_OF_A_DAY)) {
                return waits;
            }
        }
        refuse(Setting.RETRY_SECONDS, "at most 50 numbers from 1 to 86400 with commas between them, such as 5,60,3600");
        return List.of();
    }

    private Optional<Database> database() {
        String url = sources.value(Setting.DB_URL);
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            refuse(Setting.DB_URL, "a JDBC address of PostgreSQL such as jdbc:postgresql://db.example.org:5432/herald");
        }
        String user = sources.value(Setting.DB_USER);
        return Optional.of(new Database(url, user, sources.value(Setting.DB_PASSWORD), owner(user)));
    }

    private Optional<Owner> owner(String user) {
        String owner = sources.value(Setting.DB_OWNER_USER);
        if (owner.isEmpty()) {
            return Optional.empty();
        }
        if (owner.equals(user)) {
            refuse(Setting.DB_OWNER_USER, "another role than %s".formatted(Setting.DB_USER.variable()));
        }
        return Optional.of(new Owner(owner, sources.value(Setting.DB_OWNER_PASSWORD)));
    }

    private Optional<SecretKeys> secretKeys() {
        String current = sources.value(Setting.SECRET_KEY);
        String old = sources.value(Setting.SECRET_KEY_OLD);
        if (!old.isEmpty() && current.isEmpty()) {
            refusals.add("%s must be set, as %s is."
                    .formatted(Setting.SECRET_KEY.variable(), Setting.SECRET_KEY_OLD.variable()));
        }
        Stream.of(Setting.SECRET_KEY, Setting.SECRET_KEY_OLD)
                .filter(setting -> !isKey(sources.value(setting)))
                // The value itself is a secret and is not repeated.
                .forEach(setting ->
                        refusals.add("%s must be 32 bytes in base64, as \"openssl rand -base64 32\" makes them."
                                .formatted(setting.variable())));
        return current.isEmpty() ? Optional.empty() : Optional.of(new SecretKeys(current, old));
    }

    private static boolean isKey(String value) {
        return value.isEmpty() || value.matches("[A-Za-z0-9+/]{43}=");
    }

    private List<String> proxies() {
        String value = sources.value(Setting.PROXIES);
        List<String> proxies = value.isEmpty() ? List.of() : List.of(value.split("\\s*,\\s*"));
        if (!proxies.stream().allMatch(one -> one.matches("[0-9a-fA-F.:]{2,45}"))) {
            refuse(Setting.PROXIES, "addresses with commas between them, such as 127.0.0.1,10.0.0.2");
        }
        return proxies;
    }

    private Optional<Mail> mail() {
        int port = number(Setting.SMTP_PORT, 1, 65_535);
        int seconds = number(Setting.SMTP_TIMEOUT_SECONDS, 1, 300);
        String host = sources.value(Setting.SMTP_HOST);
        if (host.isEmpty()) {
            return Optional.empty();
        }
        if (!host.matches("[0-9A-Za-z.:-]+")) {
            refuse(Setting.SMTP_HOST, "a host such as smtp.example.org");
        }
        String security = sources.value(Setting.SMTP_SECURITY);
        if (!List.of("none", "starttls", "tls").contains(security)) {
            refuse(Setting.SMTP_SECURITY, "none, starttls or tls");
        }
        String from = sources.value(Setting.SMTP_FROM);
        if (!from.matches("[^@\\s<>,;]+@[^@\\s<>,;]+")) {
            refuse(Setting.SMTP_FROM, "an e-mail address, as %s is set".formatted(Setting.SMTP_HOST.variable()));
        }
        return Optional.of(new Mail(
                host,
                port,
                security,
                sources.value(Setting.SMTP_USER),
                sources.value(Setting.SMTP_PASSWORD),
                from,
                seconds));
    }

    private Optional<Administrator> administrator() {
        String email = sources.value(Setting.ADMIN_EMAIL);
        String password = sources.value(Setting.ADMIN_PASSWORD);
        if (email.isEmpty() && password.isEmpty()) {
            return Optional.empty();
        }
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            refuse(Setting.ADMIN_EMAIL, "an e-mail address, as %s is set".formatted(Setting.ADMIN_PASSWORD.variable()));
        }
        if (password.length() < SHORTEST_PASSWORD) {
            // The value itself is a secret and is not repeated.
            refusals.add("%s must have at least %d characters, as %s is set."
                    .formatted(Setting.ADMIN_PASSWORD.variable(), SHORTEST_PASSWORD, Setting.ADMIN_EMAIL.variable()));
        }
        return Optional.of(new Administrator(email, password));
    }

    private List<URI> hubs() {
        try {
            List<URI> hubs = Stream.of(sources.value(Setting.WEBSUB_HUBS).split("[\\s,]+"))
                    .filter(address -> !address.isEmpty())
                    .map(URI::create)
                    .toList();
            if (hubs.stream().allMatch(SettingsCheck::isOnTheWeb)) {
                return hubs;
            }
        } catch (IllegalArgumentException malformed) {
            refuse(Setting.WEBSUB_HUBS, "web addresses with spaces between them (" + malformed.getMessage() + ")");
            return List.of();
        }
        refuse(Setting.WEBSUB_HUBS, "web addresses such as https://hub.example.org/ with spaces between them");
        return List.of();
    }

    private static boolean isOnTheWeb(URI url) {
        return url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
    }

    private Optional<Machine> machine() {
        String kind = sources.value(Setting.MACHINE_TRANSLATOR);
        int seconds = number(Setting.MACHINE_TIMEOUT_SECONDS, 1, 300);
        if (kind.equals(Setting.MACHINE_TRANSLATOR.defaultValue())) {
            return Optional.empty();
        }
        if (!kind.equals("libretranslate") && !kind.equals("deepl")) {
            refuse(Setting.MACHINE_TRANSLATOR, "off, libretranslate or deepl");
        }
        String key = sources.value(Setting.MACHINE_KEY);
        if (kind.equals("deepl") && key.isEmpty()) {
            refusals.add("%s must be set, as %s is deepl."
                    .formatted(Setting.MACHINE_KEY.variable(), Setting.MACHINE_TRANSLATOR.variable()));
        }
        return Optional.of(new Machine(kind, webAddress(Setting.MACHINE_URL, "https://api.deepl.com"), key, seconds));
    }

    private int number(Setting setting, int least, int most) {
        try {
            int number = Integer.parseInt(sources.value(setting));
            if (number >= least && number <= most) {
                return number;
            }
            refuse(setting, "from %d to %d".formatted(least, most));
        } catch (NumberFormatException malformed) {
            refuse(setting, "a whole number from %d to %d".formatted(least, most));
        }
        return least;
    }

    private boolean truth(Setting setting) {
        String value = sources.value(setting);
        if (!"true".equals(value) && !"false".equals(value)) {
            refuse(setting, "true or false");
        }
        return "true".equals(value);
    }

    private void refuse(Setting setting, String expected) {
        refusals.add("%s must be %s, but is \"%s\".".formatted(setting.variable(), expected, sources.value(setting)));
    }
}
