package org.heraldcms.core.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;

/**
 * Where an edition stands, and every legal way from one state to the next.
 *
 * <p>What is live stands apart: an approved revision may be published to sites and withdrawn from them, and a draft
 * begun after that leaves what is live alone.
 */
public enum EditionState {
    /** The newest revision has been given to nobody. */
    DRAFT,
    /** The newest revision is before the reviewers of a stage. */
    IN_REVIEW,
    /** A reviewer of the newest revision wants it changed. */
    CHANGES_REQUESTED,
    /** The newest revision passed every stage: it, and no other, may be published. */
    APPROVED;

    /** What moves an edition on. */
    public enum Transition {
        /** A new revision was saved. */
        SAVE,
        /** The newest revision was handed to the reviewers. */
        SUBMIT,
        /** The last approval that was missing was given. */
        APPROVE,
        /** A reviewer sent it back. */
        REQUEST_CHANGES
    }

    /** The state after a transition; empty when the workflow has no such transition from here. */
    public Optional<EditionState> after(Transition transition) {
        return switch (transition) {
            case SAVE -> Optional.of(DRAFT);
            case SUBMIT -> this == DRAFT || this == CHANGES_REQUESTED ? Optional.of(IN_REVIEW) : Optional.empty();
            case APPROVE -> this == IN_REVIEW ? Optional.of(APPROVED) : Optional.empty();
            case REQUEST_CHANGES -> this == IN_REVIEW ? Optional.of(CHANGES_REQUESTED) : Optional.empty();
        };
    }

    /**
     * As {@link #after}, for a command.
     *
     * @throws HeraldException ILLEGAL_TRANSITION, naming the state and the transition
     */
    EditionState require(Transition transition) {
        return after(transition)
                .orElseThrow(() -> new HeraldException(
                        ErrorCode.ILLEGAL_TRANSITION,
                        "An edition in state " + label() + " has no transition "
                                + transition.name().toLowerCase(Locale.ROOT) + "."));
    }

    /** The state of this label. */
    @JsonCreator
    public static EditionState of(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label().equals(label))
                .findFirst()
                .orElseThrow(() -> HeraldException.invalid(
                        "state", "A state is one of draft, in_review, changes_requested and approved."));
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
