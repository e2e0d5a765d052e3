package org.heraldcms.core.translation.check.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Bodies;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.Segment.Kind;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.finding.Side;

/** Short ways to say pairs of texts in tests, and what a rule finds in them. */
public final class Samples {

    private Samples() {}

    /** A paragraph and its translation. */
    public static Pair pair(String from, String source, String into, String target) {
        return new Pair(side(from, Kind.PARAGRAPH, source), side(into, Kind.PARAGRAPH, target));
    }

    /** As {@link #pair}, of another kind. */
    public static Pair pair(Kind kind, String from, String source, String into, String target) {
        return new Pair(side(from, kind, source), side(into, kind, target));
    }

    /** A paragraph that translates nothing. */
    public static Pair alone(String locale, String text) {
        return new Pair(null, side(locale, Kind.PARAGRAPH, text));
    }

    /** One plain side. */
    public static Side side(String locale, Kind kind, String text) {
        JsonNode content = kind == Kind.TITLE || kind == Kind.SUMMARY || kind == Kind.CODE || kind == Kind.IMAGE
                ? TextNode.valueOf(text)
                : JsonNodeFactory.instance
                        .arrayNode()
                        .add(JsonNodeFactory.instance
                                .objectNode()
                                .put("type", "text")
                                .put("text", text));
        return new Side(LocaleTag.of(locale), new Segment("p1", kind, text, "", content));
    }

    /** A paragraph of inline nodes, with single quotes for double ones. */
    public static Side marked(String locale, String nodes) {
        JsonNode content = Bodies.json("[" + nodes + "]");
        StringBuilder text = new StringBuilder();
        content.forEach(node -> text.append(node.path("text").asText("\n")));
        return new Side(LocaleTag.of(locale), new Segment("p1", Kind.PARAGRAPH, text.toString(), "", content));
    }

    /** What a rule finds of one kind, as it stands in the target; of what has no place there, its words. */
    public static List<String> found(Rule rule, Check check, Pair pair) {
        return findings(rule, check, pair).stream()
                .map(finding -> finding.target() == null
                        ? finding.words().values().toString()
                        : finding.target().in(pair.target().text()))
                .toList();
    }

    /** What a rule finds of one kind. */
    public static List<Finding> findings(Rule rule, Check check, Pair pair) {
        List<Finding> found = new ArrayList<>();
        rule.look(pair, finding -> {
            if (finding.check() == check) {
                found.add(finding);
            }
        });
        return found;
    }
}
