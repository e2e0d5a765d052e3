package org.heraldcms.web.translation.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.interchange.Inbound;
import org.heraldcms.core.translation.interchange.XliffPackage.PackedFile;
import org.heraldcms.core.translation.interchange.xliff.ReadFile;
import org.heraldcms.core.translation.interchange.xliff.XliffFile;
import org.heraldcms.web.security.CurrentActor;

/** {@code …/xliff}: an edition for those who translate it elsewhere, and what they send back. */
@Path("/articles/{id}/editions/{locale}/xliff")
public class XliffResource {

    @Inject
    private CurrentActor current;

    @Inject
    private EditionFiles files;

    @Inject
    private Inbound inbound;

    /** XLIFF 2.1 of an edition, or of one that has not begun. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = XliffFile.MEDIA_TYPE))
    @Produces(XliffFile.MEDIA_TYPE)
    public Response read(@PathParam("id") String id, @PathParam("locale") String locale) {
        current.actor().require(Permission.READ);
        return attached(files.of(Ids.parse(id, "article"), LocaleTag.of(locale)));
    }

    /** Merges what was translated into what the edition is by now. */
    @PUT
    @Consumes({XliffFile.MEDIA_TYPE, MediaType.APPLICATION_XML, MediaType.TEXT_XML, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    public MergedView take(@PathParam("id") String id, @PathParam("locale") String locale, byte[] xliff) {
        UUID article = Ids.parse(id, "article");
        LocaleTag tag = LocaleTag.of(locale);
        current.actor().require(Permission.TRANSLATE, tag);
        ReadFile file = ReadFile.of(xliff);
        if (!file.original().article().equals(article)
                || !file.original().locale().equals(tag)) {
            throw HeraldException.invalid("/original", "This file was made of " + file.original() + ".");
        }
        return MergedView.of(inbound.take(current.actor(), file));
    }

    /** A file to be saved under its name (RFC 6266). */
    static Response attached(PackedFile file) {
        String name = URLEncoder.encode(file.name(), UTF_8).replace("+", "%20");
        return Response.ok(file.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .build();
    }
}
