package org.heraldcms.core.vault;

/**
 * A column that holds nothing but sealed values. Produced by the package that owns the table.
 *
 * @param purpose what the values are for; part of what each is bound to, so it never changes
 * @param table the table
 * @param column the column, of type {@code text}
 * @param row SQL that gives, as text, which row of this purpose a value belongs to
 */
public record SealedColumn(String purpose, String table, String column, String row) {

    /** What the value of a row is bound to. */
    public Place at(Object which) {
        return new Place(purpose, which.toString());
    }
}
