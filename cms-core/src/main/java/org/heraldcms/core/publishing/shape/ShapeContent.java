package org.heraldcms.core.publishing.shape;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.heraldcms.core.publishing.schedule.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a shape says; what is null, or an empty list, leaves the article's own.
 *
 * @param canonical which address is the article's own one; null for the policy of the site
 * @param callToAction what readers are asked to do; null for nothing
 * @param embargo until when publishing to the site waits
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ShapeContent(
        @Nullable String title,
        @Nullable String summary,
        @Nullable Canonical canonical,
        @Nullable CallToAction callToAction,
        List<Resource> resources,
        @Nullable Embargo embargo) {

    private static final String PARAGRAPH = "\n".repeat(2);

    /** One that changes nothing. */
    public static final ShapeContent NONE = new ShapeContent(null, null, null, null, List.of(), null);

    public ShapeContent {
        resources = resources == null ? List.of() : List.copyOf(resources);
    }

    /** What a published document says beside its text. */
    public static ShapeContent of(JsonNode document) {
        JsonNode call = document.path("callToAction");
        List<Resource> resources = new ArrayList<>();
        document.path("resources")
                .forEach(one -> resources.add(
                        new Resource(one.path("title").asText(), one.path("url").asText())));
        return new ShapeContent(
                null,
                null,
                null,
                call.isObject()
                        ? new CallToAction(
                                call.path("text").asText(), call.path("url").asText())
                        : null,
                resources,
                null);
    }

    /**
     * Which address of an article search engines shall hold for the one.
     *
     * @param policy {@code own}: this site's; {@code original}: that of the site named; {@code address}: the one given
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Canonical(
            String policy, @Nullable String site, @Nullable String url) {}

    /** What readers are asked to do: to call, to write, to open a page. */
    public record CallToAction(String text, String url) {}

    /** Something to go on reading. */
    public record Resource(String title, String url) {}

    /**
     * Until when publishing waits.
     *
     * @param local the time of day that was meant, by the clock of the zone; null when an instant was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Embargo(
            @JsonSerialize(using = ToStringSerializer.class) @JsonDeserialize(using = InstantOfText.class)
            Instant at,

            @Nullable String local,
            @Nullable String zone) {

        static Embargo of(Moment moment) {
            return new Embargo(
                    moment.at(), moment.local() == null ? null : moment.local().toString(), moment.zone());
        }

        /** The moment as it was named. */
        public Moment moment() {
            return new Moment(at, local == null ? null : LocalDateTime.parse(local), zone);
        }
    }

    /** Reads an instant as it stands in the store. */
    static final class InstantOfText extends StdScalarDeserializer<Instant> {

        private static final long serialVersionUID = 1L;

        InstantOfText() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Instant.parse(parser.getText());
        }
    }

    /** Whether it changes nothing. */
    @JsonIgnore
    public boolean isNone() {
        return equals(NONE);
    }

    /** The title that readers see. */
    public String titleOr(String own) {
        return title == null ? own : title;
    }

    /** The summary that readers see. */
    public String summaryOr(String own) {
        return summary == null ? own : summary;
    }

    /** Call to action and resources as HTML, to stand behind the text; empty without any. */
    public String html() {
        String action = callToAction == null ? "" : "<p>" + link(callToAction.url(), callToAction.text()) + "</p>";
        String list = resources.isEmpty()
                ? ""
                : resources.stream()
                        .map(one -> "<li>" + link(one.url(), one.title()) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
        return action.isEmpty() && list.isEmpty() ? "" : "<aside>" + action + list + "</aside>";
    }

    /** The same as blocks of a body. */
    public List<ObjectNode> blocks() {
        List<ObjectNode> blocks = new ArrayList<>();
        if (callToAction != null) {
            blocks.add(paragraph(callToAction.url(), callToAction.text()));
        }
        if (!resources.isEmpty()) {
            ObjectNode list = JsonNodeFactory.instance.objectNode().put("type", "bulletList");
            ArrayNode items = list.putArray("content");
            resources.forEach(one -> items.addObject()
                    .put("type", "listItem")
                    .putArray("content")
                    .add(paragraph(one.url(), one.title())));
            blocks.add(list);
        }
        return blocks;
    }

    private static ObjectNode paragraph(String url, String text) {
        ObjectNode paragraph = JsonNodeFactory.instance.objectNode().put("type", "paragraph");
        ObjectNode link =
                paragraph.putArray("content").addObject().put("type", "text").put("text", text);
        link.putArray("marks")
                .addObject()
                .put("type", "link")
                .putObject("attrs")
                .put("href", url);
        return paragraph;
    }

    /** The same as plain text: a paragraph for each. */
    public String text() {
        String call = callToAction == null ? "" : PARAGRAPH + callToAction.text() + ": " + callToAction.url();
        return resources.stream()
                .map(one -> PARAGRAPH + one.title() + ": " + one.url())
                .collect(Collectors.joining("", call, ""));
    }

    private static String link(String url, String text) {
        return "<a href=\"" + escaped(url) + "\">" + escaped(text) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
