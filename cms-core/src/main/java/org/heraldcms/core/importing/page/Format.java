package org.heraldcms.core.importing.page;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.heraldcms.core.base.HeraldException;

/** How a page is written. */
public enum Format {
    HTML,
    /** CommonMark with tables, HTML and, before it, front matter. */
    MARKDOWN,
    /** Words as somebody copied or typed them. */
    TEXT;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws HeraldException INVALID at {@code /format} when there is none of this label */
    @JsonCreator
    public static Format of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst()
                .orElseThrow(() -> HeraldException.invalid("/format", "A format is html, markdown or text."));
    }
}
