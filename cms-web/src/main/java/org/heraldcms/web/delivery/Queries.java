package org.heraldcms.web.delivery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Filter;
import org.heraldcms.core.publishing.reading.Selection;
import org.heraldcms.core.publishing.reading.Sorting;
import org.heraldcms.core.site.Site;
import org.jspecify.annotations.Nullable;

/** What the query of a list means. */
public final class Queries {

    private static final int MOST_TOPICS = 10;

    private Queries() {}

    /**
     * The list that a query asks for.
     *
     * @throws HeraldException INVALID, naming the parameter
     */
    static Selection selection(String site, List<LocaleTag> chain, Parameters query, @Nullable Instant at) {
        Filter filter = new Filter(
                query.items("topic", MOST_TOPICS),
                query.text("type"),
                query.text("author"),
                field(query.text("field")),
                span("published", query),
                span("updated", query));
        return checked(Selection.of(site, chain)
                .by(filter)
                .in(sorting(query.text("sort")))
                .asOf(at));
    }

    /** The same, of what is live now, as another way of asking says it. */
    public static Selection selection(
            Site site,
            @Nullable LocaleTag locale,
            @Nullable String acceptLanguage,
            MultivaluedMap<String, String> query) {
        List<LocaleTag> chain = Languages.of(locale, acceptLanguage).forList(site);
        return selection(site.key(), chain, Parameters.of(query), null);
    }

    private static Filter.@Nullable Value field(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw HeraldException.invalid("field", "Say a field and its value, such as audience:parents.");
        }
        return new Filter.Value(text.substring(0, colon), text.substring(colon + 1));
    }

    private static Filter.Span span(String moment, Parameters query) {
        return new Filter.Span(query.instant(moment + "Since"), query.instant(moment + "Before"));
    }

    private static Sorting sorting(@Nullable String label) {
        return label == null
                ? Sorting.NEWEST
                : Sorting.of(label).orElseThrow(() -> {
                    String labels =
                            Arrays.stream(Sorting.values()).map(Sorting::label).collect(Collectors.joining(", "));
                    return HeraldException.invalid("sort", "A list is sorted by one of " + labels + ".");
                });
    }

    private static Selection checked(Selection selection) {
        if (selection.at() != null && !selection.sorting().isOfThePast()) {
            throw HeraldException.invalid("sort", "The past is sorted by publishedAt or -publishedAt.");
        }
        if (selection.at() != null && selection.filter().isOfThePresent()) {
            String parameter = selection.filter().author() == null ? "field" : "author";
            throw HeraldException.invalid(parameter, "The past cannot be narrowed by this.");
        }
        return selection;
    }

    /** The name of a list for its cursors: whatever changes what is on it, or in which order. */
    public static String name(Selection selection) {
        return String.join(
                "\n",
                "articles",
                selection.site(),
                selection.chain().toString(),
                selection.filter().toString(),
                selection.sorting().places(),
                String.valueOf(selection.at()));
    }
}
