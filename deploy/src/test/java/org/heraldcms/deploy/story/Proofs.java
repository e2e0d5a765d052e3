package org.heraldcms.deploy.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.heraldcms.deploy.launch.HeraldServer;
import org.heraldcms.deploy.postgres.BundledPostgres;

/** What a server judged of the receipts that a site sent it, looked up in its store. */
record Proofs(HeraldServer server, String site) {

    /** Whether the receipt for a position, or the last of several, was found to be right. */
    boolean isInStepAt(long position) {
        return count(
                        "select count(*) from (select in_step from receipt where site = ? and position >= ?"
                                + " order by received_at desc, id desc limit 1) last where in_step",
                        position)
                == 1;
    }

    /** How many receipts for a position or a later one were wrong. */
    long wrongSince(long position) {
        return count("select count(*) from receipt where site = ? and position >= ? and not in_step", position);
    }

    private long count(String question, long position) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, site);
            statement.setLong(2, position);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(question, refused);
        }
    }

    private Connection connect() throws SQLException {
        try {
            BundledPostgres postgres = BundledPostgres.prepare(
                    Path.of("target", "postgres").toAbsolutePath(), server.data(), ignored -> {});
            return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
