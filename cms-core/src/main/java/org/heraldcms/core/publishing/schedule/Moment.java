package org.heraldcms.core.publishing.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/**
 * An instant as somebody named it: outright, or by the clock of a zone. What they said is kept beside it, since a person
 * who planned nine o'clock in Madrid wants to read nine o'clock in Madrid.
 *
 * <p>An hour that the clocks repeat means its first pass, unless an offset says which; one that they skip is refused.
 *
 * @param local the time of day by the zone's clock; null without a zone
 * @param zone name in the IANA time zone database; null for an instant alone
 */
public record Moment(
        Instant at, @Nullable LocalDateTime local, @Nullable String zone) {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("3000-01-01T00:00:00Z");

    /** What was sent: the time, the zone, and where the time stood. */
    public record Named(String time, @Nullable String zone, String pointer) {}

    /** An instant alone. */
    public static Moment of(Instant at) {
        return new Moment(at, null, null);
    }

    /**
     * Reads a time: {@code 2026-12-01T09:00} by the clock of the zone, or an instant with its offset.
     *
     * @throws HeraldException INVALID at the time or at {@code /zone}; TIME_SKIPPED
     */
    public static Moment of(Named named) {
        ZoneId zone = named.zone() == null ? null : zone(named.zone());
        OffsetDateTime instant = instant(named.time());
        if (instant == null) {
            return local(named, zone);
        }
        return in(bounded(instant.toInstant(), named.pointer()), zone);
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw HeraldException.invalid("/zone", "There is no time zone of this name; one is Europe/Madrid.");
        }
        return ZoneId.of(name);
    }

    private static Moment in(Instant at, @Nullable ZoneId zone) {
        return zone == null ? of(at) : new Moment(at, LocalDateTime.ofInstant(at, zone), zone.getId());
    }

    private static Moment local(Named named, @Nullable ZoneId zone) {
        LocalDateTime local = parsed(named);
        if (zone == null) {
            throw HeraldException.invalid("/zone", "A time without an offset needs a zone, such as Europe/Madrid.");
        }
        Instant at = local.toInstant(firstPass(local, zone.getRules(), named.pointer()));
        return new Moment(bounded(at, named.pointer()), local, zone.getId());
    }

    private static ZoneOffset firstPass(LocalDateTime local, ZoneRules rules, String pointer) {
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = rules.getTransition(local);
            throw HeraldException.at(
                    ErrorCode.TIME_SKIPPED,
                    pointer,
                    "There is no " + local.toLocalTime() + " there on that day: the clocks go from "
                            + gap.getDateTimeBefore().toLocalTime() + " to "
                            + gap.getDateTimeAfter().toLocalTime() + ".");
        }
        return offsets.getFirst();
    }

    private static @Nullable OffsetDateTime instant(String time) {
        try {
            return OffsetDateTime.parse(time);
        } catch (DateTimeException local) {
            return null;
        }
    }

    private static LocalDateTime parsed(Named named) {
        try {
            return LocalDateTime.parse(named.time());
        } catch (DateTimeException malformed) {
            throw HeraldException.invalid(
                    named.pointer(), "A time looks like 2026-12-01T09:00 with a zone, or like 2026-12-01T08:00:00Z.");
        }
    }

    private static Instant bounded(Instant at, String pointer) {
        if (at.isBefore(FIRST) || !at.isBefore(LAST)) {
            throw HeraldException.invalid(pointer, "Name a year from 1970 to 2999.");
        }
        return at;
    }
}
