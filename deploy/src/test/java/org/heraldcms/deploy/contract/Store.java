package org.heraldcms.deploy.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.heraldcms.deploy.launch.HeraldServer;
import org.heraldcms.deploy.postgres.BundledPostgres;

/** Looks into the store of a running server from outside. */
public final class Store implements AutoCloseable {

    /** All that commands change; what followers and deliveries write moves by itself. */
    private static final List<String> TABLES = List.of(
            "account",
            "role_grant",
            "api_token",
            "article",
            "edition",
            "revision",
            "workflow",
            "review",
            "decision",
            "approval",
            "comment",
            "site",
            "(select id, site, url, types, article_types, topics, locales, full_body, headers, header_names, enabled,"
                    + " after_position from endpoint)",
            "endpoint_key",
            "endpoint_filter",
            "(select id, site, name, hash, scopes, expires_at from site_token)",
            "(select site, kind, service, api_token, api_url, hold_seconds from purge_target)",
            "(select id, endpoint_id, from_position, to_position, only_failed from replay)",
            "change",
            "publication",
            "schedule",
            "recall",
            "preview",
            "(select recall_id, site, position, noted_at, noted_by, note from recall_site)",
            "release",
            "release_item",
            "release_event",
            "receipt",
            "site_copy",
            "comparison",
            "shape",
            "shape_version",
            "memory_unit",
            "glossary_entry",
            "glossary_term",
            "fact",
            "fact_version",
            "edition_fact",
            "publication_fact");

    private static final String PRINT = TABLES.stream()
            .map("(select coalesce(sum(hashtextextended(t::text, 0)), 0)::text from %s t)"::formatted)
            .collect(Collectors.joining(" || ' ' || ", "select ", ""));

    private final Connection connection;

    private Store(Connection connection) {
        this.connection = connection;
    }

    /** Of the server's bundled PostgreSQL. */
    public static Store of(HeraldServer server) {
        try {
            BundledPostgres postgres = BundledPostgres.prepare(
                    Path.of("target", "postgres").toAbsolutePath(), server.data(), ignored -> {});
            return new Store(DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** A text that differs whenever anything that commands change does. */
    String print() {
        return ask(PRINT);
    }

    /** How many entries the audit has. */
    int audited() {
        return Integer.parseInt(ask("select count(*) from audit"));
    }

    /** Who stands in the newest entry of the audit. */
    String lastActor() {
        return ask("select actor from audit order by at desc, id desc limit 1");
    }

    /** The one value that a question has for an answer. */
    public String ask(String question) {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(question, refused);
        }
    }

    /** Changes rows behind the server's back, as the passing of hours would; how many there were. */
    public int change(String statement) {
        try (Statement change = connection.createStatement()) {
            return change.executeUpdate(statement);
        } catch (SQLException refused) {
            throw new IllegalStateException(statement, refused);
        }
    }

    /** Does something while rows are locked that a question names. */
    public void holding(String question, Runnable meanwhile) {
        try {
            connection.setAutoCommit(false);
            assert !ask(question).isEmpty();
            meanwhile.run();
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException refused) {
            throw new IllegalStateException(question, refused);
        }
    }

    /** The position of the newest change. */
    int changes() {
        return Integer.parseInt(ask("select position from change_head"));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException stuck) {
            throw new IllegalStateException(stuck);
        }
    }
}
