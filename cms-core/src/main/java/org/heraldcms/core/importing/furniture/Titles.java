package org.heraldcms.core.importing.furniture;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds the title among the blocks of a page. */
final class Titles {

    private static final int LOOKED_AT = 40;
    private static final int WORDS = 3;
    private static final int LETTERS_WITHOUT_SPACES = 8;

    private Titles() {}

    /**
     * The place of the title; -1 when none of the blocks is it.
     *
     * @param passed whether a block is passed over, as what surrounds the text is
     */
    static int of(List<Piece> pieces, IntPredicate passed) {
        int first = IntStream.range(0, pieces.size())
                .filter(i -> pieces.get(i).place().rank() == 1 && !passed.test(i))
                .findFirst()
                .orElse(-1);
        return first >= 0 ? first : beforeText(pieces, passed);
    }

    /** The first line before any prose that is more than a label; of labels only, the first. */
    private static int beforeText(List<Piece> pieces, IntPredicate passed) {
        int label = -1;
        for (int i = 0; i < Math.min(LOOKED_AT, pieces.size()); i++) {
            Piece piece = pieces.get(i);
            if (passed.test(i) || piece.isImage()) {
                continue;
            }
            if (piece.couldBeTitle() && isMoreThanLabel(piece)) {
                return i;
            }
            if (piece.couldBeTitle() && label < 0) {
                label = i;
            }
            if (piece.isProse()) {
                return label;
            }
        }
        return label;
    }

    private static boolean isMoreThanLabel(Piece piece) {
        return piece.place().rank() > 0
                || piece.words() >= WORDS
                || (piece.words() == 1
                        && piece.text().length() >= LETTERS_WITHOUT_SPACES
                        && piece.text().codePoints().anyMatch(Character::isIdeographic));
    }
}
