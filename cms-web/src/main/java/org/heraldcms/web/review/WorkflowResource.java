package org.heraldcms.web.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.review.workflow.Workflow;
import org.heraldcms.core.review.workflow.Workflows;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.json.Required;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /workflows}: the stages that revisions pass, and which editions they are for. */
@Path("/workflows")
@Produces(MediaType.APPLICATION_JSON)
public class WorkflowResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Workflows workflows;

    @Inject
    private People people;

    /** The workflows. */
    @GET
    public Page<WorkflowView> all() {
        current.actor().require(Permission.READ);
        return new Page<>(workflows.all().stream().map(this::view).toList(), null);
    }

    /** Sets up a workflow. */
    @POST
    @APIResponseSchema(WorkflowView.class)
    public Response define(WorkflowIn in, @Context UriInfo uri) {
        Actor actor = current.actor();
        actor.require(Permission.MANAGE_WORKFLOWS);
        Workflow workflow = workflows.define(actor, Required.member(in.key(), "key"), in.toDraft());
        return Response.created(
                        uri.getAbsolutePathBuilder().path(workflow.key()).build())
                .entity(view(workflow))
                .tag(IfMatch.tag(workflow.version()))
                .build();
    }

    /** One workflow. */
    @GET
    @Path("/{key}")
    @APIResponseSchema(WorkflowView.class)
    public Response one(@PathParam("key") String key) {
        current.actor().require(Permission.READ);
        return answer(workflows.require(key));
    }

    /** Replaces a workflow; reviews that are under way keep the stages they began with. */
    @PUT
    @Path("/{key}")
    @APIResponseSchema(WorkflowView.class)
    public Response redefine(
            @PathParam("key") String key, @HeaderParam("If-Match") @Nullable String ifMatch, WorkflowIn in) {
        Actor actor = current.actor();
        actor.require(Permission.MANAGE_WORKFLOWS);
        return answer(workflows.redefine(actor, key, in.toDraft(workflows.require(key)), IfMatch.require(ifMatch)));
    }

    /** Removes a workflow, other than the standard one; reviews that are under way keep the stages they began with. */
    @DELETE
    @Path("/{key}")
    public void remove(@PathParam("key") String key) {
        workflows.remove(current.actor(), key);
    }

    private Response answer(Workflow workflow) {
        return Response.ok(view(workflow)).tag(IfMatch.tag(workflow.version())).build();
    }

    private WorkflowView view(Workflow workflow) {
        return WorkflowView.of(workflow, people);
    }
}
