package org.heraldcms.core.publishing.reading;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a list is sorted by; a hyphen before the name turns it round. */
public enum Sorting {
    NEWEST("-publishedAt", "first_at", published -> published.firstAt().toString()),
    OLDEST("publishedAt", "first_at", published -> published.firstAt().toString()),
    NEWEST_UPDATE("-updatedAt", "live_from", published -> published.liveFrom().toString()),
    /** Whoever walks in this order misses nothing: what is updated meanwhile comes once more, at the end. */
    OLDEST_UPDATE("updatedAt", "live_from", published -> published.liveFrom().toString()),
    TITLE("title", "title", Sorting::title),
    TITLE_TURNED("-title", "title", Sorting::title);

    /** As many characters of a title as the store sorts by. */
    private static final int TITLE_SORTED = 80;

    private final String label;
    private final String column;
    private final Function<Published, String> value;

    Sorting(String label, String column, Function<Published, String> value) {
        this.label = label;
        this.column = column;
        this.value = value;
    }

    /** The sorting of a label; empty when there is none. */
    public static Optional<Sorting> of(String label) {
        return Stream.of(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    public String label() {
        return label;
    }

    /** Whether the past can be read in this order, too. */
    public boolean isOfThePast() {
        return column.equals("first_at");
    }

    String column() {
        return column;
    }

    boolean isDescending() {
        return label.startsWith("-");
    }

    /** {@code asc} or {@code desc}. */
    String direction() {
        return isDescending() ? "desc" : "asc";
    }

    /** The comparison of what comes behind a place. */
    String behind() {
        return isDescending() ? "<" : ">";
    }

    /** The type of what is sorted by in the store. */
    String type() {
        return column.equals("title") ? "text" : "timestamptz";
    }

    String value(Published published) {
        return value.apply(published);
    }

    private static String title(Published published) {
        String title = published.title();
        return title.codePointCount(0, title.length()) <= TITLE_SORTED
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE_SORTED));
    }
}
