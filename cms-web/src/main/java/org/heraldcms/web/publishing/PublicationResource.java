package org.heraldcms.web.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.Ledger;
import org.heraldcms.core.publishing.PublishOrder;
import org.heraldcms.core.publishing.Publisher;
import org.heraldcms.core.publishing.Schedule;
import org.heraldcms.core.publishing.Withdrawals;
import org.heraldcms.core.publishing.reading.Addresses;
import org.heraldcms.core.publishing.schedule.Moment;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code …/publications}: what of an edition is live where. */
@Path("/articles/{id}/editions/{locale}/publications")
@Produces(MediaType.APPLICATION_JSON)
public class PublicationResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Articles articles;

    @Inject
    private Publisher publisher;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private Ledger ledger;

    @Inject
    private Addresses addresses;

    /**
     * What a publisher sends: a list of site keys, or {@code "all"}.
     *
     * @param from when it goes live: an instant, or a time of day by the clock of the zone; without it now
     * @param until when it is withdrawn again, said likewise
     * @param zone name in the IANA time zone database
     */
    record OrderIn(
            @Schema(ref = "Sites", required = true) @Nullable
            JsonNode sites,

            @Nullable Integer revision,
            @Nullable String from,
            @Nullable String until,
            @Nullable String zone) {

        PublishOrder toOrder() {
            return new PublishOrder(
                    SitesIn.keys(sites, "/sites"), revision, moment(from, "/from"), moment(until, "/until"));
        }

        private @Nullable Moment moment(@Nullable String time, String pointer) {
            return time == null ? null : Moment.of(new Moment.Named(time, zone, pointer));
        }
    }

    /** What is or was live, the newest first, and what is still to happen. */
    record Publications(List<PublicationView> items, List<PlanView> planned) {}

    /**
     * What is to happen to an edition on a site.
     *
     * @param local the time of day that was meant, by the clock of the zone; none when an instant was
     * @param wantedAt when it would happen if the site held no embargo; none when it holds none
     */
    record PlanView(
            Schedule.Action action,
            String site,
            int revision,
            Instant at,
            @Nullable String local,
            @Nullable String zone,
            @Nullable Instant wantedAt) {}

    /** What of an edition is or was live, and what is planned. */
    @GET
    public Publications history(@PathParam("id") String id, @PathParam("locale") String locale) {
        current.actor().require(Permission.READ);
        Edition edition = articles.requireEdition(Ids.parse(id, "article"), LocaleTag.of(locale));
        return new Publications(
                PublicationView.all(ledger.history(edition), addresses), plans(ledger.planned(edition)));
    }

    /** Publishes the approved revision now, or plans it. */
    @POST
    @APIResponseSchema(Publications.class)
    public Response publish(
            @PathParam("id") String id, @PathParam("locale") String locale, OrderIn in, @Context UriInfo uri) {
        UUID articleId = Ids.parse(id, "article");
        Publisher.Outcome outcome = publisher.publish(current.actor(), articleId, LocaleTag.of(locale), in.toOrder());
        return Response.created(uri.getAbsolutePath())
                .entity(new Publications(PublicationView.all(outcome.live(), addresses), plans(outcome.planned())))
                .build();
    }

    /** The reason stands in the body or, for clients that send none with DELETE, in the query. */
    @DELETE
    public Page<PublicationView> withdraw(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @QueryParam("site") @Nullable String site,
            @QueryParam("reason") @Nullable String reason,
            @Nullable Reason body) {
        String why = body == null || body.reason() == null ? reason : body.reason();
        return new Page<>(
                PublicationView.all(
                        withdrawals.withdraw(
                                current.actor(),
                                Ids.parse(id, "article"),
                                LocaleTag.of(locale),
                                site,
                                why == null ? "" : why),
                        addresses),
                null);
    }

    private static List<PlanView> plans(List<Schedule> planned) {
        return planned.stream()
                .map(one -> new PlanView(
                        one.action(),
                        one.site(),
                        one.revision(),
                        one.dueAt(),
                        one.localTime(),
                        one.zone(),
                        one.wantedAt()))
                .toList();
    }
}
