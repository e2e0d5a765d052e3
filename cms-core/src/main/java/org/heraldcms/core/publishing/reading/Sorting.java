package org.heraldcms.core.publishing.reading;

import java.util.Optional;
import java.util.stream.Stream;

/** What a list is sorted by; a hyphen before the name turns it round. */
public enum Sorting {
    NEWEST("-publishedAt", "first_at"),
    OLDEST("publishedAt", "first_at"),
    NEWEST_UPDATE("-updatedAt", "position"),
    /**
     * Whoever walks in this order misses nothing: what is updated meanwhile comes once more, at the end. Therefore by the
     * place in the change log, not by the document's own instant, which is from before it was cut.
     */
    OLDEST_UPDATE("updatedAt", "position"),
    TITLE("title", "title"),
    TITLE_TURNED("-title", "title");

    /** As many characters of a title as the store sorts by. */
    private static final int TITLE_SORTED = 80;

    private final String label;
    private final String column;

    Sorting(String label, String column) {
        this.label = label;
        this.column = column;
    }

    /** The sorting of a label; empty when there is none. */
    public static Optional<Sorting> of(String label) {
        return Stream.of(values()).filter(one -> one.label.equals(label)).findFirst();
    }

    public String label() {
        return label;
    }

    /** What cursors are signed for; those of updates went by instants once, which are no places any more. */
    public String places() {
        return column.equals("position") ? label + " by position" : label;
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
        return switch (column) {
            case "title" -> "text";
            case "position" -> "bigint";
            default -> "timestamptz";
        };
    }

    String value(Published published) {
        return switch (column) {
            case "first_at" -> published.firstAt().toString();
            case "position" -> String.valueOf(published.position());
            default -> title(published);
        };
    }

    private static String title(Published published) {
        String title = published.title();
        return title.codePointCount(0, title.length()) <= TITLE_SORTED
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE_SORTED));
    }
}
