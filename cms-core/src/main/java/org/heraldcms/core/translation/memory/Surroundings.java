package org.heraldcms.core.translation.memory;

/**
 * What stood around a source text.
 *
 * @param before hash of the text before it; empty when it is the first
 * @param after hash of the text behind it; empty when it is the last
 */
public record Surroundings(String before, String after) {

    /** Of a text of which nobody knows where it stood. */
    public static final Surroundings UNKNOWN = new Surroundings("", "");

    /** How many neighbours are the same: 0 to 2. To be the first or last says nothing unless the other neighbour agrees. */
    public int agreement(Surroundings other) {
        boolean sameBefore = before.equals(other.before);
        boolean sameAfter = after.equals(other.after);
        if (!(sameBefore && !before.isEmpty()) && !(sameAfter && !after.isEmpty())) {
            return 0;
        }
        return sameBefore && sameAfter ? 2 : 1;
    }
}
