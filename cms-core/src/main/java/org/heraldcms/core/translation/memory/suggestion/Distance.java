package org.heraldcms.core.translation.memory.suggestion;

import java.util.Arrays;
import java.util.List;

/** Levenshtein's distance over words: how many are inserted, deleted or replaced to make one text of another. */
final class Distance {

    private Distance() {}

    /**
     * The distance as far as it is of interest: when it is larger than {@code most}, some number larger than that. Only
     * the cells near the diagonal are looked at, so long texts that are unlike cost little.
     */
    static int between(List<String> one, List<String> other, int most) {
        int from = sharedStart(one, other);
        int cut = sharedEnd(one, other, from);
        List<String> rows = one.subList(from, one.size() - cut);
        List<String> columns = other.subList(from, other.size() - cut);
        if (Math.abs(rows.size() - columns.size()) > most) {
            return most + 1;
        }
        return rows.isEmpty() || columns.isEmpty()
                ? Math.max(rows.size(), columns.size())
                : banded(rows.toArray(String[]::new), columns.toArray(String[]::new), most);
    }

    private static int sharedStart(List<String> one, List<String> other) {
        int shared = 0;
        while (shared < one.size() && shared < other.size() && one.get(shared).equals(other.get(shared))) {
            shared++;
        }
        return shared;
    }

    private static int sharedEnd(List<String> one, List<String> other, int from) {
        int shared = 0;
        while (one.size() - shared > from
                && other.size() - shared > from
                && one.get(one.size() - shared - 1).equals(other.get(other.size() - shared - 1))) {
            shared++;
        }
        return shared;
    }

    private static int banded(String[] rows, String[] columns, int most) {
        int beyond = most + 1;
        int[] above = new int[columns.length + 1];
        int[] row = new int[columns.length + 1];
        for (int column = 0; column <= columns.length; column++) {
            above[column] = Math.min(column, beyond);
        }
        for (int i = 1; i <= rows.length; i++) {
            int first = Math.max(1, i - most);
            int last = Math.min(columns.length, i + most);
            Arrays.fill(row, beyond);
            row[0] = Math.min(i, beyond);
            int best = row[0];
            for (int j = first; j <= last; j++) {
                int replaced = above[j - 1] + (rows[i - 1].equals(columns[j - 1]) ? 0 : 1);
                row[j] = Math.min(Math.min(replaced, Math.min(above[j], row[j - 1]) + 1), beyond);
                best = Math.min(best, row[j]);
            }
            if (best > most) {
                return beyond;
            }
            int[] free = above;
            above = row;
            row = free;
        }
        return above[columns.length];
    }
}
