package org.heraldcms.core.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.base.Canonical;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.site.Wants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExamplesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Endpoint endpoint = new Endpoint(
            UUID.randomUUID(),
            new Endpoint.Registration("lighthouse", URI.create("https://lighthouse.example/herald"), Wants.ALL, 0),
            Instant.EPOCH);
    private final Examples examples = new Examples(endpoint, "es", "https://herald.example", Instant.EPOCH);

    private List<JsonNode> bodies(ChangeType type) {
        return examples.of(type).stream().map(one -> read(one.body())).toList();
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_example_has_the_members_of_its_type_and_says_that_it_is_one(ChangeType type) throws IOException {
        JsonNode example = bodies(type).getFirst();
        assertThat(example.path("type").asText()).isEqualTo(type.label());
        assertThat(example.at("/data/example").asBoolean()).isTrue();
        ((ObjectNode) example.path("data")).remove("example");
        try (InputStream contract = ExamplesTest.class.getResourceAsStream("/contract/" + type.label() + ".json")) {
            assertThat(example.path("data").propertyStream().map(one -> one.getKey()))
                    .containsExactlyInAnyOrderElementsOf(JSON.readTree(contract)
                            .path("data")
                            .propertyStream()
                            .map(one -> one.getKey())
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_example_is_older_than_everything_in_the_change_log(ChangeType type) {
        assertThat(bodies(type))
                .allSatisfy(
                        body -> assertThat(body.at("/data/position").asInt(1)).isNegative());
    }

    @ParameterizedTest
    @EnumSource(names = {"EDITION_PUBLISHED", "EDITION_UPDATED"})
    void what_comes_is_taken_back_behind_it(ChangeType type) {
        List<JsonNode> bodies = bodies(type);
        assertThat(bodies).hasSize(2);
        assertThat(bodies.getLast().path("type").asText()).isEqualTo("edition.withdrawn");
        assertThat(bodies.getLast().at("/data/articleId"))
                .isEqualTo(bodies.getFirst().at("/data/articleId"));
        assertThat(bodies.getLast().at("/data/position").asInt())
                .isGreaterThan(bodies.getFirst().at("/data/position").asInt());
    }

    @Test
    void a_full_body_carries_a_document_that_proves_itself() {
        endpoint.carry(true);
        JsonNode data = bodies(ChangeType.EDITION_PUBLISHED).getFirst().path("data");
        ObjectNode document = (ObjectNode) data.path("document");
        String digest = document.remove("digest").asText();
        assertThat(digest).isEqualTo(data.path("digest").asText());
        assertThat(Canonical.digest(Canonical.bytes(document))).isEqualTo(digest);
        assertThat(document.has("authors") && document.has("body") && document.has("jsonLd"))
                .as("it has what every document has")
                .isTrue();
    }
}
