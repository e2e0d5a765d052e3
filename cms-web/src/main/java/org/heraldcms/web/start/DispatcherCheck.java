package org.heraldcms.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.heraldcms.core.webhook.dispatch.Pulse;

/** Ready when the threads that bring deliveries out go round; says of each how many seconds ago it did. */
@Readiness
@ApplicationScoped
public class DispatcherCheck implements HealthCheck {

    @Inject
    private Pulse pulse;

    @Override
    public HealthCheckResponse call() {
        List<String> stopped = pulse.stopped();
        var answer = HealthCheckResponse.named("deliveries");
        pulse.seconds().forEach(answer::withData);
        if (!stopped.isEmpty()) {
            answer.withData("stopped", String.join(", ", stopped));
        }
        return answer.status(stopped.isEmpty()).build();
    }
}
