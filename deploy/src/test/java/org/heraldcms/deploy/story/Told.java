package org.heraldcms.deploy.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import org.heraldcms.deploy.launch.HeraldServer;
import org.heraldcms.deploy.postgres.BundledPostgres;

/** Who was told what, as it stands in the store of a running server. */
final class Told implements AutoCloseable {

    private static final String TOLD = "select a.name from notice n join account a on a.id = n.account_id"
            + " where n.kind = ? and n.link = ? and (? = '' or n.detail ->> 'site' = ?)";

    private final Connection connection;

    private Told(Connection connection) {
        this.connection = connection;
    }

    static Told by(HeraldServer server) {
        try {
            BundledPostgres postgres = BundledPostgres.prepare(
                    Path.of("target", "postgres").toAbsolutePath(), server.data(), ignored -> {});
            return new Told(DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The names of those who were told something about a thing, and of a site unless it is empty, nobody twice. */
    List<String> of(String kind, String link, String site) {
        try (PreparedStatement question = connection.prepareStatement(TOLD)) {
            question.setString(1, kind);
            question.setString(2, link);
            question.setString(3, site);
            question.setString(4, site);
            try (ResultSet rows = question.executeQuery()) {
                TreeSet<String> names = new TreeSet<>();
                int count = 0;
                while (rows.next()) {
                    names.add(rows.getString(1));
                    count++;
                }
                if (names.size() != count) {
                    throw new AssertionError("Somebody was told twice: " + count + " notices for " + names);
                }
                return List.copyOf(names);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
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
