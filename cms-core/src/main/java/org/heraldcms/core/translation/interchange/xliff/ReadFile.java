package org.heraldcms.core.translation.interchange.xliff;

import java.util.List;
import org.heraldcms.core.base.LocaleTag;

/**
 * What a translator sent back: well-formed and valid, but not yet held against what was sent out.
 *
 * @param source the locale it says it is translated from
 * @param target the locale it says it is translated into
 */
public record ReadFile(Original original, LocaleTag source, LocaleTag target, List<ReadUnit> units) {

    public ReadFile {
        units = List.copyOf(units);
    }

    /**
     * Reads XLIFF 2.0 or 2.1.
     *
     * @throws org.heraldcms.core.base.HeraldException MALFORMED when it is not XML in UTF-8 or UTF-16, or declares a
     *     document type; INVALID when it is not valid XLIFF, at the unit where there is one
     */
    public static ReadFile of(byte[] bytes) {
        return XliffReader.read(bytes);
    }
}
