package org.heraldcms.core.translation.interchange.xliff;

import java.util.List;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.glossary.Term;
import org.jspecify.annotations.Nullable;

/**
 * A segment for a translator.
 *
 * @param target null when it is not translated
 * @param state how the target stands to the source
 * @param notes what helps to translate it, the most important first
 * @param candidates translations of similar sources, the best first
 * @param terms of the glossary that occur in the source, those to translate and those to keep
 */
public record XliffUnit(
        Segment source,
        @Nullable Segment target,
        State state,
        List<Note> notes,
        List<Candidate> candidates,
        List<Term> terms) {

    public XliffUnit {
        notes = List.copyOf(notes);
        candidates = List.copyOf(candidates);
        terms = List.copyOf(terms);
    }

    /** Where the work on a unit stands. */
    public enum State {
        /** There is no target yet. */
        INITIAL("initial", null),
        /** The target translates an older source, and is to be looked at again. */
        STALE("initial", "herald:stale"),
        /** The target was put in by a memory or a machine, and nobody has worked on it. */
        UNEDITED("initial", "herald:unedited"),
        TRANSLATED("translated", null),
        /** Reviewers approved source and target to the letter. */
        APPROVED("final", null);

        private final String state;
        private final @Nullable String subState;

        State(String state, @Nullable String subState) {
            this.state = state;
            this.subState = subState;
        }

        /** Whether a translator has to look at it. */
        public boolean wantsWork() {
            return state.equals("initial");
        }

        String state() {
            return state;
        }

        @Nullable
        String subState() {
            return subState;
        }
    }

    /** A remark; the category says what kind of one. */
    public record Note(String category, String text) {}

    /**
     * A translation that may fit.
     *
     * @param similarity of its source to this unit's, from 0 to 100
     * @param origin where it comes from, in words
     */
    public record Candidate(int similarity, String source, String target, String origin) {}
}
