package org.heraldcms.web.memory;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.Memory;
import org.heraldcms.core.translation.memory.tmx.Tmx;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /memory/tmx}: the memory from and to other tools. */
@Path("/memory/tmx")
public class TmxResource {

    private static final String TMX = "application/x-tmx+xml";

    @Inject
    private CurrentActor current;

    @Inject
    private Tmx tmx;

    /** The units between these locales, or all. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = TMX))
    @Produces({TMX, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    public Response export(
            @QueryParam("sourceLocale") @Nullable String sourceLocale,
            @QueryParam("targetLocale") @Nullable String targetLocale) {
        current.actor().require(Permission.READ);
        LocaleTag source = MemoryResource.Query.locale(sourceLocale, "sourceLocale");
        LocaleTag target = MemoryResource.Query.locale(targetLocale, "targetLocale");
        StreamingOutput document = out -> tmx.write(source, target, out);
        return Response.ok(document)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"memory.tmx\"")
                .build();
    }

    /** Takes in all units of a document, or none. */
    @POST
    @APIResponseSchema(value = Memory.Tally.class, responseCode = "200")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes({TMX, "application/x-tmx", MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    public Memory.Tally bringIn(InputStream document) {
        return tmx.bringIn(current.actor(), document);
    }
}
