package org.heraldcms.web.start;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where connections come from. A database that cannot be reached yet is waited for, until the first connection: it may
 * start together with Herald. One that does not let Herald in is told at once, in a sentence for the operator.
 */
public class Database extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    private static final System.Logger LOG = System.getLogger(Database.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final long LOOK_EVERY_MS = 200;

    /** The server makes a source for each of its purposes. */
    private static final AtomicBoolean REACHED = new AtomicBoolean();

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                Connection connection = super.getConnection(user, password);
                REACHED.set(true);
                return connection;
            } catch (SQLException failure) {
                Duration waited = Duration.ofNanos(System.nanoTime() - start);
                if (REACHED.get() || !isDown(failure) || waited.compareTo(PATIENCE) > 0) {
                    tell(failure);
                    throw failure;
                }
                pause(waited, failure);
            }
        }
    }

    /** Whether it may come up: nobody answers there, or it says that it is starting. */
    private static boolean isDown(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.equals("57P03");
    }

    private void pause(Duration waited, SQLException failure) throws SQLException {
        if (waited.compareTo(SILENCE) > 0 && TOLD.compareAndSet(false, true)) {
            LOG.log(System.Logger.Level.WARNING, "Waiting for the database at " + place() + ".");
        }
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }

    private void tell(SQLException failure) {
        if (!REACHED.get()) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The database at " + place() + " cannot be used (" + failure.getMessage()
                            + "). Look at HERALD_DB_URL, HERALD_DB_USER and HERALD_DB_PASSWORD.");
        }
    }

    private String place() {
        return getServerNames()[0] + ":" + getPortNumbers()[0] + "/" + getDatabaseName();
    }
}
