package org.heraldcms.core.publishing.reading;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * The part of what is public on a site that one of its copies holds; what is null narrows nothing. An edition belongs to
 * it by the type and topics that it was published with.
 */
public record SyncFilter(
        @Nullable LocaleTag locale,
        @Nullable String topic,
        @Nullable String type) {

    /** All that is public. */
    public static final SyncFilter NONE = new SyncFilter(null, null, null);

    private static final Pattern TOPIC = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{M}\\p{N}-]{0,59}");
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    /** @throws HeraldException INVALID at what is none */
    public SyncFilter {
        if (topic != null && !TOPIC.matcher(topic).matches()) {
            throw HeraldException.invalid("topic", "A topic has 1 to 60 lower-case letters, digits or hyphens.");
        }
        if (type != null && !TYPE.matcher(type).matches()) {
            throw HeraldException.invalid(
                    "type", "A type has 1 to 40 characters a–z, 0–9, hyphen or underscore, a letter first.");
        }
    }

    /** The filter of its columns in the store, in which an empty text narrows nothing. */
    public static SyncFilter ofColumns(String locale, String topic, String type) {
        return new SyncFilter(
                locale.isEmpty() ? null : new LocaleTag(locale),
                topic.isEmpty() ? null : topic,
                type.isEmpty() ? null : type);
    }

    /** Whether it narrows nothing. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** Locale, topic and type as the store keeps them. */
    public List<String> columns() {
        return Stream.of(locale == null ? null : locale.tag(), topic, type)
                .map(value -> value == null ? "" : value)
                .toList();
    }

    /**
     * The condition, to be added to others, that a publication belongs to it.
     *
     * @param alias of the publication in the statement
     * @param first number of the first parameter that {@link #bind} will fill
     */
    public String sql(String alias, int first) {
        List<String> conditions = new ArrayList<>();
        for (String form : forms()) {
            conditions.add(" and " + form.formatted(alias, first + conditions.size()));
        }
        return String.join("", conditions);
    }

    private List<String> forms() {
        return Stream.of(
                        locale == null ? "" : "%s.locale = ?%d",
                        topic == null ? "" : "%s.topics @> array[cast(?%d as text)]",
                        type == null ? "" : "%s.type = ?%d")
                .filter(form -> !form.isEmpty())
                .toList();
    }

    /** Binds the values of {@link #sql}, which were numbered from {@code first} on. */
    public Query bind(Query query, int first) {
        List<String> values =
                columns().stream().filter(value -> !value.isEmpty()).toList();
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(first + i, values.get(i));
        }
        return query;
    }

    /** In the form of a cursor: no value holds a space. */
    @Override
    public String toString() {
        return columns().stream().map(value -> value.isEmpty() ? "*" : value).collect(Collectors.joining(" "));
    }
}
