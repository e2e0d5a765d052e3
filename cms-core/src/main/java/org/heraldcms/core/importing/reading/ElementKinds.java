package org.heraldcms.core.importing.reading;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What elements of HTML are to a body. */
final class ElementKinds {

    /** What is no content, or runs. */
    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "link",
            "meta",
            "base",
            "title",
            "head",
            "source",
            "track",
            "param",
            "wbr",
            "area");

    /** What a body has no block for and holds no words of the page. */
    private static final Set<String> EMBEDDED = Set.of("iframe", "embed", "canvas", "svg", "math", "frame");

    /** What stands among words for a browser, but is a block of its own here. */
    private static final Set<String> NOT_INLINE = Set.of(
            "img", "picture", "figure", "video", "audio", "object", "map", "button", "select", "textarea", "noscript");

    private ElementKinds() {}

    static boolean isDropped(String name) {
        return DROPPED.contains(name);
    }

    static boolean isEmbedded(String name) {
        return EMBEDDED.contains(name);
    }

    /** Whether it stands among words, with all that is in it. */
    static boolean isInline(Node node) {
        return node instanceof TextNode
                || (node instanceof Element element && element.stream().allMatch(ElementKinds::standsInline));
    }

    /** Whether it stands among words itself. */
    static boolean standsInline(Element element) {
        return element.tag().isInline()
                && !NOT_INLINE.contains(element.normalName())
                && !EMBEDDED.contains(element.normalName());
    }
}
