package org.heraldcms.web.webhook;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.webhook.log.DeliveryFilter;
import org.jspecify.annotations.Nullable;

/** Reads from a query which deliveries are meant. */
final class DeliveryQuery {

    private static final int LATEST_YEAR = 9_999;

    private DeliveryQuery() {}

    /** @throws HeraldException INVALID, naming the parameter */
    static DeliveryFilter of(MultivaluedMap<String, String> given) {
        return new DeliveryFilter(
                given.getFirst("site"),
                id(given, "endpoint"),
                DeliveryPages.state(given.getFirst("state")),
                given.getFirst("type"),
                id(given, "article"),
                locale(given.getFirst("locale")),
                instant(given, "since"),
                instant(given, "until"),
                status(given.getFirst("status")));
    }

    private static @Nullable UUID id(MultivaluedMap<String, String> given, String name) {
        String text = given.getFirst(name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw HeraldException.invalid(name, "This is not an id.");
        }
    }

    private static @Nullable LocaleTag locale(@Nullable String text) {
        return text == null ? null : LocaleTag.of(text, "locale");
    }

    private static @Nullable Integer status(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.matches("\\d{3}") ? Integer.parseInt(text) : 0;
    }

    private static @Nullable Instant instant(MultivaluedMap<String, String> given, String name) {
        String text = given.getFirst(name);
        return text == null ? null : instant(text, name);
    }

    /** @throws HeraldException INVALID at the name */
    static Instant instant(String text, String name) {
        try {
            Instant instant = Instant.parse(text);
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= LATEST_YEAR) {
                return instant;
            }
        } catch (DateTimeParseException malformed) {
            throw HeraldException.invalid(name, "An instant is written as 2026-03-01T08:00:00Z.");
        }
        throw HeraldException.invalid(name, "An instant is of the years 1 to 9999.");
    }
}
