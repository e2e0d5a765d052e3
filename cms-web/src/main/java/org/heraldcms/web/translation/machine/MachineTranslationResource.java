package org.heraldcms.web.translation.machine;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.machine.MachineTranslation;
import org.heraldcms.core.translation.machine.MachineTranslations;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code …/machine-translations}: has segments filled in by the machine that the operator has set up. */
@Path("/articles/{id}/editions/{locale}/machine-translations")
@Produces(MediaType.APPLICATION_JSON)
public class MachineTranslationResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Articles articles;

    @Inject
    private MachineTranslations machine;

    /** Which segments are wanted; without any, all that have no translation. */
    record SegmentsIn(@Nullable List<String> segments) {}

    /** @param translator {@code off}, {@code libretranslate} or {@code deepl} */
    record TranslatorView(LocaleTag locale, String translator) {}

    /** Whether there is a machine to ask. */
    @GET
    public TranslatorView read(@PathParam("id") String id, @PathParam("locale") String locale) {
        current.actor().require(Permission.READ);
        articles.require(Ids.parse(id, "article"));
        return new TranslatorView(LocaleTag.of(locale), machine.translator());
    }

    /** Fills segments in, each marked as a machine's until a person has worked on it. */
    @POST
    public MachineTranslation fill(
            @PathParam("id") String id, @PathParam("locale") String locale, @Nullable SegmentsIn in) {
        return machine.fill(
                current.actor(), Ids.parse(id, "article"), LocaleTag.of(locale), in == null ? null : in.segments());
    }
}
