package org.heraldcms.core.translation.memory.tmx;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.translation.memory.Origin;
import org.heraldcms.core.translation.memory.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * Who imports, and when. What a file says of its units' origin is kept, but that it was imported is seen: nobody can bring
 * in as approved what was not approved here.
 */
record Imported(Actor by, Instant at) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");
    private static final int LONGEST_SEGMENT = 100;

    Origin origin(Map<String, String> about) {
        String name = about.getOrDefault("changeid", about.getOrDefault("creationid", by.name()));
        String date = about.getOrDefault("changedate", about.getOrDefault("creationdate", ""));
        return new Origin(Origin.Kind.IMPORTED, place(about), by.id(), clean(name), date(date));
    }

    private static String clean(String name) {
        return name.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private Instant date(String text) {
        try {
            Instant date = LocalDateTime.parse(text, TmxWriter.DATE).toInstant(ZoneOffset.UTC);
            return date.isAfter(at) ? at : date;
        } catch (DateTimeException none) {
            return at;
        }
    }

    static Surroundings context(Map<String, String> about) {
        return new Surroundings(hash(about.get(TmxWriter.BEFORE)), hash(about.get(TmxWriter.AFTER)));
    }

    private static String hash(@Nullable String text) {
        return text != null && HASH.matcher(text).matches() ? text : "";
    }

    private static Origin.@Nullable Place place(Map<String, String> about) {
        String segment = about.getOrDefault(TmxWriter.SEGMENT, "");
        String revision = about.getOrDefault(TmxWriter.REVISION, "");
        if (segment.isEmpty() || segment.length() > LONGEST_SEGMENT || !revision.matches("[1-9][0-9]{0,8}")) {
            return null;
        }
        try {
            UUID article = UUID.fromString(about.getOrDefault(TmxWriter.ARTICLE, ""));
            return new Origin.Place(article, segment, Integer.parseInt(revision));
        } catch (IllegalArgumentException noArticle) {
            return null;
        }
    }
}
