package org.heraldcms.web.audit;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.heraldcms.core.access.audit.Filter;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/** Reads from a query which entries are meant. */
final class Query {

    private Query() {}

    /** @throws HeraldException INVALID, naming the parameter */
    static Filter of(UriInfo uri) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        return new Filter(
                given.getFirst("actor"),
                given.getFirst("action"),
                given.getFirst("subject"),
                instant(given.getFirst("from"), "from"),
                instant(given.getFirst("until"), "until"));
    }

    private static @Nullable Instant instant(@Nullable String text, String parameter) {
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text);
            int year = instant.atOffset(java.time.ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= 9999) {
                return instant;
            }
        } catch (DateTimeParseException malformed) {
            throw HeraldException.invalid(parameter, "An instant is written as 2026-03-01T08:00:00Z.");
        }
        throw HeraldException.invalid(parameter, "An instant is of the years 1 to 9999.");
    }
}
