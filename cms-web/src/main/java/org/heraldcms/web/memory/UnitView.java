package org.heraldcms.web.memory;

import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.Unit;

/** A unit as the newsroom sees it. */
record UnitView(
        UUID id, LocaleTag sourceLocale, LocaleTag targetLocale, TextView source, TextView target, OriginView origin) {

    static UnitView of(Unit unit) {
        return new UnitView(
                unit.id(),
                unit.locales().source(),
                unit.locales().target(),
                TextView.of(unit.source()),
                TextView.of(unit.target()),
                OriginView.of(unit.origin()));
    }
}
