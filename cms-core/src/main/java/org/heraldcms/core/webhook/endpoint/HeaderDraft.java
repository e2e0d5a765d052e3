package org.heraldcms.core.webhook.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;

/**
 * Headers that somebody wants in every request to an endpoint, by name. Stars in place of a value, which is what is shown
 * of each, leave the one that the header has.
 */
public record HeaderDraft(Map<String, String> values) {

    /** What is shown in place of every value. */
    public static final String MASK = "***";

    private static final int MOST = 10;
    private static final int LONGEST_VALUE = 1_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]*[\\x21-\\x7e])?");

    /** Those by which HTTP itself is carried, and those that are Herald's to say. */
    private static final Set<String> TAKEN = Set.of(
            "accept-encoding",
            "connection",
            "cookie",
            "date",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "via");

    private static final List<String> TAKEN_PREFIXES = List.of("content-", "webhook-", "proxy-", "sec-");

    /** @throws HeraldException INVALID, naming the header, when it cannot be one or has no such value */
    public HeaderDraft {
        if (values.size() > MOST) {
            throw HeraldException.invalid("/headers", "An endpoint has at most " + MOST + " headers of its own.");
        }
        Map<String, String> ordered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.forEach((name, value) -> {
            check(name, value);
            if (ordered.containsKey(name)) {
                throw HeraldException.invalid("/headers/" + name, "This header stands here twice.");
            }
            ordered.put(name, value);
        });
        values = ordered;
    }

    private static void check(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw HeraldException.invalid(
                    "/headers", "The name of a header has 1 to 64 letters, digits, hyphens or underscores.");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (TAKEN.contains(lower) || TAKEN_PREFIXES.stream().anyMatch(lower::startsWith)) {
            throw HeraldException.invalid("/headers/" + name, "This header is not for an endpoint to choose.");
        }
        if (value.length() > LONGEST_VALUE || !VALUE.matcher(value).matches()) {
            throw HeraldException.invalid(
                    "/headers/" + name, "A header says 1 to " + LONGEST_VALUE + " visible ASCII characters.");
        }
    }

    /**
     * What holds with this.
     *
     * @throws HeraldException INVALID when a value is left that there is not
     */
    Map<String, String> over(Map<String, String> present) {
        Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        known.putAll(present);
        Map<String, String> all = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String said = value.equals(MASK) ? known.get(name) : value;
            if (said == null) {
                throw HeraldException.invalid("/headers/" + name, "This header is new: say what it says.");
            }
            all.put(name, said);
        });
        return all;
    }
}
