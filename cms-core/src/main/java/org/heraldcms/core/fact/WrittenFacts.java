package org.heraldcms.core.fact;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Figures;

/** Some figures as they read in one language. */
public final class WrittenFacts implements Figures {

    private final LocaleTag locale;
    private final Map<String, Shown> byKey;

    /** A figure and the version of it that is shown. */
    public record Shown(Fact fact, FactVersion version) {

        /** Whether readers may see it. */
        public boolean isApproved() {
            return fact.approved() != null;
        }
    }

    public WrittenFacts(LocaleTag locale, Map<String, Shown> byKey) {
        this.locale = locale;
        this.byKey = Map.copyOf(byKey);
    }

    @Override
    public Optional<Figure> written(String key, boolean opening) {
        return find(key).flatMap(shown -> {
            var amount = shown.version().amount();
            Optional<String> text = opening ? amount.opening(locale) : amount.text(locale);
            return text.map(it -> new Figure(shown.version().number(), it, amount.plain()));
        });
    }

    /** The figure of a key; empty when there is none. */
    public Optional<Shown> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All of them. */
    public Collection<Shown> all() {
        return byKey.values();
    }

    public LocaleTag locale() {
        return locale;
    }
}
