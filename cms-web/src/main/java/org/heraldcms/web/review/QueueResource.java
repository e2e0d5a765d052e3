package org.heraldcms.web.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.Review;
import org.heraldcms.core.review.queue.Queue;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /reviews}: what waits to be decided. */
@Path("/reviews")
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Queue queue;

    @Inject
    private People people;

    @Inject
    private Paging paging;

    /**
     * A revision that waits at a stage.
     *
     * @param mine whether it waits for the one who asks
     * @param stage name of the stage
     * @param missing how many approvals the stage still needs
     */
    record WaitingReview(
            UUID articleId,
            LocaleTag locale,
            int revision,
            String title,
            String workflow,
            String stage,
            int missing,
            boolean mine,
            Instant since,
            @Nullable Instant dueAt,
            boolean overdue,
            Person submittedBy,
            Instant submittedAt) {}

    /** What waits for the one who asks or, with {@code all}, for anybody; what is due first comes first. */
    @GET
    public Page<WaitingReview> list(
            @QueryParam("all") @Nullable String all,
            @QueryParam("locale") @Nullable String locale,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        Actor actor = current.actor();
        LocaleTag only = locale == null ? null : LocaleTag.of(locale, "locale");
        Queue.Filter filter = new Queue.Filter(flag(all, "all"), only);
        return paging.page(
                "reviews/" + actor.id() + "/" + filter,
                new Paging.Request(cursor, limit),
                (place, most) -> queue.of(actor, filter, place == null ? null : place(place), most),
                waiting -> text(waiting.place()),
                this::lines);
    }

    private List<WaitingReview> lines(List<Queue.Waiting> found) {
        Function<UUID, Person> known = people.of(
                found.stream().map(one -> one.review().submittedBy()).distinct().toList());
        return found.stream().map(one -> line(one, known)).toList();
    }

    private static WaitingReview line(Queue.Waiting one, Function<UUID, Person> known) {
        Review review = one.review();
        return new WaitingReview(
                review.articleId(),
                review.locale(),
                review.revision(),
                one.title(),
                review.workflow(),
                review.present().name(),
                one.missing(),
                one.mine(),
                review.stageSince(),
                review.dueAt(),
                one.overdue(),
                known.apply(review.submittedBy()),
                review.submittedAt());
    }

    static boolean flag(@Nullable String text, String parameter) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw HeraldException.invalid(parameter, "It is true or false.");
        }
        return "true".equals(text);
    }

    private static String text(Queue.Place place) {
        return (place.dueAt() == null ? "" : place.dueAt()) + "/" + place.since() + "/" + place.id();
    }

    private static Queue.Place place(String text) {
        String[] part = text.split("/", 3);
        return new Queue.Place(
                part[0].isEmpty() ? null : Instant.parse(part[0]), Instant.parse(part[1]), UUID.fromString(part[2]));
    }
}
