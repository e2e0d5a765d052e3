package org.heraldcms.core.translation.memory;

/** A pair of texts that is to enter the memory. */
public record NewUnit(LocalePair locales, UnitText source, UnitText target, Surroundings context, Origin origin) {

    /** What there is only one of in the memory. */
    record Key(LocalePair locales, String source, String target, Surroundings context) {}

    Key key() {
        return new Key(locales, source.hash(), target.hash(), context);
    }

    boolean isBlank() {
        return source.isBlank() || target.isBlank();
    }
}
