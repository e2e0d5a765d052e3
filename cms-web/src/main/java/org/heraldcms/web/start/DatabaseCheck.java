package org.heraldcms.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers and holds the schema that was migrated. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    @Resource(lookup = "java:app/jdbc/herald")
    private DataSource database;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("database");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet schema = statement.executeQuery(
                        "select version from flyway_schema_history where success order by installed_rank desc limit 1")) {
            return answer.status(schema.next())
                    .withData("schema", schema.getString(1))
                    .build();
        } catch (SQLException unreachable) {
            return answer.down()
                    .withData("error", "The database does not answer.")
                    .build();
        }
    }
}
