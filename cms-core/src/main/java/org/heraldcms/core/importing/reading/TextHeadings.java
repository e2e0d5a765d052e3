package org.heraldcms.core.importing.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.BulletList;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.OrderedList;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Inline.HardBreak;

/**
 * Headings in plain words, where nothing marks them: one short line that is no sentence, above a paragraph that is
 * clearly longer or above a list.
 */
final class TextHeadings {

    private static final Pattern SENTENCE = Pattern.compile("[.!,;:…।。！，、؛،]$|[.!?。]\\s+\\p{L}");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");
    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 12;
    private static final int LEAST_UNDER = 60;

    private TextHeadings() {}

    static List<Block> in(List<Block> blocks) {
        List<Block> found = new ArrayList<>(blocks);
        for (int i = blocks.size() - 2; i >= 0; i--) {
            Block next = blocks.get(i + 1);
            if (blocks.get(i) instanceof Paragraph line && isLine(line)) {
                boolean heads =
                        stands(line, next) || (found.get(i + 1) instanceof Heading below && isTwin(line, below));
                found.set(i, heads ? underlined(line) : line);
            }
        }
        return found;
    }

    /** A heading in one language may have the same in another one under it, before the text of either. */
    private static boolean isTwin(Paragraph line, Heading below) {
        int length = line.text().length();
        int other = below.text().length();
        return WORDS.matcher(line.text()).results().count() > 1 && length * 2 >= other && other * 2 >= length;
    }

    static Heading underlined(Paragraph line) {
        return new Heading(line.id(), 2, line.content());
    }

    private static boolean isLine(Paragraph line) {
        String text = line.text().strip();
        int first = text.isEmpty() ? ' ' : text.codePointAt(0);
        return text.length() <= LONGEST
                && line.content().stream().noneMatch(HardBreak.class::isInstance)
                && !SENTENCE.matcher(text).find()
                && WORDS.matcher(text).results().count() <= MOST_WORDS
                && WORDS.matcher(text).find()
                && !Character.isLowerCase(first);
    }

    private static boolean stands(Paragraph line, Block under) {
        return switch (under) {
            case BulletList list -> true;
            case OrderedList list -> true;
            case Paragraph paragraph ->
                paragraph.text().length() >= LEAST_UNDER
                        && paragraph.text().length() > line.text().length() * 3 / 2;
            default -> false;
        };
    }
}
