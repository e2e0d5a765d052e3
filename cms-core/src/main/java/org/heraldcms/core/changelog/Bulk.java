package org.heraldcms.core.changelog;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement over many rows, sent together, so that a lock is held no longer than the rows take to be written. */
public final class Bulk {

    /** Rows that are sent before the store is asked how it went. */
    private static final int ROWS_A_BATCH = 500;

    private Bulk() {}

    /**
     * Runs a statement for each row, in the caller's transaction and behind all that is flushed.
     *
     * @param sql with a {@code ?} for each value of a row
     */
    public static void run(EntityManager store, String sql, List<@Nullable Object[]> rows) {
        store.flush();
        try (PreparedStatement statement = store.unwrap(Connection.class).prepareStatement(sql)) {
            for (int i = 0; i < rows.size(); i++) {
                bind(statement, rows.get(i));
                if ((i + 1) % ROWS_A_BATCH == 0 || i + 1 == rows.size()) {
                    int[] unused = statement.executeBatch();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The store did not take " + rows.size() + " rows", failure);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
    }
}
