package org.heraldcms.core.article;

import java.util.List;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;

/** The form of types and topics: short lower-case keys that can stand in an address and in a filter. */
final class Topics {

    private static final int MOST = 20;

    private static final Pattern TOPIC = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{M}\\p{N}-]{0,59}");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    private Topics() {}

    /** The topics without repetitions. */
    static List<String> check(List<String> topics) {
        for (int i = 0; i < topics.size(); i++) {
            String topic = topics.get(i);
            // A list read from JSON holds null where null was sent, whatever its type says.
            if (topic == null || !TOPIC.matcher(topic).matches()) {
                throw HeraldException.invalid(
                        "/topics/" + i, "A topic has 1 to 60 lower-case letters, digits or hyphens.");
            }
        }
        List<String> distinct = topics.stream().distinct().toList();
        if (distinct.size() > MOST) {
            throw HeraldException.invalid("/topics", "An article has at most " + MOST + " topics.");
        }
        return distinct;
    }

    static String checkType(String type) {
        if (!TYPE.matcher(type).matches()) {
            throw HeraldException.invalid(
                    "/type", "A type has 1 to 40 characters a–z, 0–9, hyphen or underscore, a letter first.");
        }
        return type;
    }
}
