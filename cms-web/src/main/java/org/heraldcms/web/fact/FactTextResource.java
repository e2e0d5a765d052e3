package org.heraldcms.web.fact;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.fact.Fact;
import org.heraldcms.core.fact.Facts;
import org.heraldcms.core.publishing.figures.FactTexts;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /facts/{key}/texts}: how a figure reads. */
@Path("/facts/{key}/texts")
@Produces(MediaType.APPLICATION_JSON)
public class FactTextResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Facts facts;

    @Inject
    private FactTexts texts;

    /** How a figure reads in each language. */
    record FactTextsView(List<FactTexts.Text> items) {}

    /** How the figure reads: in one language, or in all that sites are written in and texts use it in. */
    @GET
    public FactTextsView texts(@PathParam("key") String key, @QueryParam("locale") @Nullable String locale) {
        current.actor().require(Permission.READ);
        Fact fact = facts.require(key);
        return new FactTextsView(
                locale == null ? texts.of(fact) : List.of(texts.of(fact, LocaleTag.of(locale, "locale"))));
    }
}
