package org.heraldcms.deploy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.heraldcms.deploy.client.HeraldClient;
import org.heraldcms.deploy.client.Reply;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document of a server, against which its answers are held by an independent validator. */
final class Contract {

    private static final String ID = "urn:herald:openapi";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode document;
    private final SchemaRegistry schemas;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Set<String> kept = new TreeSet<>();

    private Contract(JsonNode document) throws JsonProcessingException {
        this.document = document;
        String text = JSON.writeValueAsString(document);
        this.schemas = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi30(), registry -> registry.schemas(Map.of(ID, text)));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> add(path.getKey(), method.getKey(), method.getValue())));
    }

    /** What a server says of itself. */
    static Contract of(HeraldClient anybody) {
        try {
            return new Contract(new YAMLMapper()
                    .readTree(anybody.get("/openapi").expect(200).bytes()));
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private void add(String path, String method, JsonNode said) {
        String id = said.path("operationId").asText();
        String pointer = "/paths/" + escaped(path) + "/" + method;
        operations.put(id, new Operation(id, method.toUpperCase(Locale.ROOT), path, pointer, said));
    }

    private static String escaped(String path) {
        return path.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }

    List<Operation> operations() {
        return List.copyOf(operations.values());
    }

    /** The operations that were called and answered well, as the document says. */
    Set<String> kept() {
        return kept;
    }

    /** Calls an operation without a body and holds the answer against the document. */
    Reply call(HeraldClient who, String id, String... path) {
        return send(who, id, null, path);
    }

    /** Calls an operation with a body and holds the answer against the document. */
    Reply send(HeraldClient who, String id, @Nullable Object body, String... path) {
        Operation operation = Objects.requireNonNull(operations.get(id), id);
        String address = operation.at(List.of(path));
        String query = path.length > operation.variables() ? "?" + path[path.length - 1] : "";
        HeraldClient client =
                body == null || body instanceof byte[] ? who : who.with("Content-Type", "application/json");
        Reply reply = client.send(operation.method(), address + query, publisher(body));
        assertThat(reply.status()).as(reply.request() + ": " + reply.text()).isBetween(200, 299);
        holds(operation, reply);
        kept.add(id);
        return reply;
    }

    /** Calls an operation with a file and holds the answer against the document. */
    Reply bring(HeraldClient who, String id, Reply file, String... path) {
        String type = file.header("Content-Type").split(";")[0];
        return send(who.with("Content-Type", type), id, file.bytes(), path);
    }

    private static BodyPublisher publisher(@Nullable Object body) {
        try {
            if (body instanceof byte[] bytes) {
                return BodyPublishers.ofByteArray(bytes);
            }
            return body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }

    /** Holds an answer, good or bad, against what is said of the operation. */
    void holds(Operation operation, Reply reply) {
        JsonNode responses = operation.said().path("responses");
        String status = responses.has(Integer.toString(reply.status())) ? Integer.toString(reply.status()) : "default";
        String pointer = operation.pointer() + "/responses/" + status;
        String ref = responses.path(status).path("$ref").asText("#" + pointer);
        JsonNode response = ref.startsWith("#/components") ? document.at(ref.substring(1)) : responses.path(status);
        assertThat(reply.status() < 300 && status.equals("default"))
                .as(reply.request() + " answered " + reply.status() + ", of which the document says nothing")
                .isFalse();
        // What nobody may keep needs no name by which it could be asked for again.
        boolean kept = !reply.header("Cache-Control").contains("no-store");
        response.path("headers").fieldNames().forEachRemaining(name -> {
            if (kept || !name.equals("ETag")) {
                assertThat(reply.header(name))
                        .as(name + " of " + reply.request())
                        .isNotEmpty();
            }
        });
        content(response.path("content"), ref.substring(1), reply);
    }

    private void content(JsonNode content, String pointer, Reply reply) {
        if (content.isEmpty()) {
            assertThat(reply.bytes()).as(reply.request()).isEmpty();
            return;
        }
        String type = reply.header("Content-Type").split(";")[0];
        assertThat(content.has(type)).as(type + " of " + reply.request()).isTrue();
        if (type.equals("application/json") || type.equals("application/problem+json")) {
            String place = pointer + "/content/" + type.replace("/", "~1") + "/schema";
            assertThat(errors(place, reply.json()))
                    .as(reply.request() + " answered " + reply.text())
                    .isEmpty();
        }
    }

    /** A body that an operation takes. */
    ObjectNode sensibleBody(Operation operation) {
        JsonNode schema = operation.said().at("/requestBody/content/application~1json/schema");
        return (ObjectNode) Nonsense.sensible(document, schema, 4);
    }

    /** What is wrong with data that shall be as a schema in the document says. */
    List<Error> errors(String pointer, JsonNode data) {
        return schemas.getSchema(SchemaLocation.of(ID + "#" + pointer))
                .validate(data, run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
