package org.heraldcms.web.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.reading.SiteCopy;
import org.heraldcms.core.publishing.reading.SyncFilter;
import org.heraldcms.core.publishing.reading.SyncPoint;
import org.heraldcms.web.paging.Cursors;

/**
 * The cursors of the sync: how far a copy has come, which copy it is, and when that was. They are good for {@code
 * herald.sync.cursor.days} days; whoever comes later begins anew.
 */
@ApplicationScoped
class SyncCursors {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,18}) (\\d{1,18}) (\\d{1,12}) (\\S+) (\\S+) (\\S+)");

    @Inject
    private Cursors cursors;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "herald.sync.cursor.days", defaultValue = "90")
    private int days;

    /** Where a copy goes on. */
    record Place(SiteCopy copy, SyncPoint point) {}

    /** A cursor that goes on from a place. */
    String issue(Place place) {
        SyncPoint point = place.point();
        return cursors.issue(
                list(place.copy().site()),
                point.head() + " " + point.after() + " " + clock.instant().getEpochSecond() + " "
                        + place.copy().filter());
    }

    /**
     * The place of a cursor.
     *
     * @param asked the filter that is asked for with it; none asks for that of the cursor
     * @throws HeraldException RESYNC when it is of another site or filter, was altered, or is too old
     */
    Place read(String site, String cursor, SyncFilter asked) {
        Matcher place = PLACE.matcher(cursors.read(list(site), cursor).orElse(""));
        if (!place.matches()) {
            throw resync("This cursor is not of this site; start again without one.");
        }
        Instant issued = Instant.ofEpochSecond(Long.parseLong(place.group(3)));
        if (issued.plus(Duration.ofDays(days)).isBefore(clock.instant())) {
            throw resync("This cursor is older than " + days + " days; start again without one.");
        }
        SyncFilter filter = SyncFilter.ofColumns(value(place.group(4)), value(place.group(5)), value(place.group(6)));
        if (!asked.isNone() && !asked.equals(filter)) {
            throw resync("This cursor was begun with another filter; start again without one.");
        }
        return new Place(
                new SiteCopy(site, filter),
                new SyncPoint(Long.parseLong(place.group(1)), Long.parseLong(place.group(2))));
    }

    private static String value(String written) {
        return written.equals("*") ? "" : written;
    }

    private static HeraldException resync(String why) {
        return HeraldException.at(ErrorCode.RESYNC, "cursor", why);
    }

    private static String list(String site) {
        return "sync\n" + site;
    }
}
