package org.heraldcms.web.preview;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.People;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.preview.Preview;
import org.heraldcms.core.publishing.preview.PreviewDraft;
import org.heraldcms.core.publishing.preview.Previews;
import org.heraldcms.web.json.Required;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /articles/{id}/editions/{locale}/previews}: links to a draft as a site would deliver it. */
@Path("/articles/{id}/editions/{locale}/previews")
@Produces(MediaType.APPLICATION_JSON)
public class PreviewsResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Previews previews;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "herald.base.url", defaultValue = "http://127.0.0.1:8080")
    private String baseUrl;

    /** A link as it is wanted; without a revision it always shows the newest, and without hours it is good for 72. */
    record PreviewIn(
            @Schema(required = true) @Nullable String site,
            @Nullable Integer revision,
            @Nullable Integer expiresInHours,
            @Nullable Boolean mayComment,
            @Nullable String name) {

        PreviewDraft toDraft() {
            return new PreviewDraft(Required.member(site, "site"), revision, expiresInHours, mayComment, name);
        }
    }

    /**
     * A link just made; url and token are told this once.
     *
     * @param url the page to give to somebody
     * @param token for the delivery API, as the parameter {@code preview} or the header {@code Herald-Preview}
     */
    record NewPreviewView(UUID id, String url, String token, Instant expiresAt) {}

    /**
     * A link.
     *
     * @param revision the revision that it shows; null: always the newest
     * @param open whether it still shows something
     */
    record PreviewView(
            UUID id,
            String site,
            @Nullable Integer revision,
            @Nullable String name,
            boolean mayComment,
            boolean open,
            People.Person createdBy,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {

        static PreviewView of(Preview preview, Function<UUID, People.Person> people, Instant now) {
            return new PreviewView(
                    preview.id(),
                    preview.site(),
                    preview.revision(),
                    preview.name(),
                    preview.mayComment(),
                    preview.isOpen(now),
                    people.apply(preview.createdBy()),
                    preview.createdAt(),
                    preview.expiresAt(),
                    preview.revokedAt());
        }
    }

    /** Makes a link to the draft. */
    @POST
    @APIResponseSchema(NewPreviewView.class)
    public Response create(
            @PathParam("id") String id, @PathParam("locale") String locale, PreviewIn body, @Context UriInfo uri) {
        Previews.Issued issued =
                previews.create(current.actor(), Ids.parse(id, "article"), LocaleTag.of(locale), body.toDraft());
        Preview preview = issued.preview();
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(preview.id().toString())
                        .build())
                .header("Cache-Control", "no-store")
                .entity(new NewPreviewView(
                        preview.id(), baseUrl + PreviewPage.ROOT + issued.token(), issued.token(), preview.expiresAt()))
                .build();
    }

    /** The newest 200 links to the edition, also those that show nothing any more. */
    @GET
    public Page<PreviewView> list(@PathParam("id") String id, @PathParam("locale") String locale) {
        List<Preview> found = previews.list(current.actor(), Ids.parse(id, "article"), LocaleTag.of(locale));
        Function<UUID, People.Person> named =
                people.of(found.stream().map(Preview::createdBy).distinct().toList());
        Instant now = clock.instant();
        return new Page<>(
                found.stream()
                        .map(preview -> PreviewView.of(preview, named, now))
                        .toList(),
                null);
    }

    /** Withdraws a link. */
    @DELETE
    @Path("/{preview}")
    public void revoke(
            @PathParam("id") String id, @PathParam("locale") String locale, @PathParam("preview") String preview) {
        previews.revoke(current.actor(), Ids.parse(id, "article"), LocaleTag.of(locale), Ids.parse(preview, "preview"));
    }
}
