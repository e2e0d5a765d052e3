package org.heraldcms.deploy.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BundledPostgresIT {

    private static final Path BINARIES = Path.of("target", "postgres").toAbsolutePath();

    // The blank must not matter.
    @TempDir(cleanup = org.junit.jupiter.api.io.CleanupMode.ON_SUCCESS)
    private Path temporary;

    private final List<String> told = new ArrayList<>();

    private BundledPostgres prepare() throws Exception {
        return BundledPostgres.prepare(BINARIES, temporary.resolve("my data"), told::add);
    }

    private BundledPostgres started() throws Exception {
        BundledPostgres postgres = prepare();
        postgres.start();
        return postgres;
    }

    @AfterEach
    void stop() throws Exception {
        BundledPostgres left = prepare();
        if (left.process().isPresent()) {
            left.stop();
        }
    }

    @Test
    void what_is_committed_is_on_the_disk() throws Exception {
        BundledPostgres postgres = started();
        assertThat(ask(postgres, "select current_setting('fsync')")).isEqualTo("on");
        assertThat(ask(postgres, "select current_setting('synchronous_commit')"))
                .isEqualTo("on");
        assertThat(ask(postgres, "select current_setting('full_page_writes')")).isEqualTo("on");
    }

    @Test
    void it_listens_on_loopback_only_and_wants_its_password_which_only_the_owner_may_read() throws Exception {
        BundledPostgres postgres = started();
        assertThat(ask(postgres, "select current_setting('listen_addresses')")).isEqualTo("127.0.0.1");
        assertThat(ask(postgres, "select current_setting('unix_socket_directories')"))
                .isEmpty();
        assertThat(ask(postgres, "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                .isEqualTo("0");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(temporary.resolve("my data/postgres.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void after_a_stop_it_comes_back_at_the_same_address_with_everything_in_it() throws Exception {
        BundledPostgres first = started();
        keepNote(first);
        first.stop();
        BundledPostgres second = started();
        assertThat(second.url()).isEqualTo(first.url());
        assertThat(ask(second, "select words from note")).isEqualTo("0800 555 0142");
    }

    @Test
    void it_starts_at_once_after_everything_was_killed() throws Exception {
        BundledPostgres first = started();
        keepNote(first);
        kill(first);
        assertThat(ask(started(), "select words from note")).isEqualTo("0800 555 0142");
    }

    @Test
    void one_that_was_left_behind_is_found_and_kept() throws Exception {
        ProcessHandle orphan = started().process().orElseThrow();
        BundledPostgres found = started();
        assertThat(found.process()).contains(orphan);
        assertThat(ask(found, "select 1")).isEqualTo("1");
        assertThat(told).last().asString().contains("left behind", Long.toString(orphan.pid()));
    }

    @Test
    void the_number_of_a_process_that_is_no_postgres_is_not_taken_for_it() throws Exception {
        BundledPostgres first = started();
        keepNote(first);
        kill(first);
        Path pid = temporary.resolve("my data/postgres/postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(pid));
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pid, lines);
        assertThat(ask(started(), "select words from note")).isEqualTo("0800 555 0142");
    }

    @Test
    void a_set_up_that_was_cut_short_is_begun_again() throws Exception {
        Path unfinished = Files.createDirectories(temporary.resolve("my data/postgres.unfinished"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "18\n");
        assertThat(ask(started(), "select current_database()")).isEqualTo("herald");
        assertThat(unfinished).doesNotExist();
    }

    @Test
    void the_application_has_a_role_of_its_own_that_owns_nothing() throws Exception {
        BundledPostgres postgres = started();
        try (Connection connection = DriverManager.getConnection(
                        postgres.url(), postgres.application(), postgres.applicationPassword());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select rolsuper or rolcreaterole or rolcreatedb"
                        + " or rolreplication or rolbypassrls from pg_roles where rolname = current_user")) {
            answer.next();
            assertThat(answer.getBoolean(1)).isFalse();
        }
    }

    @Test
    void a_cluster_of_an_earlier_herald_gets_that_role_too_also_when_its_server_was_left_behind() throws Exception {
        BundledPostgres earlier = started();
        keepNote(earlier);
        dropApplication(earlier);
        Files.delete(temporary.resolve("my data/postgres/herald.application"));
        BundledPostgres now = started();
        assertThat(ask(now, "select words from note")).isEqualTo("0800 555 0142");
        assertThat(ask(now, "select count(*) from pg_roles where rolname = '" + now.application() + "'"))
                .isEqualTo("1");
    }

    private static void dropApplication(BundledPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute("drop role " + postgres.application());
        }
    }

    private static void kill(BundledPostgres postgres) throws Exception {
        ProcessHandle server = postgres.process().orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        server.onExit().get(1, TimeUnit.MINUTES);
    }

    private static void keepNote(BundledPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (words text not null)");
            statement.execute("insert into note values ('0800 555 0142')");
        }
    }

    private static String ask(BundledPostgres postgres, String question) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(BundledPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
