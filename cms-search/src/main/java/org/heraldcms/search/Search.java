package org.heraldcms.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedMap;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.search.index.IndexFollower;
import org.heraldcms.search.index.IndexState;
import org.jspecify.annotations.Nullable;

/**
 * Search among what is live. Sees a publication or withdrawal as soon as the index has followed its change, well under
 * a second after the commit. Safe for use by many threads.
 */
@ApplicationScoped
public class Search {

    @Inject
    private IndexFollower follower;

    /** The articles that answer a request, best first; none, and not complete, while there is no index yet. */
    public Results find(SearchRequest request) {
        return new Finder(follower.indexer()).find(request);
    }

    /**
     * Titles that continue what is being typed, at most ten.
     *
     * @param locale whose language the titles are in; null for every language
     * @throws HeraldException INVALID at {@code q} when nothing or more than 500 characters were typed
     */
    public List<String> suggest(String site, @Nullable LocaleTag locale, String typed) {
        SearchRequest.requireQuery(typed);
        return new Suggestions(follower.indexer()).of(site, locale, typed);
    }

    /** The digest of every document that is searched, by site, article and locale: what a rebuild must equal. */
    public SortedMap<String, String> contents() {
        return follower.indexer().contents();
    }

    /** How the index stands: for health and metrics. */
    public IndexState state() {
        return follower.indexer().state();
    }
}
