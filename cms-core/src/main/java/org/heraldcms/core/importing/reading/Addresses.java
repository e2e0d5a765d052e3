package org.heraldcms.core.importing.reading;

import java.net.URI;
import java.net.URISyntaxException;
import org.jsoup.nodes.Element;

/** Addresses of a page, absolute when it is known where the page stood. */
final class Addresses {

    private Addresses() {}

    /** The address in an attribute, resolved; as it stands there when nothing can be resolved against. */
    static String of(Element element, String attribute) {
        String sent = element.attr(attribute).strip();
        if (sent.startsWith("#")) {
            return sent;
        }
        String absolute = element.absUrl(attribute);
        return absolute.isEmpty() ? sent : ascii(absolute);
    }

    /** Letters beyond ASCII and stray characters percent-encoded, as they go over the wire. */
    private static String ascii(String address) {
        try {
            return new URI(address).toASCIIString();
        } catch (URISyntaxException malformed) {
            return address; // and is refused where its characters are looked at
        }
    }
}
