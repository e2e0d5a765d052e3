package org.heraldcms.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.heraldcms.deploy.story.TestNewsroom;
import org.heraldcms.deploy.story.WebhookReceiver;
import org.junit.jupiter.api.Test;

/** The server does what its OpenAPI document says, operation by operation. */
final class ContractIT {

    private static final Path REVIEWED = Path.of("..", "cms-web", "src", "main", "webapp", "openapi.yaml");
    private static final String SITE = Calls.SITE;

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private final HeraldClient ada = newsroom.ada();
    private final HeraldClient reader = newsroom.reader();
    private final Contract contract = Contract.of(reader);
    private final SettingsCalls settings = new SettingsCalls(contract);
    private final WritingCalls writing = new WritingCalls(contract);
    private final LanguageCalls language = new LanguageCalls(contract);
    private final EndpointCalls endpoints = new EndpointCalls(contract);
    private final DoorCalls doors = new DoorCalls(contract);
    private final OutgoingCalls outgoing = new OutgoingCalls(contract);
    private final SiteCalls sites = new SiteCalls(contract);
    private final DeliveryCalls deliveries = new DeliveryCalls(contract);

    @Test
    void the_document_that_is_served_is_the_one_that_was_reviewed() throws IOException {
        assertThat(reader.get("/openapi").expect(200).text()).isEqualTo(Files.readString(REVIEWED));
    }

    @Test
    void whoever_is_not_signed_in_is_told_so_at_every_operation_of_the_newsroom() {
        for (Operation operation : contract.operations()) {
            if (operation.needsSomebody()) {
                String address = operation.at(Collections.nCopies(operation.variables(), "x"));
                Reply reply = reader.send(operation.method(), address, BodyPublishers.noBody());
                assertThat(reply.status()).as(reply.request()).isEqualTo(401);
                contract.holds(operation, reply);
            }
        }
    }

    @Test
    void every_operation_answers_as_the_document_says() {
        try (WebhookReceiver partner = new WebhookReceiver();
                WebhookReceiver operators = new WebhookReceiver()) {
            settings.operation();
            settings.access();
            settings.workflow();
            settings.site();
            doors.tokens();
            doors.network();
            endpoints.operators(operators);
            String endpoint = endpoints.endpoint(partner);
            String article = writing.article();
            writing.edition(article);
            writing.preview(article);
            writing.review(article);
            settings.notices();
            language.memory(article);
            writing.checks(article);
            writing.elsewhere(article);
            language.imports();
            language.glossary();
            outgoing.publication(article);
            outgoing.release(article);
            outgoing.delivered(article);
            sites.holding(article);
            sites.shaping(article);
            writing.figures();
            outgoing.taken(partner, article);
            deliveries.log(endpoint, article);
            deliveries.replays(endpoint);
            outgoing.webhooks(partner, endpoint);
            outgoing.webhooks(operators);
            contract.call(ada, "endpoint.remove", SITE, endpoint);
            endpoints.gone();
            settings.audit();
        }
        List<String> forgotten = new ArrayList<>();
        contract.operations().forEach(operation -> forgotten.add(operation.id()));
        forgotten.removeAll(contract.kept());
        assertThat(forgotten)
                .as("what can be called only once in a server's life, or only where there is a machine")
                .containsExactly("machinetranslation.fill", "setup.post");
    }
}
