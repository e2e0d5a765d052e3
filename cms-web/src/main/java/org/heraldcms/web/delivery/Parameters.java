package org.heraldcms.web.delivery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.SyncFilter;
import org.jspecify.annotations.Nullable;

/** The query of a request, taken strictly: each parameter that is there has a value, and one of the right form. */
public final class Parameters {

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
        Instant at = instant(text);
        if (at.isAfter(clock.instant())) {
            throw HeraldException.invalid("at", "Nobody knows yet what will be live in the future.");
        }
        if (at.isBefore(Instant.EPOCH)) {
            throw HeraldException.invalid("at", "Nothing was live before 1970.");
        }
        return at;
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw HeraldException.invalid("at", "An instant looks like 2026-03-01T09:30:00Z.");
        }
    }
}
