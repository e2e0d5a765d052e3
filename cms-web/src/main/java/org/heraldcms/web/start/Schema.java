package org.heraldcms.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Brings the store up to this version's tables. Where the settings name an owner, that role does so and gives the role
 * that the application works as the rights it needs: to read and write, but of the audit only to read and add. A role
 * cannot take rights from itself, so without an owner only triggers and the chain of hashes stand before the audit, which
 * is said at each start.
 */
@ApplicationScoped
class Schema {

    private static final System.Logger LOG = System.getLogger(Schema.class.getName());

    /** What nobody but the owner may alter. */
    private static final List<String> APPEND_ONLY = List.of("audit", "audit_seal");

    @Inject
    @ConfigProperty(name = "herald.db.url", defaultValue = "jdbc:postgresql://127.0.0.1:5432/herald")
    private String url;

    @Inject
    @ConfigProperty(name = "herald.db.user", defaultValue = "herald")
    private String application;

    @Inject
    @ConfigProperty(name = "herald.db.owner.user")
    private Optional<String> owner;

    @Inject
    @ConfigProperty(name = "herald.db.owner.password")
    private Optional<String> ownerPassword;

    void migrate(DataSource ofApplication) {
        DataSource migrating = owner.map(this::ofOwner).orElse(ofApplication);
        Flyway.configure(StartUp.class.getClassLoader())
                .dataSource(migrating)
                .load()
                .migrate();
        try (Connection connection = migrating.getConnection()) {
            if (owner.isPresent()) {
                grant(connection);
            }
            warn(connection);
        } catch (SQLException refused) {
            throw new IllegalStateException("The rights in the database could not be settled", refused);
        }
    }

    private DataSource ofOwner(String name) {
        Database database = new Database();
        database.setUrl(url);
        database.setUser(name);
        database.setPassword(ownerPassword.orElse(""));
        return database;
    }

    /** All or nothing, one node after the other. */
    private void grant(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String sql : grants(quoted(connection, application), schema(connection))) {
                statement.execute(sql);
            }
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static List<String> grants(String role, String schema) {
        String rows = "select, insert, update, delete";
        return List.of(
                "select pg_advisory_xact_lock(hashtext('herald rights'))",
                "grant usage on schema " + schema + " to " + role,
                "grant " + rows + " on all tables in schema " + schema + " to " + role,
                "grant usage, select on all sequences in schema " + schema + " to " + role,
                "alter default privileges in schema " + schema + " grant " + rows + " on tables to " + role,
                "revoke update, delete, truncate, references, trigger on " + String.join(", ", APPEND_ONLY) + " from "
                        + role,
                "revoke insert, update, delete, truncate, references, trigger on flyway_schema_history from " + role);
    }

    private void warn(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                "select pg_has_role(?, relowner, 'member') or has_table_privilege(?, oid, 'update, delete, truncate')"
                        + " from pg_class where oid = to_regclass('audit')")) {
            question.setString(1, application);
            question.setString(2, application);
            try (ResultSet answer = question.executeQuery()) {
                if (answer.next() && answer.getBoolean(1)) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "The database user " + application + " owns the audit: triggers and the chain of hashes"
                                    + " protect it, but this user could remove them. Set HERALD_DB_OWNER_USER and"
                                    + " HERALD_DB_OWNER_PASSWORD, and let that user own the tables.");
                }
            }
        }
    }

    private static String schema(Connection connection) throws SQLException {
        return quoted(connection, connection.getSchema());
    }

    private static String quoted(Connection connection, String name) throws SQLException {
        try (Statement quoting = connection.createStatement()) {
            return quoting.enquoteIdentifier(name, true);
        }
    }
}
