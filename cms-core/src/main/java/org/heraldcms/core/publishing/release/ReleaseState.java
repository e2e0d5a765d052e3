package org.heraldcms.core.publishing.release;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.heraldcms.core.base.HeraldException;

/** Where a release stands. */
public enum ReleaseState {
    /** It waits for somebody to launch it. */
    OPEN,
    /** It waits for its instant. */
    SCHEDULED,
    /** It took effect; nothing of it changes any more. */
    LAUNCHED,
    /** It could not take effect when it was due; whoever mends it opens, schedules or launches it again. */
    REFUSED;

    /**
     * The state of this label.
     *
     * @throws HeraldException INVALID at {@code state}
     */
    public static ReleaseState of(String label) {
        return Arrays.stream(values())
                .filter(state -> state.label().equals(label))
                .findFirst()
                .orElseThrow(
                        () -> HeraldException.invalid("state", "A release is open, scheduled, launched or refused."));
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
