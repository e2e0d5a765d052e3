package org.heraldcms.web.glossary;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.translation.glossary.Glossary;
import org.heraldcms.core.translation.glossary.exchange.GlossaryFiles;
import org.heraldcms.web.security.CurrentActor;

/** {@code /glossary/csv}: the glossary from and to spreadsheets. */
@Path("/glossary/csv")
public class CsvResource {

    private static final String CSV = "text/csv";

    @Inject
    private CurrentActor current;

    @Inject
    private GlossaryFiles files;

    /** The whole glossary, one entry a row. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = CSV))
    @Produces(CSV)
    public Response export() {
        current.actor().require(Permission.READ);
        return Response.ok(files.csv().getBytes(StandardCharsets.UTF_8), CSV + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"glossary.csv\"")
                .build();
    }

    /** Takes in all entries of a table, or none. */
    @POST
    @APIResponseSchema(value = Glossary.Merged.class, responseCode = "200")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(CSV)
    public Glossary.Merged bringIn(byte[] table) {
        return files.fromCsv(current.actor(), table);
    }
}
