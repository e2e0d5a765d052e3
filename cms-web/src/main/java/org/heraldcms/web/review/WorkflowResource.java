package org.heraldcms.web.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.review.Stage;
import org.heraldcms.core.review.Workflow;
import org.heraldcms.core.review.Workflows;
import org.heraldcms.web.http.IfMatch;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /workflows}: the stages that a revision passes. */
@Path("/workflows")
@Produces(MediaType.APPLICATION_JSON)
public class WorkflowResource {

    @Inject
    private CurrentActor current;

    @Inject
    private Workflows workflows;

    /** What an administrator sends. */
    record WorkflowIn(@Schema(required = true) @Nullable List<StageIn> stages) {
        List<Stage> toStages() {
            if (stages == null) {
                throw HeraldException.invalid("/stages", "Name the stages.");
            }
            return stages.stream()
                    .map(one -> new Stage(
                            one.name() == null ? "" : one.name(), one.approvals() == null ? 1 : one.approvals()))
                    .toList();
        }
    }

    record StageIn(@Nullable String name, @Nullable Integer approvals) {}

    record WorkflowView(String key, String name, List<Stage> stages) {
        static WorkflowView of(Workflow workflow) {
            return new WorkflowView(workflow.key(), workflow.name(), workflow.stages());
        }
    }

    /** The workflows. */
    @GET
    public Page<WorkflowView> all() {
        current.actor().require(Permission.READ);
        return new Page<>(workflows.all().stream().map(WorkflowView::of).toList(), null);
    }

    /** One workflow. */
    @GET
    @Path("/{key}")
    @APIResponseSchema(WorkflowView.class)
    public Response one(@PathParam("key") String key) {
        current.actor().require(Permission.READ);
        return answer(workflows.require(key));
    }

    /** Replaces the stages of a workflow. */
    @PUT
    @Path("/{key}")
    @APIResponseSchema(WorkflowView.class)
    public Response redefine(
            @PathParam("key") String key, @HeaderParam("If-Match") @Nullable String ifMatch, WorkflowIn in) {
        return answer(workflows.redefine(current.actor(), key, in.toStages(), IfMatch.require(ifMatch)));
    }

    private static Response answer(Workflow workflow) {
        return Response.ok(WorkflowView.of(workflow))
                .tag(IfMatch.tag(workflow.version()))
                .build();
    }
}
