package org.heraldcms.core.receipt.comparison;

import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.receipt.LiveEditions;

/** Holds what is live against what is held, edition by edition. */
final class Tally {

    /** Differences that are named; whoever differs in more begins anew, or mends these and compares again. */
    static final int MOST_NAMED = 10_000;

    private final Held held;
    private final List<Difference> named = new ArrayList<>();
    private int same;
    private int missing;
    private int different;
    private int removable;

    Tally(Held held) {
        this.held = held;
    }

    void live(LiveEditions.One one) {
        String digest = held.take(new Held.Key(one.articleId(), one.locale()));
        if (one.digest().equals(digest)) {
            same++;
            return;
        }
        if (digest == null) {
            missing++;
        } else {
            different++;
        }
        name(new Difference(
                digest == null ? Difference.Kind.MISSING : Difference.Kind.DIFFERENT,
                one.articleId(),
                one.locale(),
                digest,
                one.digest(),
                one.position()));
    }

    /** Once all that is live was compared: what is left is not live. */
    void end() {
        held.each((key, digest) -> {
            removable++;
            name(new Difference(Difference.Kind.REMOVE, key.articleId(), key.locale(), digest, null, null));
        });
    }

    private void name(Difference difference) {
        if (named.size() < MOST_NAMED) {
            named.add(difference);
        }
    }

    List<Difference> named() {
        return List.copyOf(named);
    }

    int same() {
        return same;
    }

    int missing() {
        return missing;
    }

    int different() {
        return different;
    }

    int removable() {
        return removable;
    }
}
