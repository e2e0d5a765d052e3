package org.heraldcms.search;

import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one site.
 *
 * @param site key of the site; the caller has made sure that the reader may see it
 * @param q words as people type them: {@code phone "first day" -price}; 1 to 500 characters
 * @param locale editions of this language only, this very locale first; null for every language
 * @param topic one topic that the article must have; null for any
 * @param type the article's type; null for any
 * @param offset how many articles to pass over, 0 to 1,000
 * @param limit how many articles to return, 1 to 50
 */
public record SearchRequest(
        String site,
        String q,
        @Nullable LocaleTag locale,
        @Nullable String topic,
        @Nullable String type,
        int offset,
        int limit) {

    static final int LONGEST_QUERY = 500;
    static final int MOST_RESULTS = 50;
    static final int LAST_OFFSET = 1_000;

    /**
     * A request within its bounds.
     *
     * @throws HeraldException INVALID at {@code q}, {@code offset} or {@code limit}
     */
    public SearchRequest {
        requireQuery(q);
        if (offset < 0 || offset > LAST_OFFSET) {
            throw HeraldException.invalid("offset", "Search goes from 0 to " + LAST_OFFSET + " results deep.");
        }
        if (limit < 1 || limit > MOST_RESULTS) {
            throw HeraldException.invalid("limit", "A page has 1 to " + MOST_RESULTS + " results.");
        }
    }

    /** The first ten results in every language. */
    public static SearchRequest of(String site, String q) {
        return new SearchRequest(site, q, null, null, null, 0, 10);
    }

    static void requireQuery(String q) {
        if (q.isBlank() || q.length() > LONGEST_QUERY) {
            throw HeraldException.invalid("q", "A query has 1 to " + LONGEST_QUERY + " characters.");
        }
    }
}
