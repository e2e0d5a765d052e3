package org.heraldcms.web.delivery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.SyncFilter;
import org.jspecify.annotations.Nullable;

/** The query of a request, taken strictly: each parameter that is there has a value, and one of the right form. */
public final class Parameters {

    private static final int LONGEST_ITEM = 200;

    /** What the store could not say any more. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final MultivaluedMap<String, String> query;

    private Parameters(MultivaluedMap<String, String> query) {
        this.query = query;
    }

    /**
     * The query of a request.
     *
     * @throws HeraldException INVALID, naming the parameter
     */
    public static Parameters of(MultivaluedMap<String, String> query) {
        query.forEach((name, values) -> {
            if (values.getFirst().isEmpty()) {
                throw HeraldException.invalid(name, "Give this parameter a value.");
            }
        });
        return new Parameters(query);
    }

    /** The value as it was given; null without one. */
    public @Nullable String text(String name) {
        return query.getFirst(name);
    }

    /** The items of a list with commas, each once; none without the parameter. */
    List<String> items(String name, int most) {
        String text = text(name);
        List<String> items = text == null
                ? List.of()
                : Stream.of(text.split(",", -1)).distinct().toList();
        if (items.size() > most || items.stream().anyMatch(item -> item.isEmpty() || item.length() > LONGEST_ITEM)) {
            throw HeraldException.invalid(
                    name,
                    "Give up to " + most + " items of 1 to " + LONGEST_ITEM + " characters, with commas between.");
        }
        return items;
    }

    /** An instant in RFC 3339; null without one. */
    @Nullable
    Instant instant(String name) {
        String text = text(name);
        return text == null ? null : instant(name, text);
    }

    /** The locale asked for; null without one. */
    public @Nullable LocaleTag locale() {
        String tag = text("locale");
        return tag == null ? null : LocaleTag.of(tag, "locale");
    }

    /** The part of a site that is meant; of all of it without any. */
    SyncFilter filter() {
        return new SyncFilter(locale(), text("topic"), text("type"));
    }

    /** The length of a page: 1 to {@code most}. */
    public int limit(int usual, int most) {
        String text = text("limit");
        if (text == null) {
            return usual;
        }
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw HeraldException.invalid("limit", "A limit is a number from 1 to " + most + ".");
        }
        return Integer.parseInt(text);
    }

    /** The instant of an as-of read, in RFC 3339 and not in the future; null without one. */
    public @Nullable Instant at(Clock clock) {
        String text = text("at");
        if (text == null) {
            return null;
        }
        Instant at = instant("at", text);
        if (at.isAfter(clock.instant())) {
            throw HeraldException.invalid("at", "Nobody knows yet what will be live in the future.");
        }
        if (at.isBefore(Instant.EPOCH)) {
            throw HeraldException.invalid("at", "Nothing was live before 1970.");
        }
        return at;
    }

    private static Instant instant(String name, String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (instant.isBefore(LATEST)) {
                return instant;
            }
        } catch (DateTimeException malformed) {
            throw HeraldException.invalid(name, "An instant looks like 2026-03-01T09:30:00Z.");
        }
        throw HeraldException.invalid(name, "An instant lies before the year 10000.");
    }
}
