package org.heraldcms.core.content.parsing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses may stand in a body. Links: {@code http}, {@code https}, {@code mailto}, {@code tel}, a path of the
 * site ({@code /…}) or a place on the page ({@code #…}). Images: {@code http}, {@code https} or a path of the site.
 *
 * <p>Refused as well is what browsers read otherwise than it looks: white space, control and invisible characters,
 * backslashes, addresses that take over the page's scheme ({@code //host}), and a user name before the host.
 */
public final class Address {

    private static final int LONGEST = 2048;
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
    private static final Pattern WEB = Pattern.compile("^[A-Za-z]+://([^/?#]+).*");
    private static final Set<String> WEB_SCHEMES = Set.of("http", "https");
    private static final Set<String> LINK_SCHEMES = Set.of("http", "https", "mailto", "tel");

    private Address() {}

    /** What is wrong with the target of a link, as a sentence; null when nothing is. */
    public static @Nullable String faultOfLink(String address) {
        return address.startsWith("#") ? faultOfCharacters(address) : fault(address, LINK_SCHEMES);
    }

    /** What is wrong with the address of an image, as a sentence; null when nothing is. */
    public static @Nullable String faultOfImage(String address) {
        return fault(address, WEB_SCHEMES);
    }

    private static @Nullable String fault(String address, Set<String> schemes) {
        String characters = faultOfCharacters(address);
        if (characters != null) {
            return characters;
        }
        if (address.startsWith("/")) {
            return address.startsWith("//") ? "An address may not begin with //: say http or https." : null;
        }
        Matcher scheme = SCHEME.matcher(address);
        if (!scheme.find()) {
            return "An address is absolute or begins with /.";
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        if (!schemes.contains(name)) {
            return "Addresses of the scheme " + Problems.quoted(name) + " are not allowed here.";
        }
        return WEB_SCHEMES.contains(name) ? faultOfHost(address) : faultOfRest(address.substring(scheme.end()));
    }

    private static @Nullable String faultOfHost(String address) {
        Matcher web = WEB.matcher(address);
        if (!web.matches()) {
            return "The address names no host.";
        }
        return web.group(1).indexOf('@') >= 0 ? "An address may not carry a user name or password." : null;
    }

    private static @Nullable String faultOfRest(String rest) {
        return rest.isEmpty() || rest.startsWith("//") ? "The address says nothing behind its scheme." : null;
    }

    private static @Nullable String faultOfCharacters(String address) {
        if (address.length() > LONGEST) {
            return "An address has at most " + LONGEST + " characters.";
        }
        boolean clean = address.codePoints().noneMatch(Address::isTreacherous);
        return clean ? null : "An address has no spaces, backslashes, control or invisible characters.";
    }

    private static boolean isTreacherous(int character) {
        return character == '\\'
                || Characters.isRefused(character)
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SPACE_SEPARATOR,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> true;
                    default -> false;
                };
    }
}
