package org.heraldcms.web.translation.interchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.interchange.Inbound;
import org.heraldcms.core.translation.interchange.XliffPackage;
import org.heraldcms.core.translation.interchange.XliffPackage.PackedFile;
import org.heraldcms.core.translation.interchange.xliff.ReadFile;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.problem.Problem;
import org.heraldcms.web.problem.Problems;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /xliff}: many editions as one zip of XLIFF files, out and in. */
@Path("/xliff")
public class XliffPackageResource {

    @Inject
    private CurrentActor current;

    @Inject
    private EditionFiles files;

    @Inject
    private Inbound inbound;

    /**
     * What became of one file of a package: it was merged, or refused whole.
     *
     * @param name of the file in the package
     */
    record FileView(
            String name,
            @Nullable MergedView merged,
            @Nullable Problem problem) {}

    /** A zip with the editions of these articles in one locale, begun or not. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = XliffPackage.MEDIA_TYPE))
    @Produces(XliffPackage.MEDIA_TYPE)
    public Response read(
            @QueryParam("locale") @Nullable String locale, @QueryParam("article") @Nullable List<String> articles) {
        current.actor().require(Permission.READ);
        if (locale == null) {
            throw HeraldException.invalid("locale", "Say which locale is translated into.");
        }
        if (articles == null || articles.isEmpty() || articles.size() > XliffPackage.MOST_FILES) {
            throw HeraldException.invalid("article", "Name 1 to " + XliffPackage.MOST_FILES + " articles.");
        }
        LocaleTag tag = LocaleTag.of(locale, "locale");
        List<PackedFile> packed = articles.stream()
                .distinct()
                .map(id -> files.of(Ids.parse(id, "article"), tag))
                .toList();
        return XliffResource.attached(new PackedFile("herald." + tag + ".zip", XliffPackage.pack(packed)));
    }

    /** Merges each file on its own: one that is refused does not keep the others out. */
    @POST
    @Consumes({XliffPackage.MEDIA_TYPE, "application/x-zip-compressed", MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    public Page<FileView> take(byte[] zip) {
        Actor actor = current.actor();
        actor.require(Permission.TRANSLATE);
        return new Page<>(
                XliffPackage.unpack(zip).stream()
                        .map(file -> taken(actor, file))
                        .toList(),
                null);
    }

    private FileView taken(Actor actor, PackedFile file) {
        try {
            return new FileView(file.name(), MergedView.of(inbound.take(actor, ReadFile.of(file.bytes()))), null);
        } catch (RuntimeException refused) {
            return new FileView(file.name(), null, Problems.of(refused));
        }
    }
}
