package org.heraldcms.core.site;

import java.util.List;
import org.heraldcms.core.base.LocaleTag;

/** What a site takes of what is published; an empty list narrows nothing. */
public record Takes(List<String> types, List<String> topics, List<LocaleTag> locales) {

    /** Everything in the site's locales. */
    public static final Takes ALL = new Takes(List.of(), List.of(), List.of());

    public Takes {
        types = List.copyOf(types);
        topics = List.copyOf(topics);
        locales = List.copyOf(locales);
    }

    boolean admits(String type, List<String> itsTopics, LocaleTag locale) {
        return (types.isEmpty() || types.contains(type))
                && (topics.isEmpty() || itsTopics.stream().anyMatch(topics::contains))
                && (locales.isEmpty() || locales.contains(locale));
    }
}
