package org.heraldcms.deploy.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.heraldcms.deploy.files.DirectoryTree;

/**
 * The files of one PostgreSQL cluster with the database {@code herald} and two roles: {@code herald} owns everything and
 * brings the schema up to date, {@code herald_application} is what the application works as. It is made beside its place and moved there
 * when complete, so that a kill half-way leaves nothing that looks finished. Our settings stand in a file of their own,
 * written anew before each start.
 */
record Cluster(Path directory, Tools tools) {

    static final String OWNER = "herald";
    static final String APPLICATION = "herald_application";
    static final String DATABASE = "herald";

    boolean exists() {
        return Files.exists(directory.resolve("PG_VERSION"));
    }

    /** Makes the cluster; takes about two seconds. */
    void create(String password) throws IOException {
        Path unfinished = directory.resolveSibling(directory.getFileName() + ".unfinished");
        DirectoryTree.delete(unfinished);
        Path secret = Secrets.write(directory.resolveSibling("postgres.secret"), password);
        try {
            initialise(unfinished, secret);
        } finally {
            Files.delete(secret);
        }
        Files.writeString(
                unfinished.resolve("postgresql.conf"),
                "%ninclude 'herald.conf'%n".formatted(),
                StandardOpenOption.APPEND);
        Files.createFile(unfinished.resolve("herald.conf"));
        succeed(tools.run(
                "create database " + DATABASE + ";\n",
                "postgres",
                "--single",
                "-D",
                unfinished.toString(),
                "postgres"));
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path place, Path secret) {
        succeed(tools.run(
                "",
                "initdb",
                "--pgdata=" + place,
                "--username=" + OWNER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
    }

    private void succeed(int exitCode) {
        if (exitCode != 0) {
            throw new PostgresException(
                    "The bundled PostgreSQL could not be set up; %s says why.".formatted(tools.log()));
        }
    }

    /** Whether the application has a role of its own; a cluster of an earlier Herald has only the owner. */
    boolean hasApplicationRole() {
        return Files.exists(roleMark());
    }

    /** Makes that role, while no server runs here; its exit code tells whether it is there. */
    int makeApplicationRole(String password) throws IOException {
        // The first statement fails when an earlier start was cut short behind it; the second holds then.
        int done = tools.run(
                "create role %1$s;\nalter role %1$s login password '%2$s';\n".formatted(APPLICATION, password),
                "postgres",
                "--single",
                "-D",
                directory.toString(),
                "postgres");
        if (done == 0) {
            Files.createFile(roleMark());
        }
        return done;
    }

    private Path roleMark() {
        return directory.resolve("herald.application");
    }

    /** Writes our settings for the next start. */
    void configure(int port) throws IOException {
        Files.writeString(directory.resolve("herald.conf"), """
                # Written at every start of Herald; changes belong into postgresql.conf, behind its line that includes this file.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                # What was acknowledged survives a power cut.
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                # What has just been filled is planned for soon: a first release may be a large one.
                autovacuum_naptime = 10s
                # One file per day of the week.
                logging_collector = on
                log_directory = '%s'
                log_filename = 'postgresql-%%a.log'
                log_rotation_age = 1d
                log_truncate_on_rotation = on
                """.formatted(
                        port, tools.logs().toString().replace("'", "''")));
    }
}
