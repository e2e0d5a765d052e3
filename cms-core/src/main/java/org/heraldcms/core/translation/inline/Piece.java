package org.heraldcms.core.translation.inline;

/** What a coded line is made of; codes are named by their ids. */
public sealed interface Piece {

    /** Characters as they are. */
    record Words(String text) implements Piece {}

    /** The beginning of a mark. */
    record Opening(String code) implements Piece {}

    /** The end of a mark. */
    record Closing(String code) implements Piece {}

    /** A line break or a figure. */
    record Standalone(String code) implements Piece {}
}
