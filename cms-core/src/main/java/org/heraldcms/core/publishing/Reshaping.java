package org.heraldcms.core.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.publishing.shape.ShapePlace;
import org.heraldcms.core.publishing.shape.Shapes;
import org.heraldcms.core.site.Sites;

/**
 * What a changed shape does to its site, in the transaction that changes it: what is live there is cut anew, as the same
 * revision with the same topics and figures, and what waits for an embargo waits as long as that is now.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Reshaping {

    @Inject
    private Articles articles;

    @Inject
    private Sites sites;

    @Inject
    private Frontier frontier;

    @Inject
    private Schedules schedules;

    void follow(@Observes Shapes.Changed changed) {
        ShapePlace place = changed.place();
        schedules.follow(place);
        if (changed.shown()) {
            frontier.live(place.articleId(), place.locale(), place.site()).ifPresent(this::recut);
        }
    }

    private void recut(Publication live) {
        Arrival arrival = new Arrival(
                articles.require(live.articleId()),
                articles.requireRevision(live.articleId(), live.locale(), live.revision()),
                List.of(sites.require(live.site())),
                live);
        int changes = frontier.cross(new Frontier.Crossing(List.of(arrival), List.of(), List.of()))
                .size();
        assert changes <= 1;
    }
}
