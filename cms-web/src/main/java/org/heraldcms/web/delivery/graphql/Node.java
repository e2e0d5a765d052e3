package org.heraldcms.web.delivery.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.core.publishing.reading.Publications.Edition;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.web.delivery.Beside;
import org.heraldcms.web.delivery.form.Documents;
import org.heraldcms.web.delivery.form.Rendering;
import org.jspecify.annotations.Nullable;

/** An edition in the answer to a query; its document is parsed when something of it is asked for. */
final class Node {

    private final Published published;
    private final Reading.Batch batch;
    private final Map<String, Said> known = new HashMap<>();
    private @Nullable JsonNode document;

    Node(Published published, Reading.Batch batch) {
        this.published = published;
        this.batch = batch;
    }

    /** What a field says, and how long it is where it is written. */
    private record Said(@Nullable Object value, int bytes) {

        private static Said of(@Nullable Object value) {
            return new Said(value, value == null ? 0 : value.toString().getBytes(StandardCharsets.UTF_8).length);
        }
    }

    /** What an edition was translated from. */
    record Origin(JsonNode said, Node translation) {

        @Nullable
        Object get(String field) {
            return switch (field) {
                case "locale" -> said.path("locale").asText();
                case "revision" -> said.path("revision").asInt();
                default -> translation.source();
            };
        }
    }

    Published published() {
        return published;
    }

    Edition edition() {
        return new Edition(published.articleId(), published.locale());
    }

    /** What the edition says in a field of the schema. Each time counts: it is written as often as it is asked for. */
    @Nullable
    Object get(String field) {
        return switch (field) {
            case "alternates" -> batch.alternates(published.articleId());
            case "translationOf" ->
                document().has(field) ? new Origin(document().path(field), this) : null;
            case "revision" -> published.revision();
            default -> counted(field);
        };
    }

    private @Nullable Object counted(String field) {
        Said said = known.computeIfAbsent(field, name -> Said.of(value(name)));
        batch.answers(said.bytes());
        return said.value();
    }

    private @Nullable Object value(String field) {
        return switch (field) {
            case "markdown" -> new String(Rendering.of(document()).markdown(), StandardCharsets.UTF_8);
            case "authors", "topics" -> texts(document().path(field));
            default -> said(document().get(field));
        };
    }

    private @Nullable Node source() {
        return Beside.source(published).flatMap(batch::source).orElse(null);
    }

    /** Texts as they are, all else as JSON. */
    private static @Nullable Object said(@Nullable JsonNode value) {
        return value != null && value.isTextual() ? value.asText() : value;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private JsonNode document() {
        if (document == null) {
            document = Documents.tree(published.document());
        }
        return document;
    }
}
