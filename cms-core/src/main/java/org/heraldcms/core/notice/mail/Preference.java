package org.heraldcms.core.notice.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heraldcms.core.base.HeraldException;

/**
 * How a person wants to be told by e-mail.
 *
 * @param hour of the day at which the daily one is due, 0 to 23
 * @param zone whose day it is: a name of the time zone database
 * @param language {@code en} or {@code es}
 * @param version counts the changes; 0 when there was none
 */
public record Preference(Mode mode, int hour, ZoneId zone, String language, long version) {

    private static final List<String> LANGUAGES = List.of("en", "es");

    /** What holds until somebody says otherwise. */
    static final Preference DEFAULT = new Preference(Mode.EACH, 8, ZoneId.of("UTC"), "en", 0);

    /** @throws HeraldException INVALID, naming the member */
    public Preference {
        if (hour < 0 || hour > 23) {
            throw HeraldException.invalid("/hour", "An hour is a number from 0 to 23.");
        }
        if (!LANGUAGES.contains(language)) {
            throw HeraldException.invalid("/language", "The languages are en and es.");
        }
    }

    /** @throws HeraldException INVALID at {@code /zone} when the time zone database has none of this name */
    public static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw HeraldException.invalid("/zone", "This is not a time zone such as Europe/Madrid.");
        }
        return ZoneId.of(name);
    }

    /** When to send what is told now; an hour that a day does not have is the one after it. */
    Instant due(Instant now) {
        if (mode != Mode.DAILY) {
            return now;
        }
        ZonedDateTime local = now.atZone(zone);
        Instant today = local.toLocalDate().atTime(hour, 0).atZone(zone).toInstant();
        return today.isAfter(now)
                ? today
                : local.toLocalDate().plusDays(1).atTime(hour, 0).atZone(zone).toInstant();
    }

    Locale locale() {
        return Locale.of(language);
    }

    /** What the audit tells of it. */
    Map<String, Object> audited() {
        return Map.of("mode", mode.label(), "hour", hour, "zone", zone.getId(), "language", language);
    }
}
