package org.heraldcms.deploy.story;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.deploy.postgres.BundledPostgres;

/**
 * Copies of an approved article, made in the store itself: for tests that need a thousand of them and are about
 * something else. Each has a title of its own: the word, the number of the revision, and a number.
 */
public final class ApprovedCopies implements AutoCloseable {

    private static final List<String> COPYING = List.of(
            "create temp table if not exists copy (id uuid, n integer, word text)",
            "truncate copy",
            "insert into copy select gen_random_uuid(), n, ? from generate_series(1, cast(? as integer)) n",
            "insert into article select (jsonb_populate_record(a, jsonb_build_object('id', c.id))).*"
                    + " from article a, copy c where a.id = cast(? as uuid)",
            "insert into edition select (jsonb_populate_record(e, jsonb_build_object('article_id', c.id,"
                    + " 'slug', c.word || '-' || c.n))).* from edition e, copy c where e.article_id = cast(? as uuid)",
            "insert into revision select (jsonb_populate_record(r, jsonb_build_object('article_id', c.id,"
                    + " 'slug', c.word || '-' || c.n, 'title', c.word || ' one ' || c.n))).*"
                    + " from revision r, copy c where r.article_id = cast(? as uuid) and r.number = 1",
            "insert into review select (jsonb_populate_record(r, jsonb_build_object('article_id', c.id,"
                    + " 'id', gen_random_uuid()))).* from review r, copy c where r.article_id = cast(? as uuid)",
            "insert into approval select (jsonb_populate_record(a, jsonb_build_object('article_id', r.article_id,"
                    + " 'review_id', r.id))).* from approval a, copy c join review r on r.article_id = c.id"
                    + " where a.article_id = cast(? as uuid)");

    private static final List<String> REVISING = List.of(
            "insert into revision select (jsonb_populate_record(r, jsonb_build_object('number', 2,"
                    + " 'title', c.word || ' two ' || c.n))).* from revision r join copy c on c.id = r.article_id",
            "insert into review select (jsonb_populate_record(r, jsonb_build_object('revision', 2,"
                    + " 'id', gen_random_uuid()))).* from review r join copy c on c.id = r.article_id",
            "insert into approval select (jsonb_populate_record(a, jsonb_build_object('revision', 2,"
                    + " 'review_id', r.id))).* from approval a join copy c on c.id = a.article_id"
                    + " join review r on r.article_id = c.id and r.revision = 2",
            "update edition set revision = 2 where article_id in (select id from copy)");

    private final Connection connection;

    public ApprovedCopies(BundledPostgres postgres) throws SQLException {
        connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        connection.setAutoCommit(false);
    }

    /** Makes copies of an article of one edition with one approved revision; their ids, in the order of their numbers. */
    public List<String> of(String article, String word, int count) throws SQLException {
        for (String sql : COPYING) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                if (sql.contains("generate_series")) {
                    statement.setString(1, word);
                    statement.setInt(2, count);
                } else if (sql.contains("?")) {
                    statement.setString(1, article);
                }
                statement.execute();
            }
        }
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select id from copy order by n");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        connection.commit();
        return ids;
    }

    /** Gives each of the last copies a second revision, approved as the first. */
    public void revise() throws SQLException {
        for (String sql : REVISING) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.execute();
            }
        }
        connection.commit();
    }

    /** What a statement counts. */
    public int count(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            int count = rows.next() ? rows.getInt(1) : 0;
            connection.commit();
            return count;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
