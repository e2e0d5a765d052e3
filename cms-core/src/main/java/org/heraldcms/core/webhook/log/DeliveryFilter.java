package org.heraldcms.core.webhook.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.webhook.Delivery;
import org.heraldcms.core.webhook.Delivery.State;
import org.heraldcms.core.webhook.operation.EventType;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries to list; null narrows nothing.
 *
 * @param since created then or later
 * @param until created before
 * @param status of the answer to the newest try
 */
public record DeliveryFilter(
        @Nullable String site,
        @Nullable UUID endpoint,
        @Nullable State state,
        @Nullable String type,
        @Nullable UUID article,
        @Nullable LocaleTag locale,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Integer status) {

    private static final int LOWEST_STATUS = 100;
    private static final int HIGHEST_STATUS = 599;

    /** @throws HeraldException INVALID, naming the parameter */
    public DeliveryFilter {
        if (type != null && !types().contains(type)) {
            throw HeraldException.invalid("type", "A type is one of " + String.join(", ", types()) + ".");
        }
        if (status != null && (status < LOWEST_STATUS || status > HIGHEST_STATUS)) {
            throw HeraldException.invalid("status", "A status is a number from 100 to 599.");
        }
        if (since != null && until != null && !since.isBefore(until)) {
            throw HeraldException.invalid("until", "The time ends behind its beginning.");
        }
    }

    private static List<String> types() {
        return Stream.of(
                        Stream.of(ChangeType.values()).map(ChangeType::label),
                        EventType.labels().stream(),
                        Stream.of(Delivery.PING))
                .flatMap(labels -> labels)
                .toList();
    }

    /** The deliveries of one site or endpoint in one state. */
    public static DeliveryFilter of(@Nullable String site, @Nullable UUID endpoint, @Nullable State state) {
        return new DeliveryFilter(site, endpoint, state, null, null, null, null, null, null);
    }

    /**
     * What may be seen.
     *
     * @param sites null for all
     * @param operators whether also what the operators' own endpoints are told
     */
    record Seen(@Nullable List<String> sites, boolean operators) {

        String where(Values values) {
            if (sites != null) {
                return " and e.site = any(cast(" + values.add("{" + String.join(",", sites) + "}") + " as text[]))";
            }
            return operators ? "" : " and e.site is not null";
        }
    }

    /**
     * The ids that it lets through, the newest first, as a statement. It goes by the index that leads soonest to them:
     * from the changes of an article, from what was not taken or refused, from each endpoint of the sites, or else
     * through all.
     *
     * @param after the id behind which to go on
     */
    String ids(Values values, Seen seen, @Nullable UUID after, int most) {
        String at = seen.where(values);
        String wanted = endpoint == null ? at : at + " and e.id = " + values.add(endpoint);
        String line = where(values, after) + " order by d.id desc limit " + values.add(most);
        if (article != null) {
            return "select d.id from change c join endpoint e on e.site = c.site join delivery d"
                    + " on (d.endpoint_id, d.position) = (e.id, c.position) where c.article_id = "
                    + values.add(article) + wanted + line;
        }
        if (isRare() || (seen.sites() == null && endpoint == null)) {
            String join = wanted.isEmpty() ? "" : " join endpoint e on e.id = d.endpoint_id" + wanted;
            return "select d.id from delivery d" + join + " where true" + line;
        }
        return "select d.id from endpoint e cross join lateral (select d.id from delivery d where d.endpoint_id = e.id"
                + line + ") d where true" + wanted + " order by d.id desc limit " + values.add(most);
    }

    /** Whether a small index holds all that it could let through. */
    private boolean isRare() {
        return (state != null && state != State.DELIVERED) || (status != null && status / 100 != 2);
    }

    /** State and status stand in the statement itself: only so does the store see that a partial index will do. */
    private String where(Values values, @Nullable UUID after) {
        return (state == null ? "" : " and d.state = '" + state.label() + "'")
                + (status == null ? "" : " and d.last_status = " + status)
                + (type == null ? "" : " and d.type = " + values.add(type))
                + (locale == null ? "" : " and d.locale = " + values.add(locale.tag()))
                + (since == null
                        ? ""
                        : " and d.id >= " + values.add(first(since)) + " and d.created_at >= " + values.add(utc(since)))
                + (until == null ? "" : " and d.id < " + values.add(first(until)))
                + (after == null ? "" : " and d.id < " + values.add(after));
    }

    /** The smallest id of an instant. */
    private static UUID first(Instant instant) {
        return new UUID(Math.max(0, instant.toEpochMilli()) << Short.SIZE, 0);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
