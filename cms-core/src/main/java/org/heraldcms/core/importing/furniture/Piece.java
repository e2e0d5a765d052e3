package org.heraldcms.core.importing.furniture;

import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.Line;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.importing.page.Place;

/**
 * One block of a page, as far as it matters whether it belongs to the text.
 *
 * @param text in one line
 * @param linked how much of it is links, from 0 to 1
 */
public record Piece(TextBlock block, Place place, LocaleTag locale, String text, double linked) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SENTENCE = Pattern.compile("[.!?。！？؟…][\"”»’)]*$|[.!?]\\s+\\p{Lu}");
    private static final Pattern NO_TITLE = Pattern.compile("[.,;:。，،؛][\"”»’)]*$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’-]+");
    private static final int LONGEST_TITLE = 140;
    private static final int PROSE = 100;

    public static Piece of(TextBlock block, Place place, LocaleTag locale) {
        String text = SPACES.matcher(block.text()).replaceAll(" ").strip();
        return new Piece(block, place, locale, text, text.isEmpty() ? 0 : (double) linked(block) / text.length());
    }

    private static int linked(TextBlock block) {
        int linked = 0;
        if (block instanceof Line line) {
            for (Inline inline : line.content()) {
                if (inline instanceof Inline.Text run && run.marks().stream().anyMatch(Mark.Link.class::isInstance)) {
                    linked += run.text().length();
                }
            }
        }
        return linked;
    }

    boolean isHeading() {
        return block instanceof Heading;
    }

    boolean isImage() {
        return block instanceof Image;
    }

    int words() {
        return (int) WORD.matcher(text).results().count();
    }

    boolean isShort(int longest) {
        return text.length() <= longest;
    }

    /** Long enough, or a sentence, so that it is text and no label. */
    boolean isProse() {
        return !isHeading()
                && !isImage()
                && (text.length() > PROSE || SENTENCE.matcher(text).find());
    }

    /** Whether it could be a title where it stands: a heading, or one line that does not end as a sentence. */
    boolean couldBeTitle() {
        return isHeading()
                || (block instanceof Line
                        && !block.text().contains("\n")
                        && text.length() <= LONGEST_TITLE
                        && text.codePoints().anyMatch(Character::isLetter)
                        && !NO_TITLE.matcher(text).find());
    }
}
