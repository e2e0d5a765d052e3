package org.heraldcms.web.memory;

import com.fasterxml.jackson.databind.JsonNode;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.memory.UnitText;

/** A text, plain and with its marks. */
record TextView(String text, JsonNode content) {

    static TextView of(UnitText text) {
        return new TextView(text.text(), text.content());
    }

    /** As a segment of a kind takes it. */
    static TextView of(UnitText text, Segment.Kind kind) {
        return new TextView(text.text(), text.in(kind));
    }
}
