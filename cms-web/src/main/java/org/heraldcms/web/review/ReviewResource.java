package org.heraldcms.web.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.EditionState;
import org.heraldcms.core.review.Panels;
import org.heraldcms.core.review.Review;
import org.heraldcms.core.review.Reviews;
import org.heraldcms.core.review.Verdict;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code …/review}: hands a revision to its reviewers and takes their decisions. */
@Path("/articles/{id}/editions/{locale}/review")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Articles articles;

    @Inject
    private Reviews reviews;

    @Inject
    private Panels panels;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** What a writer sends to submit: optionally the revision that is meant. */
    record Submission(@Nullable Integer revision) {}

    /** What a reviewer sends. */
    record DecisionIn(
            @Schema(required = true, implementation = Verdict.class) @Nullable
            String decision,

            @Schema(required = true) @Nullable Integer revision,
            @Nullable String comment) {

        Reviews.DecisionDraft toDraft() {
            if (decision == null) {
                throw HeraldException.invalid("/decision", "Say approve or request_changes.");
            }
            if (revision == null) {
                throw HeraldException.invalid("/revision", "Say which revision you judged.");
            }
            return new Reviews.DecisionDraft(Verdict.of(decision), revision, comment == null ? "" : comment);
        }
    }

    /** Where the newest revision stands in its review. */
    @GET
    public ReviewView read(@PathParam("id") String id, @PathParam("locale") String locale) {
        current.actor().require(Permission.READ);
        Edition edition = articles.requireEdition(Ids.parse(id, "article"), LocaleTag.of(locale));
        return reviews.current(edition).map(this::view).orElseGet(() -> ReviewView.draft(edition.revision()));
    }

    /** Submits the newest revision for review. */
    @POST
    @APIResponseSchema(ReviewView.class)
    public Response submit(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @Nullable Submission submission,
            @Context UriInfo uri) {
        UUID articleId = Ids.parse(id, "article");
        Review review = reviews.submit(
                current.actor(), articleId, LocaleTag.of(locale), submission == null ? null : submission.revision());
        return Response.created(uri.getAbsolutePath()).entity(view(review)).build();
    }

    /** Approves a revision, or requests changes. */
    @POST
    @Path("/decisions")
    @APIResponseSchema(ReviewView.class)
    public Response decide(
            @PathParam("id") String id, @PathParam("locale") String locale, DecisionIn in, @Context UriInfo uri) {
        Review review = reviews.decide(current.actor(), Ids.parse(id, "article"), LocaleTag.of(locale), in.toDraft());
        return Response.created(uri.getAbsolutePath()).entity(view(review)).build();
    }

    private ReviewView view(Review review) {
        ReviewView.Around around = new ReviewView.Around(
                reviews.decisions(review),
                panels.deciders(review),
                review.state() == EditionState.IN_REVIEW ? panels.of(review).waiting() : List.of(),
                clock.instant());
        return ReviewView.of(review, around, people);
    }
}
