package org.heraldcms.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {

    private static final Path HOME = Path.of("/opt/herald/deploy");

    private static Settings settings(Map<String, String> environment) {
        return SettingsCheck.check(new Sources(Map.of(), environment, new Properties()), HOME);
    }

    @Test
    void without_any_setting_the_defaults_hold() {
        assertThat(settings(Map.of()))
                .isEqualTo(new Settings(
                        "127.0.0.1",
                        8080,
                        URI.create("http://127.0.0.1:8080"),
                        Path.of("/opt/herald/deploy/data"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        64,
                        2_097_152,
                        new Settings.Sending(
                                30,
                                15,
                                60,
                                List.of(5, 10, 20, 40, 80, 160, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400)),
                        90,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        new Settings.Readers(100, 2_000)));
    }

    @Test
    void every_setting_has_its_name_in_the_environment() {
        assertThat(settings(Map.ofEntries(
                        Map.entry("HERALD_HOST", "0.0.0.0"),
                        Map.entry("HERALD_PORT", "9090"),
                        Map.entry("HERALD_BASE_URL", "https://cms.safeharbour.example/"),
                        Map.entry("HERALD_DATA", "/var/lib/herald"),
                        Map.entry("HERALD_DB_URL", "jdbc:postgresql://db.safeharbour.example/herald"),
                        Map.entry("HERALD_DB_USER", "newsroom"),
                        Map.entry("HERALD_DB_PASSWORD", "secret"),
                        Map.entry("HERALD_DB_OWNER_USER", "newsroom_owner"),
                        Map.entry("HERALD_DB_OWNER_PASSWORD", "another secret"),
                        Map.entry("HERALD_SECRET_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
                        Map.entry("HERALD_SECRET_KEY_OLD", "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE="),
                        Map.entry("HERALD_ADMIN_EMAIL", "ada@safeharbour.example"),
                        Map.entry("HERALD_ADMIN_PASSWORD", "harbour-demo-2026"),
                        Map.entry("HERALD_ALLOW_PRIVATE_ENDPOINTS", "true"),
                        Map.entry("HERALD_HTTP_THREADS", "8"),
                        Map.entry("HERALD_REQUEST_LIMIT", "65536"),
                        Map.entry("HERALD_DELIVERIES_KEEP_DAYS", "90"),
                        Map.entry("HERALD_DELIVERY_ALARM_MINUTES", "5"),
                        Map.entry("HERALD_RECALL_CONFIRM_SECONDS", "120"),
                        Map.entry("HERALD_RETRY_SECONDS", "5, 60, 3600"),
                        Map.entry("HERALD_SYNC_CURSOR_DAYS", "30"),
                        Map.entry("HERALD_MACHINE_TRANSLATOR", "deepl"),
                        Map.entry("HERALD_MACHINE_URL", "https://api-free.deepl.com/"),
                        Map.entry("HERALD_WEBSUB_HUBS", "https://hub.example/, https://other.example/hub"),
                        Map.entry("HERALD_MACHINE_KEY", "secret:fx"),
                        Map.entry("HERALD_MACHINE_TIMEOUT_SECONDS", "10"),
                        Map.entry("HERALD_PROXIES", "127.0.0.1, 10.0.0.2"),
                        Map.entry("HERALD_DELIVERY_RATE", "10"),
                        Map.entry("HERALD_DELIVERY_BURST", "50"),
                        Map.entry("HERALD_SMTP_HOST", "smtp.safeharbour.example"),
                        Map.entry("HERALD_SMTP_PORT", "465"),
                        Map.entry("HERALD_SMTP_SECURITY", "tls"),
                        Map.entry("HERALD_SMTP_USER", "herald"),
                        Map.entry("HERALD_SMTP_PASSWORD", "a third secret"),
                        Map.entry("HERALD_SMTP_FROM", "herald@safeharbour.example"),
                        Map.entry("HERALD_SMTP_TIMEOUT_SECONDS", "5"))))
                .isEqualTo(new Settings(
                        "0.0.0.0",
                        9090,
                        URI.create("https://cms.safeharbour.example"),
                        Path.of("/var/lib/herald"),
                        Optional.of(new Settings.Database(
                                "jdbc:postgresql://db.safeharbour.example/herald",
                                "newsroom",
                                "secret",
                                Optional.of(new Settings.Owner("newsroom_owner", "another secret")))),
                        Optional.of(new Settings.SecretKeys(
                                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                                "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=")),
                        Optional.of(new Settings.Administrator("ada@safeharbour.example", "harbour-demo-2026")),
                        true,
                        8,
                        65_536,
                        new Settings.Sending(90, 5, 120, List.of(5, 60, 3600)),
                        30,
                        Optional.of(new Settings.Machine(
                                "deepl", URI.create("https://api-free.deepl.com"), "secret:fx", 10)),
                        List.of("127.0.0.1", "10.0.0.2"),
                        Optional.of(new Settings.Mail(
                                "smtp.safeharbour.example",
                                465,
                                "tls",
                                "herald",
                                "a third secret",
                                "herald@safeharbour.example",
                                5)),
                        List.of(URI.create("https://hub.example/"), URI.create("https://other.example/hub")),
                        new Settings.Readers(10, 50)));
    }

    @Test
    void an_option_goes_before_the_environment_and_the_environment_before_the_file() {
        Properties file = new Properties();
        file.setProperty("herald.port", "1111");
        assertThat(new Sources(Map.of(), Map.of(), file).value(Setting.PORT)).isEqualTo("1111");
        Map<String, String> environment = Map.of("HERALD_PORT", "2222");
        assertThat(new Sources(Map.of(), environment, file).value(Setting.PORT)).isEqualTo("2222");
        assertThat(new Sources(Map.of(Setting.PORT, "3333"), environment, file).value(Setting.PORT))
                .isEqualTo("3333");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    HERALD_PORT | 0 | HERALD_PORT must be from 1 to 65535, but is "0".
                    HERALD_PORT | 65536 | HERALD_PORT must be from 1 to 65535, but is "65536".
                    HERALD_PORT | web | HERALD_PORT must be a whole number from 1 to 65535, but is "web".
                    HERALD_HOST | a b | HERALD_HOST must be an address such as 127.0.0.1 or 0.0.0.0, but is "a b".
                    HERALD_BASE_URL | cms.example | HERALD_BASE_URL must be a web address such as https://cms.example.org, but is "cms.example".
                    HERALD_BASE_URL | ftp://cms.example | HERALD_BASE_URL must be a web address such as https://cms.example.org, but is "ftp://cms.example".
                    HERALD_DB_URL | postgres://db | HERALD_DB_URL must be a JDBC address of PostgreSQL such as jdbc:postgresql://db.example.org:5432/herald, but is "postgres://db".
                    HERALD_ADMIN_PASSWORD | harbour-demo-2026 | HERALD_ADMIN_EMAIL must be an e-mail address, as HERALD_ADMIN_PASSWORD is set, but is "".
                    HERALD_ADMIN_EMAIL | ada@safeharbour.example | HERALD_ADMIN_PASSWORD must have at least 12 characters, as HERALD_ADMIN_EMAIL is set.
                    HERALD_SECRET_KEY | harbour | HERALD_SECRET_KEY must be 32 bytes in base64, as "openssl rand -base64 32" makes them.
                    HERALD_SECRET_KEY_OLD | AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE= | HERALD_SECRET_KEY must be set, as HERALD_SECRET_KEY_OLD is.
                    HERALD_ALLOW_PRIVATE_ENDPOINTS | yes | HERALD_ALLOW_PRIVATE_ENDPOINTS must be true or false, but is "yes".
                    HERALD_HTTP_THREADS | 1 | HERALD_HTTP_THREADS must be from 2 to 1000, but is "1".
                    HERALD_DELIVERY_ALARM_MINUTES | 0 | HERALD_DELIVERY_ALARM_MINUTES must be from 1 to 10080, but is "0".
                    HERALD_RECALL_CONFIRM_SECONDS | 9 | HERALD_RECALL_CONFIRM_SECONDS must be from 10 to 86400, but is "9".
                    HERALD_SYNC_CURSOR_DAYS | 0 | HERALD_SYNC_CURSOR_DAYS must be from 1 to 3650, but is "0".
                    HERALD_RETRY_SECONDS | 5,0 | HERALD_RETRY_SECONDS must be at most 50 numbers from 1 to 86400 with commas between them, such as 5,60,3600, but is "5,0".
                    HERALD_RETRY_SECONDS | 5,,9 | HERALD_RETRY_SECONDS must be at most 50 numbers from 1 to 86400 with commas between them, such as 5,60,3600, but is "5,,9".
                    HERALD_MACHINE_TIMEOUT_SECONDS | 301 | HERALD_MACHINE_TIMEOUT_SECONDS must be from 1 to 300, but is "301".
                    HERALD_MACHINE_TRANSLATOR | libretranslate | HERALD_MACHINE_URL must be a web address such as https://api.deepl.com, but is "".
                    HERALD_PROXIES | 10.0.0.0/8 | HERALD_PROXIES must be addresses with commas between them, such as 127.0.0.1,10.0.0.2, but is "10.0.0.0/8".
                    HERALD_DELIVERY_RATE | -1 | HERALD_DELIVERY_RATE must be from 0 to 1000000, but is "-1".
                    HERALD_DELIVERY_BURST | 0 | HERALD_DELIVERY_BURST must be from 1 to 1000000, but is "0".
                    HERALD_SMTP_HOST | smtp.example | HERALD_SMTP_FROM must be an e-mail address, as HERALD_SMTP_HOST is set, but is "".
                    HERALD_WEBSUB_HUBS | https://hub.example ftp://hub | HERALD_WEBSUB_HUBS must be web addresses such as https://hub.example.org/ with spaces between them, but is "https://hub.example ftp://hub".
                    HERALD_REQUEST_LIMIT | 10 | HERALD_REQUEST_LIMIT must be from 65536 to 1073741824, but is "10".
                    """)
    void what_is_wrong_is_told_in_a_sentence(String name, String value, String sentence) {
        assertThatThrownBy(() -> settings(Map.of(name, value)))
                .isInstanceOf(RefusedStart.class)
                .hasMessage(sentence);
    }

    @Test
    void a_machine_translator_is_one_of_those_that_herald_speaks_with_and_deepl_wants_a_key() {
        assertThatThrownBy(() -> settings(
                        Map.of("HERALD_MACHINE_TRANSLATOR", "google", "HERALD_MACHINE_URL", "http://mt.example")))
                .hasMessage("HERALD_MACHINE_TRANSLATOR must be off, libretranslate or deepl, but is \"google\".");
        assertThatThrownBy(() -> settings(
                        Map.of("HERALD_MACHINE_TRANSLATOR", "deepl", "HERALD_MACHINE_URL", "http://mt.example")))
                .hasMessage("HERALD_MACHINE_KEY must be set, as HERALD_MACHINE_TRANSLATOR is deepl.");
        assertThat(settings(Map.of("HERALD_MACHINE_URL", "not looked at while off"))
                        .machine())
                .isEmpty();
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThatThrownBy(() -> settings(Map.of("HERALD_PORT", "0", "HERALD_HTTP_THREADS", "0")))
                .hasMessageContaining("HERALD_PORT")
                .hasMessageContaining("HERALD_HTTP_THREADS");
    }

    @Test
    void a_name_in_the_file_that_no_setting_has_is_refused(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("herald.properties"), "herald.prot=9090\n");
        assertThatThrownBy(() -> Sources.of(Map.of(), Map.of(), file)).hasMessageContaining("herald.prot");
    }

    @Test
    void the_file_documents_every_setting_with_its_default() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("herald.properties"))) {
            assertThat(lines.filter(line -> line.startsWith("#herald.")))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Setting.values())
                            .map(setting -> "#%s=%s".formatted(setting.property(), setting.defaultValue()))
                            .toList());
        }
    }

    @Test
    void options_name_port_and_data_and_a_relative_directory_is_meant_from_where_one_stands() {
        Options options = Options.parse(List.of("--port", "9090", "--data", "here", "--demo"));
        assertThat(options.demo()).isTrue();
        assertThat(options.settings())
                .containsEntry(Setting.PORT, "9090")
                .containsEntry(Setting.DATA, Path.of("here").toAbsolutePath().toString());
    }

    @Test
    void an_unknown_or_incomplete_option_is_refused_with_the_usage() {
        assertThatThrownBy(() -> Options.parse(List.of("--prot", "9090")))
                .hasMessageStartingWith("There is no option --prot.")
                .hasMessageContaining("Usage:");
        assertThatThrownBy(() -> Options.parse(List.of("--port"))).hasMessageStartingWith("--port needs a value.");
    }
}
