package org.heraldcms.web.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.preview.PreviewDoor;
import org.heraldcms.core.publishing.preview.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a draft, to whoever brings the token of a preview. It goes through the core's one door for that; nothing
 * of it is kept here or anywhere on its way.
 */
@ApplicationScoped
class PreviewReader {

    /** For those who do not want to write the token into an address. */
    static final String HEADER = "Herald-Preview";

    @Inject
    private PreviewDoor door;

    /** The token that a request brings, by its parameter or else by its header; null when it brings none. */
    static @Nullable String token(Parameters query, @Nullable String header) {
        String parameter = query.text("preview");
        return parameter == null ? header : parameter;
    }

    /**
     * The draft as the site would deliver it.
     *
     * @throws HeraldException PREVIEW_REFUSED; INVALID at {@code at}, since a draft has no past
     */
    Response answer(String site, String ref, Parameters query, String token) {
        if (query.text("at") != null) {
            throw HeraldException.invalid("at", "A preview shows what is drafted now.");
        }
        for (String name : List.of("fields", "include")) {
            if (query.text(name) != null) {
                throw HeraldException.invalid(name, "A preview shows the whole of a draft.");
            }
        }
        Shown shown = door.show(token, new PreviewDoor.Question(site, ref, query.locale()));
        return Response.ok(shown.document(), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, shown.locale().tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .header("X-Robots-Tag", "noindex, nofollow, noarchive")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
