package org.heraldcms.web.glossary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.translation.glossary.Glossary;
import org.heraldcms.core.translation.glossary.exchange.GlossaryFiles;
import org.heraldcms.core.translation.glossary.exchange.TbxStyle;
import org.heraldcms.web.security.CurrentActor;

/** {@code /glossary/tbx}: the glossary from and to other terminology tools. */
@Path("/glossary/tbx")
public class TbxResource {

    private static final String TBX = "application/x-tbx+xml";

    @Inject
    private CurrentActor current;

    @Inject
    private GlossaryFiles files;

    /** The whole glossary, in the style {@code dca} or {@code dct}. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = TBX))
    @Produces({TBX, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    public Response export(@QueryParam("style") @DefaultValue("dca") String style) {
        current.actor().require(Permission.READ);
        return Response.ok(files.tbx(TbxStyle.of(style)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"glossary.tbx\"")
                .build();
    }

    /** Takes in all entries of a document of either style, or none. */
    @POST
    @APIResponseSchema(value = Glossary.Merged.class, responseCode = "200")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes({TBX, "application/x-tbx", MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    public Glossary.Merged bringIn(byte[] document) {
        return files.fromTbx(current.actor(), document);
    }
}
