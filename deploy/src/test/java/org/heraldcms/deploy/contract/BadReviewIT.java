package org.heraldcms.deploy.contract;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heraldcms.deploy.client.Desk;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.params.provider.Arguments;

/** Decisions, comments and workflows that cannot be, and what is asked before a decision or behind it. */
final class BadReviewIT extends Refused {

    private final Desk rosa = newsroom.desks().desk(Person.ROSA);

    @Override
    Stream<Arguments> all() {
        return Stream.of(
                wrong("approval of one's own revision", 403, "own_revision", "", this::ownApproval),
                wrong("approval of a superseded revision", 409, "revision_superseded", "", this::supersededApproval),
                wrong(
                        "a decision that is none",
                        400,
                        "invalid",
                        "/decision",
                        () -> () -> deciding(rosa.http(), article, "applaud")),
                wrong("approving twice", 409, "already_decided", "", this::secondApproval),
                wrong("deciding a closed review", 409, "review_closed", "", this::closedReview),
                wrong(
                        "a workflow with no one able to decide",
                        409,
                        "nobody_may_decide",
                        "/stages/1",
                        () -> () -> ada.post(
                                "/api/v1/workflows",
                                workflow(Map.of("name", "Nobody", "role", "reviewer", "approvals", 10)))),
                wrong(
                        "a workflow that names somebody unknown",
                        400,
                        "invalid",
                        "/stages/1/people/0",
                        () -> () -> ada.post(
                                "/api/v1/workflows",
                                workflow(Map.of(
                                        "name",
                                        "Unknown",
                                        "people",
                                        List.of("01890000-0000-7000-8000-000000000000"))))),
                wrong(
                        "removing the standard workflow",
                        409,
                        "illegal_transition",
                        "",
                        () -> () -> ada.delete("/api/v1/workflows/standard")),
                wrong(
                        "an endless comment",
                        400,
                        "invalid",
                        "/text",
                        () -> () -> rosa.http().post(edition + "/comments", Map.of("text", "x".repeat(10_001)))),
                wrong(
                        "a reply to nothing",
                        400,
                        "invalid",
                        "/parent",
                        () -> () -> rosa.http()
                                .post(
                                        edition + "/comments",
                                        Map.of("text", "x", "parent", "01890000-0000-7000-8000-000000000000"))),
                wrong(
                        "a suggestion that is too long",
                        413,
                        "too_large",
                        "/suggestion/content",
                        () -> () -> rosa.http()
                                .post(
                                        edition + "/comments",
                                        Map.of(
                                                "text",
                                                "x",
                                                "segment",
                                                "title",
                                                "suggestion",
                                                Map.of("text", "x".repeat(301))))),
                wrong(
                        "publishing before approval",
                        409,
                        "not_approved",
                        "",
                        () -> () ->
                                erik.http().post(edition + "/publications", Map.of("sites", List.of("lighthouse")))),
                wrong(
                        "withdrawing what is not live",
                        404,
                        "not_found",
                        "",
                        () -> () -> erik.http().delete(edition + "/publications", Map.of("reason", "A try."))),
                wrong(
                        "withdrawing without a reason",
                        400,
                        "invalid",
                        "/reason",
                        () -> () -> erik.http().delete(edition + "/publications")));
    }

    private Supplier<Reply> ownApproval() {
        Desk adasDesk = new Desk(ada);
        String own = adasDesk.draft("en", text("Her own"));
        adasDesk.submit(own, "en");
        return () -> deciding(ada, own, "approve");
    }

    /** At a stage that needs two approvals, in a workflow for one type alone. */
    private Supplier<Reply> secondApproval() {
        Map<String, Object> twice = Map.of(
                "key",
                "twice",
                "name",
                "Twice",
                "types",
                List.of("twice"),
                "stages",
                List.of(Map.of("name", "Two", "approvals", 2)));
        ada.post("/api/v1/workflows", twice).expect(201);
        String one = erik.http()
                .post("/api/v1/articles", Map.of("type", "twice", "sourceLocale", "en", "edition", edit("For two")))
                .expect(201)
                .json()
                .path("id")
                .asText();
        newsroom.desks().submit(one, "en");
        deciding(rosa.http(), one, "approve").expect(201);
        return () -> deciding(rosa.http(), one, "approve");
    }

    private Supplier<Reply> closedReview() {
        String closed = draft("Closed already");
        newsroom.desks().approve(closed, "en");
        return () -> deciding(rosa.http(), closed, "request_changes");
    }

    private static Map<String, Object> workflow(Map<String, Object> stage) {
        return Map.of(
                "key", "bad", "name", "Bad", "locales", List.of("es"), "stages", List.of(Map.of("name", "Any"), stage));
    }

    private Supplier<Reply> supersededApproval() {
        String moving = draft("Still moving");
        newsroom.desks().submit(moving, "en");
        erik.save(moving, "en", text("Moved on"));
        return () -> deciding(rosa.http(), moving, "approve");
    }

    private static Reply deciding(HeraldClient who, String article, String decision) {
        return who.post(Desk.edition(article, "en") + "/review/decisions", Map.of("decision", decision, "revision", 1));
    }
}
