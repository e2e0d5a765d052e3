package org.heraldcms.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.demo.SampleArticle;
import org.heraldcms.deploy.story.TestNewsroom;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the document is sent nonsense: none of it is a failure of ours, whatever is refused is a problem as
 * the document describes it, and nothing of the inside shows.
 */
final class NonsenseIT {

    private static final String SITE = "nonsense";

    /** Whoever tries to sign in too often has to wait, and all tests come from one address. */
    private static final Set<String> COUNTED = Set.of("session.post");

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final Contract contract = Contract.of(newsroom.reader());
    private final Map<String, String> places = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void whatever_makes_no_sense_is_refused_as_a_problem() {
        prepare();
        for (Operation operation : contract.operations()) {
            if (operation.path().startsWith("/api/") || operation.path().startsWith("/sites/")) {
                askNonsense(operation);
                if (operation.takesBody()) {
                    sendNonsense(operation);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private void prepare() {
        newsroom.desks()
                .site(SITE, "Nonsense", URI.create("https://nonsense.example"), List.of(Map.of("locale", "en")));
        String article = newsroom.desks()
                .draft(newsroom.desks().sample(SampleArticle.GAMES, "en").at("").titled("Of nonsense"));
        places.putAll(Map.of("key", SITE, "site", SITE, "id", article, "comment", article, "locale", "en"));
        places.putAll(Map.of("number", "1", "segment", "title", "ref", article, "name", "en.atom"));
    }

    /** Who asks: of a site its partner, otherwise an administrator, who has seen the first state of everything. */
    private HeraldClient client(Operation operation) {
        HeraldClient who = operation.path().startsWith("/sites/")
                ? HeraldClient.withToken(
                        newsroom.server().baseUrl(), newsroom.desks().siteToken(SITE))
                : newsroom.ada();
        String seen = operation.path().contains("workflows") ? "\"999\"" : "\"1\"";
        return operation.parameters("header").contains("If-Match") ? who.with("If-Match", seen) : who;
    }

    private void askNonsense(Operation operation) {
        HeraldClient client = client(operation);
        BodyPublisher body = operation.takesBody() ? BodyPublishers.ofString("{}") : BodyPublishers.noBody();
        HeraldClient json = client.with("Content-Type", "application/json");
        for (String variable : operation.parameters("path")) {
            Nonsense.PLACES.forEach(place -> send(operation, json, address(operation, variable, place), body));
        }
        String address = harmless(operation);
        List<String> queries = new ArrayList<>(operation.parameters("query"));
        queries.add("nonsense");
        for (String query : queries) {
            Nonsense.QUERIES.forEach(value -> send(operation, json, address + "?" + query + "=" + value, body));
            send(operation, json, address + "?" + query + "=1&" + query + "=2&&=", body);
        }
        Nonsense.HEADERS.forEach(
                header -> header.forEach((name, value) -> send(operation, client.with(name, value), address, body)));
        Nonsense.METHODS.forEach(method -> judge(operation, json.send(method, address, body)));
    }

    private void sendNonsense(Operation operation) {
        HeraldClient client = client(operation).with("Content-Type", "application/json");
        String address = harmless(operation);
        Nonsense.BODIES.forEach(body -> send(operation, client, address, BodyPublishers.ofByteArray(body)));
        send(operation, client, address, BodyPublishers.noBody());
        if (COUNTED.contains(operation.id()) || !operation.takesJson()) {
            return;
        }
        ObjectNode sensible = contract.sensibleBody(operation);
        sensible.fieldNames()
                .forEachRemaining(member -> Nonsense.MEMBERS.forEach(value -> send(
                        operation,
                        client,
                        address,
                        BodyPublishers.ofByteArray(Nonsense.body(sensible, member, value)))));
    }

    /** An address at which a deletion finds nothing to delete. */
    private String harmless(Operation operation) {
        return operation.method().equals("DELETE")
                ? address(operation, "id", "0198f000-0000-7000-8000-000000000001")
                : address(operation, "", "");
    }

    private String address(Operation operation, String variable, String place) {
        String address = operation.path();
        for (String name : operation.parameters("path")) {
            address = address.replace(
                    "{" + name + "}", name.equals(variable) ? place : places.getOrDefault(name, "nonsense"));
        }
        return address;
    }

    private void send(Operation operation, HeraldClient client, String address, BodyPublisher body) {
        judge(operation, client.send(operation.method(), address, body));
    }

    private void judge(Operation operation, Reply reply) {
        if (reply.status() < 400) {
            return;
        }
        Throwable failure = catchThrowable(() -> {
            assertThat(reply.status()).as(reply.request() + ": " + reply.text()).isLessThan(500);
            assertThat(reply.text()).doesNotContain("org.heraldcms", "Exception", "\tat ");
            contract.holds(operation, reply);
        });
        if (failure != null) {
            failures.add(String.valueOf(failure.getMessage()));
        }
    }
}
