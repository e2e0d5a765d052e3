package org.heraldcms.web.translation.check;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.check.Checks;
import org.heraldcms.core.translation.check.Dismissal;
import org.heraldcms.core.translation.check.Report;
import org.heraldcms.web.json.Required;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code …/checks}: what was found in an edition, and dismissals with their reasons. */
@Path("/articles/{id}/editions/{locale}/checks")
@Produces(MediaType.APPLICATION_JSON)
public class CheckResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Checks checks;

    @Inject
    private People people;

    /** Why a finding is none. */
    record DismissalIn(@Nullable String reason) {}

    /**
     * All findings of a revision.
     *
     * @param sourceRevision left out for the source edition
     * @param blocking how many of the items stop the edition
     * @param warnings how many stop nothing; dismissed ones are in neither count
     */
    record ChecksView(
            int revision, @Nullable Integer sourceRevision, int blocking, int warnings, List<FindingView> items) {}

    /** What was found in the newest revision, or in the one named. */
    @GET
    public ChecksView read(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @QueryParam("revision") @Nullable String revision) {
        current.actor().require(Permission.READ);
        Report report = checks.of(Ids.parse(id, "article"), LocaleTag.of(locale), number(revision));
        Function<UUID, Person> known = people.of(report.items().stream()
                .map(Report.Item::dismissal)
                .filter(Objects::nonNull)
                .map(Dismissal::by)
                .toList());
        return new ChecksView(
                report.revision(),
                report.sourceRevision(),
                report.blocking().size(),
                report.warnings(),
                report.items().stream().map(item -> FindingView.of(item, known)).toList());
    }

    /** Says why a finding is no mistake; it counts until source or translation change. */
    @PUT
    @Path("/{finding}/dismissal")
    public FindingView dismiss(
            @PathParam("id") String id,
            @PathParam("locale") String locale,
            @PathParam("finding") String finding,
            DismissalIn in) {
        Report.Item item = checks.dismiss(
                current.actor(),
                Ids.parse(id, "article"),
                LocaleTag.of(locale),
                finding,
                Required.member(in.reason(), "reason"));
        return FindingView.of(item, people::of);
    }

    /** Takes a dismissal back. */
    @DELETE
    @Path("/{finding}/dismissal")
    public void restore(
            @PathParam("id") String id, @PathParam("locale") String locale, @PathParam("finding") String finding) {
        checks.restore(current.actor(), Ids.parse(id, "article"), LocaleTag.of(locale), finding);
    }

    private static @Nullable Integer number(@Nullable String revision) {
        if (revision == null) {
            return null;
        }
        if (!revision.matches("[1-9]\\d{0,8}")) {
            throw HeraldException.invalid("revision", "It is the number of a revision.");
        }
        return Integer.valueOf(revision);
    }
}
