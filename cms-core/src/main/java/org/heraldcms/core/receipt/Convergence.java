package org.heraldcms.core.receipt;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.heraldcms.core.publishing.reading.SyncFilter;
import org.jspecify.annotations.Nullable;

/**
 * Whether a site holds what it should, by its own receipts. It stands as the worst of its copies does.
 *
 * @param copies what is known of each copy that the site keeps; none when it never said anything
 */
public record Convergence(String site, List<Copy> copies) {

    public Convergence {
        copies = List.copyOf(copies);
    }

    /** How a copy stands, from good to bad. */
    public enum State {
        /** It never gave a receipt. */
        UNHEARD,
        /** It holds what it should. */
        IN_STEP,
        /** It held what it should, and has changes yet to take in. */
        BEHIND,
        /** It said that it holds something else. */
        DIVERGED;

        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A copy that a site keeps.
     *
     * @param position the newest change that it has taken in
     * @param behind how many changes of editions it has yet to take in, counted up to 10,000
     * @param since when the first of them was; of a copy that diverged, when it first said so
     * @param heardAt when its last receipt came
     */
    public record Copy(
            SyncFilter filter,
            State state,
            long position,
            long behind,
            @Nullable Instant since,
            Instant heardAt) {}

    /** How the site stands. */
    public State state() {
        return copies.stream().map(Copy::state).max(Comparator.naturalOrder()).orElse(State.UNHEARD);
    }

    /** How many changes its worst copy has yet to take in. */
    public long behind() {
        return copies.stream().mapToLong(Copy::behind).max().orElse(0);
    }

    /** Since when it has stood as it does; null when it is in step or was never heard of. */
    public @Nullable Instant since() {
        State state = state();
        return copies.stream()
                .filter(copy -> copy.state() == state)
                .map(Copy::since)
                .filter(instant -> instant != null)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When it was last heard of; null when it never was. */
    public @Nullable Instant heardAt() {
        return copies.stream().map(Copy::heardAt).max(Comparator.naturalOrder()).orElse(null);
    }
}
