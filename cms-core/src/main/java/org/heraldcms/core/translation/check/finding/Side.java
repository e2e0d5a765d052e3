package org.heraldcms.core.translation.check.finding;

import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;

/** One segment in one language. */
public record Side(LocaleTag locale, Segment segment) {

    public String text() {
        return segment.text();
    }
}
