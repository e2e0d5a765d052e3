package org.heraldcms.core.translation.interchange.xliff;

import java.util.List;
import org.heraldcms.core.base.LocaleTag;

/**
 * An edition for a translator, in the order of the source.
 *
 * @param source the locale that is translated from
 */
public record XliffFile(Original original, LocaleTag source, List<XliffUnit> units) {

    /** The media type of XLIFF. */
    public static final String MEDIA_TYPE = "application/xliff+xml";

    public XliffFile {
        units = List.copyOf(units);
    }

    /** As it is sent: XML in UTF-8. */
    public byte[] toBytes() {
        return XliffWriter.write(this);
    }
}
