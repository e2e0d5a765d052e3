package org.heraldcms.core.site;

import java.util.List;

/**
 * What an endpoint wants of all that happens on its site; an empty list narrows nothing.
 *
 * @param types types of change
 * @param articleTypes types of article
 * @param topics of which the article has one at least
 * @param locales of the edition, exactly
 */
public record Wants(List<String> types, List<String> articleTypes, List<String> topics, List<String> locales) {

    /** Everything. */
    public static final Wants ALL = new Wants(List.of(), List.of(), List.of(), List.of());

    public Wants {
        types = List.copyOf(types);
        articleTypes = List.copyOf(articleTypes);
        topics = List.copyOf(topics);
        locales = List.copyOf(locales);
    }

    /** Whether both want the same editions, in whatever change. */
    public boolean isOfSameEditions(Wants other) {
        return articleTypes.equals(other.articleTypes) && topics.equals(other.topics) && locales.equals(other.locales);
    }
}
