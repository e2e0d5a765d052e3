package org.heraldcms.core.importing.reading;

import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.parsing.Address;
import org.heraldcms.core.content.parsing.Characters;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pictures: by their address, with what describes them. */
final class Images {

    private static final int LONGEST_ALT = 1000;
    private static final int LONGEST_TITLE = 300;

    private Images() {}

    /** The picture; null, with its loss, when it cannot be kept. */
    static @Nullable Image of(Element element, Losses losses) {
        String src = address(element);
        if (src.isEmpty() || Address.faultOfImage(src) != null) {
            losses.add("An image without a usable address was left out:", element.attr("src"));
            return null;
        }
        if (isDot(element)) {
            losses.add("An image of one dot was left out, it only counts readers:", src);
            return null;
        }
        // As in HTML: a picture without words of its own is an ornament.
        String alt = cut(element.attr("alt"), LONGEST_ALT);
        String title = cut(element.attr("title"), LONGEST_TITLE);
        return new Image("", src, alt, title.isEmpty() ? null : title);
    }

    /** Where the picture is; pages that load pictures late keep the address aside. */
    private static String address(Element element) {
        String src = Addresses.of(element, "src");
        boolean late = src.isEmpty() || src.startsWith("data:");
        return late && element.hasAttr("data-src") ? Addresses.of(element, "data-src") : src;
    }

    private static boolean isDot(Element element) {
        return element.attr("width").matches("[01]") && element.attr("height").matches("[01]");
    }

    private static String cut(String sent, int longest) {
        String text = Characters.permitted(sent).strip();
        return Characters.count(text) <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
