package org.heraldcms.web.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.access.Permission;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.security.CurrentActor;

/** {@code /people}: whom one can name, in a comment or a workflow. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    @Inject
    private CurrentActor current;

    @Inject
    private People people;

    /** Everybody who may sign in, by name. */
    @GET
    public Page<Person> list() {
        current.actor().require(Permission.READ);
        return new Page<>(people.active(), null);
    }
}
