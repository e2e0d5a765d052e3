package org.heraldcms.web.release;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.release.Calendar;
import org.heraldcms.core.publishing.schedule.Moment;
import org.heraldcms.web.paging.Page;
import org.heraldcms.web.paging.Paging;
import org.heraldcms.web.security.CurrentActor;
import org.jspecify.annotations.Nullable;

/** {@code /calendar}: what is planned, and what came of it. */
@Path("/calendar")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

    private static final Duration USUAL = Duration.ofDays(31);

    @Inject
    private CurrentActor current;

    @Inject
    private Calendar calendar;

    @Inject
    private Paging paging;

    @Inject
    private Clock clock;

    /**
     * An entry.
     *
     * @param local the same by the clock of the zone that was asked for, else of the one that it was planned in
     * @param zone that zone
     * @param name title of the revision, or name of the release
     * @param state scheduled, done, launched or refused
     * @param release id of the release
     * @param items how many editions it concerns
     */
    record CalendarEntryView(
            Instant at,
            @Nullable String local,
            @Nullable String zone,
            Calendar.Kind kind,
            String state,
            String name,
            @Nullable UUID release,
            @Nullable UUID article,
            @Nullable LocaleTag locale,
            @Nullable Integer revision,
            @Nullable String site,
            int items) {

        static CalendarEntryView of(Calendar.Entry entry, @Nullable ZoneId asked) {
            Calendar.Where edition = entry.edition();
            Instant at = entry.place().at();
            return new CalendarEntryView(
                    at,
                    asked == null
                            ? entry.localTime()
                            : LocalDateTime.ofInstant(at, asked).toString(),
                    asked == null ? entry.zone() : asked.getId(),
                    entry.kind(),
                    entry.state(),
                    entry.name(),
                    edition == null ? entry.place().id() : null,
                    edition == null ? null : edition.articleId(),
                    edition == null ? null : edition.locale(),
                    edition == null ? null : edition.revision(),
                    edition == null ? null : edition.site(),
                    entry.items());
        }
    }

    /** What is planned between two moments, in order: from now and for a month, unless they are named. */
    @GET
    public Page<CalendarEntryView> entries(
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("zone") @Nullable String zone,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        current.actor().require(Permission.READ);
        ZoneId asked = zone == null ? null : zone(zone);
        return paging.page(
                String.join("/", "calendar", String.valueOf(from), String.valueOf(until), String.valueOf(zone)),
                new Paging.Request(cursor, limit),
                (place, most) -> calendar.entries(span(from, until, asked), place(place), most),
                entry -> entry.place().at() + "/" + entry.place().id(),
                entries -> entries.stream()
                        .map(entry -> CalendarEntryView.of(entry, asked))
                        .toList());
    }

    private Calendar.Span span(@Nullable String from, @Nullable String until, @Nullable ZoneId zone) {
        Instant start = from == null ? clock.instant() : instant(from, "from", zone);
        return new Calendar.Span(start, until == null ? start.plus(USUAL) : instant(until, "until", zone));
    }

    /** A day begins at its midnight, or when the clocks that skip it have gone on. */
    private static Instant instant(String text, String parameter, @Nullable ZoneId zone) {
        if (zone != null && text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return day(text, parameter, zone);
        }
        return Moment.of(new Moment.Named(text, zone == null ? null : zone.getId(), parameter))
                .at();
    }

    private static Instant day(String text, String parameter, ZoneId zone) {
        try {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException none) {
            throw HeraldException.invalid(parameter, "There is no such day.");
        }
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw HeraldException.invalid("zone", "There is no time zone of this name; one is Europe/Madrid.");
        }
        return ZoneId.of(name);
    }

    private static Calendar.@Nullable Place place(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int slash = text.indexOf('/');
        return new Calendar.Place(Instant.parse(text.substring(0, slash)), UUID.fromString(text.substring(slash + 1)));
    }
}
