package org.heraldcms.core.notice.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.heraldcms.core.base.HeraldException;

/** When a person is told by e-mail. */
public enum Mode {
    /** Of each thing at once. */
    EACH,
    /** Once a day of all that is unread. */
    DAILY,
    /** Never. */
    NONE;

    /** @throws HeraldException INVALID at {@code /mode} when there is none of this label */
    public static Mode of(String label) {
        return Arrays.stream(values())
                .filter(mode -> mode.label().equals(label))
                .findFirst()
                .orElseThrow(() -> HeraldException.invalid("/mode", "A mode is one of each, daily and none."));
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
