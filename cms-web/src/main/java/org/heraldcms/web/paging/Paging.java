package org.heraldcms.web.paging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/** Cuts lists into pages by key, so that what comes and goes meanwhile is neither shown twice nor skipped. */
@ApplicationScoped
public class Paging {

    /** Items on a page when the request does not say. */
    public static final int DEFAULT_LIMIT = 50;

    /** Items on the largest page. */
    public static final int LARGEST_LIMIT = 200;

    @Inject
    private Cursors cursors;

    /** Where a page begins and how long it is, as the query says it. */
    public record Request(@Nullable String cursor, @Nullable String limit) {

        /** Items on the page; INVALID at {@code limit} when it is not a number from 1 to 200. */
        public int most() {
            if (limit == null) {
                return DEFAULT_LIMIT;
            }
            int most = limit.matches("\\d{1,4}") ? Integer.parseInt(limit) : 0;
            if (most < 1 || most > LARGEST_LIMIT) {
                throw HeraldException.invalid("limit", "A limit is a number from 1 to " + LARGEST_LIMIT + ".");
            }
            return most;
        }
    }

    /** Reads items behind a place; a null place is the beginning. */
    @FunctionalInterface
    public interface Source<T> {
        List<T> after(@Nullable String place, int most);
    }

    /**
     * A page of a list.
     *
     * @param list the list and its filters, to which its cursors are bound
     * @param placeOf the place of an item, from which the source can go on
     * @param view what the outside sees of the items
     * @throws HeraldException CURSOR_INVALID, or INVALID at {@code limit}
     */
    public <T, V> Page<V> page(
            String list,
            Request request,
            Source<T> source,
            Function<T, String> placeOf,
            Function<List<T>, List<V>> view) {
        int most = request.most();
        List<T> found = source.after(place(list, request.cursor()), most + 1);
        List<T> shown = found.subList(0, Math.min(most, found.size()));
        String next = found.size() > most ? cursors.issue(list, placeOf.apply(shown.getLast())) : null;
        return new Page<>(view.apply(shown), next);
    }

    private @Nullable String place(String list, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        return cursors.read(list, cursor)
                .orElseThrow(() -> HeraldException.at(
                        ErrorCode.CURSOR_INVALID, "cursor", "This cursor was not issued for this list."));
    }
}
