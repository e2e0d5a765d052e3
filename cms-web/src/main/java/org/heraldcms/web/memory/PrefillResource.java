package org.heraldcms.web.memory;

import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.suggestion.Prefills;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code …/prefills}: fills the untranslated segments of an edition with what the memory has in the same context. */
@Path("/articles/{id}/editions/{locale}/prefills")
@Produces(MediaType.APPLICATION_JSON)
public class PrefillResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Prefills prefills;

    /**
     * What was filled in.
     *
     * @param revision the newest one afterwards; null when there still is no edition
     * @param left how many segments are still untranslated
     */
    record PrefillView(@Nullable Integer revision, List<FilledView> filled, int left) {

        static PrefillView of(Prefills.Prefill prefill) {
            return new PrefillView(
                    prefill.revision(),
                    prefill.filled().stream().map(FilledView::of).toList(),
                    prefill.left());
        }
    }

    /** A segment that now has the target of a unit. */
    record FilledView(String segment, UUID unit, int score, TextView target, OriginView origin) {

        static FilledView of(Prefills.Filled filled) {
            return new FilledView(
                    filled.source().id(),
                    filled.by().unit().id(),
                    filled.by().score(),
                    TextView.of(filled.by().unit().target(), filled.source().kind()),
                    OriginView.of(filled.by().unit().origin()));
        }
    }

    /** Fills in what is untranslated and has stood in the same context before; begins the edition when there is none. */
    @POST
    @APIResponseSchema(value = PrefillView.class, responseCode = "200")
    public Response fill(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Prefills.Prefill prefill = prefills.fill(
                current.actor(), Ids.parse(id, "article"), LocaleTag.of(locale), IfMatch.revision(ifMatch));
        Response.ResponseBuilder answer = Response.ok(PrefillView.of(prefill));
        Integer revision = prefill.revision();
        return revision == null
                ? answer.build()
                : answer.tag(IfMatch.tag(revision)).build();
    }
}
