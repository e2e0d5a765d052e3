package org.heraldcms.container;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the PostgreSQL of the tests inside the server before the server, whose settings name it. Unit tests, which are
 * run without these settings, start nothing.
 */
public class ContainerSession implements LauncherSessionListener {

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String directory = System.getProperty("herald.container");
        if (directory == null) {
            return;
        }
        try {
            EmbeddedPostgres started = EmbeddedPostgres.start();
            postgres = started;
            configure(Path.of(directory), started.getJdbcUrl("postgres", "postgres"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void configure(Path directory, String database) throws IOException {
        Path commands = Files.writeString(
                directory.resolve("before-boot.txt"),
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener"
                        + ".address=127.0.0.1\n");
        System.setProperty(
                "payara.microJar", directory.resolve("payara-micro.jar").toString());
        // With clustering "off" the container would undo --nohazelcast again and look for a wrong address.
        System.setProperty("payara.clusterEnabled", "true");
        System.setProperty(
                "payara.extraMicroOptions", "--nohazelcast --disablephonehome --prebootcommandfile " + commands);
        System.setProperty(
                "payara.cmdOptions",
                String.join(
                        " ",
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dherald.db.url=" + database,
                        "-Dherald.db.user=postgres",
                        "-Dherald.data=" + Files.createTempDirectory(directory, "data-"),
                        "-Dherald.allow.private.endpoints=true"));
    }
}
