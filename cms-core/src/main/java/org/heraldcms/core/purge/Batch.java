package org.heraldcms.core.purge;

import java.util.List;

/**
 * What one call tells a content delivery network.
 *
 * @param through the newest wish that is part of it
 * @param urgent whether a recall is part of it
 * @param attempts how many tries have failed before
 */
record Batch(PurgeTarget target, List<Wish> wishes, long through, boolean urgent, int attempts) {

    /** A key to forget. @param number tells it from a later wish for the same key */
    record Wish(String key, long number) {}

    Batch {
        wishes = List.copyOf(wishes);
    }

    List<String> keys() {
        return wishes.stream().map(Wish::key).toList();
    }

    /** The same told by the one key that all answers of the site have, for when there is too much to tell. */
    Batch ofAll() {
        return new Batch(target, List.of(new Wish(CacheKeys.site(target.site()), through)), through, urgent, attempts);
    }

    /** Whether it stands for everything that is wanted so far. */
    boolean isOfAll() {
        return wishes.size() == 1 && wishes.getFirst().key().equals(CacheKeys.site(target.site()));
    }
}
