package org.heraldcms.core.access.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to show; null narrows nothing.
 *
 * @param actor an account's id, or part of what stands for the actor, in whatever case
 * @param action exactly this one; with a dot at its end, all that begin so
 * @param subject this thing and what belongs to it: an article's id shows its editions too
 * @param from not before this instant
 * @param until before this instant
 */
public record Filter(
        @Nullable String actor,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Instant from,
        @Nullable Instant until) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int LONGEST = 300;

    /** @throws HeraldException INVALID, naming the parameter */
    public Filter {
        check(actor, "actor");
        check(action, "action");
        check(subject, "subject");
        if (from != null && until != null && !from.isBefore(until)) {
            throw HeraldException.invalid("until", "The end comes after the beginning.");
        }
    }

    private static void check(@Nullable String text, String parameter) {
        if (text != null && (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0)) {
            throw HeraldException.invalid(parameter, "This has 1 to " + LONGEST + " characters.");
        }
    }

    /** The condition on the row {@code a}; what it compares with is added to the values. */
    String where(List<Object> values) {
        StringBuilder where = new StringBuilder("true");
        if (actor != null) {
            where.append(ID.matcher(actor).matches() ? " and a.account_id = cast(? as uuid)" : " and a.actor ilike ?");
            values.add(ID.matcher(actor).matches() ? actor : "%" + literally(actor) + "%");
        }
        if (action != null) {
            where.append(" and a.action like ?");
            values.add(literally(action) + (action.endsWith(".") ? "%" : ""));
        }
        if (subject != null) {
            where.append(" and (a.subject = ? or a.subject like ?)");
            values.add(subject);
            values.add(literally(subject) + "/%");
        }
        if (from != null) {
            where.append(" and a.at >= ?");
            values.add(OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
        }
        if (until != null) {
            where.append(" and a.at < ?");
            values.add(OffsetDateTime.ofInstant(until, ZoneOffset.UTC));
        }
        return numbered(where.toString());
    }

    private static String numbered(String where) {
        StringBuilder numbered = new StringBuilder();
        int number = 0;
        for (char one : where.toCharArray()) {
            numbered.append(one);
            if (one == '?') {
                number++;
                numbered.append(number);
            }
        }
        return numbered.toString();
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** What the audit tells of an export. */
    Map<String, Object> told(String format) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("format", format);
        tell(told, "actor", actor);
        tell(told, "action", action);
        tell(told, "subject", subject);
        tell(told, "from", from);
        tell(told, "until", until);
        return told;
    }

    private static void tell(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value.toString());
        }
    }
}
