package org.heraldcms.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.heraldcms.core.changelog.Follower;
import org.heraldcms.core.changelog.Followers;

/** Ready when every follower of the change log has found its place in it; says where each stands. */
@Readiness
@ApplicationScoped
public class FollowersCheck implements HealthCheck {

    @Inject
    private Followers followers;

    @Inject
    @Any
    private Instance<Follower> all;

    @Override
    public HealthCheckResponse call() {
        Map<String, Long> positions = followers.positions();
        var answer = HealthCheckResponse.named("followers");
        positions.forEach(answer::withData);
        return answer.status(all.stream().map(Follower::name).allMatch(positions::containsKey))
                .build();
    }
}
