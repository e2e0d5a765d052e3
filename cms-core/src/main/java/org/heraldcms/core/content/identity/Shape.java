package org.heraldcms.core.content.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Block.CodeBlock;
import org.heraldcms.core.content.body.Block.Container;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.HorizontalRule;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.Line;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Body;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Mark;

/**
 * What of a text block outlives translation: what it is and where it stands, about how long it is, its numbers and
 * addresses, and names.
 *
 * @param path the containers around it and the type of the block
 * @param length in characters
 * @param place how far down the body it begins, from 0 to 1
 * @param constants numbers, figures, addresses of links and in words, the address of an image, code
 * @param names words with a capital letter
 * @param ending how it ends: as a question, a call, an introduction; a space for all others
 */
record Shape(
        TextBlock block, String path, int length, double place, Set<String> constants, Set<String> names, char ending) {

    /** Below this two blocks are better left alone than paired. */
    private static final double LEAST = 0.5;

    private static final double SPREAD = 0.4;
    /** Addresses stand in short texts mostly, and looking for them takes its time. */
    private static final int READ_FOR_ADDRESSES = 2_000;

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\w.@+-])(?:[\\w.+-]++@[\\w-]++(?:\\.[\\w-]++)+|(?:[\\w-]++\\.)+\\p{L}{2,}(?:/[\\w/.%#?=&-]*\\w)?)");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]{2,}");

    /** The shapes of a body's text blocks in reading order. */
    static List<Shape> of(Body body) {
        List<Shape> shapes = new ArrayList<>();
        int total = body.textBlocks().size();
        collect(body.blocks(), "", total, shapes);
        return shapes;
    }

    private static void collect(List<? extends Block> blocks, String path, int total, List<Shape> shapes) {
        for (Block block : blocks) {
            switch (block) {
                case TextBlock text -> shapes.add(of(text, path, (double) shapes.size() / total));
                case Container container ->
                    collect(container.children(), path + container.getClass().getSimpleName() + '/', total, shapes);
                case HorizontalRule rule -> {}
            }
        }
    }

    private static Shape of(TextBlock block, String path, double place) {
        Set<String> constants = new HashSet<>();
        switch (block) {
            case Line line -> line.content().forEach(inline -> addConstants(inline, constants));
            case Image image -> constants.add(image.src());
            case CodeBlock code -> constants.add(code.text());
        }
        NUMBER.matcher(block.text()).results().forEach(it -> constants.add(digits(it.group())));
        ADDRESS.matcher(block.text()
                        .substring(0, Math.min(READ_FOR_ADDRESSES, block.text().length())))
                .results()
                .filter(it -> it.group().indexOf('/') > 0 || it.group().indexOf('@') > 0)
                .forEach(it -> constants.add(it.group().toLowerCase(Locale.ROOT)));
        Set<String> names = new HashSet<>();
        NAME.matcher(block.text()).results().skip(1).forEach(it -> names.add(it.group()));
        String type = path + block.getClass().getSimpleName();
        int length = block.text().codePointCount(0, block.text().length());
        return new Shape(block, type, length, place, constants, names, ending(block.text()));
    }

    /** The last sign of a text, the same in every script. */
    private static char ending(String text) {
        String shown = text.strip();
        return switch (shown.isEmpty() ? ' ' : shown.charAt(shown.length() - 1)) {
            case '?', '؟', '？', ';' -> '?';
            case '!', '！' -> '!';
            case ':', '：' -> ':';
            default -> ' ';
        };
    }

    private static void addConstants(Inline inline, Set<String> constants) {
        List<Mark> marks = switch (inline) {
            case Inline.Text text -> text.marks();
            case Inline.HardBreak end -> List.of();
            case Inline.Fact fact -> {
                constants.add(fact.text());
                yield fact.marks();
            }
        };
        for (Mark mark : marks) {
            if (mark instanceof Mark.Link link) {
                constants.add(link.href());
            }
        }
    }

    /** The same number in the digits of every script. */
    private static String digits(String number) {
        StringBuilder digits = new StringBuilder();
        number.codePoints().forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    /**
     * What it is worth to take this for the translation of the other; zero or less when it is not one.
     *
     * @param growth how many characters the translation takes for one of the source, over all
     */
    double gain(Shape source, double growth) {
        if (block.isBlank() || source.block.isBlank()) {
            return 0;
        }
        double structure = structure(source);
        double likeness =
                structure + 0.25 * alike(source.length, growth) + constancy(source) + 0.05 * (1 - distance(source));
        double signs = ending == source.ending ? 0 : -0.05;
        return structure < 0 ? 0 : likeness + signs + (shared(names, source.names) > 0 ? 0.1 : 0) - LEAST;
    }

    private double structure(Shape source) {
        if (block instanceof Image != source.block instanceof Image
                || block instanceof CodeBlock != source.block instanceof CodeBlock) {
            return -1;
        }
        if (block instanceof Heading heading && source.block instanceof Heading other) {
            return heading.level() == other.level() ? 0.45 : 0.3;
        }
        if (block instanceof Heading || source.block instanceof Heading) {
            return 0;
        }
        return path.equals(source.path) ? 0.45 : 0.2;
    }

    private double alike(int sourceLength, double growth) {
        double off = Math.log((length + 5) / (sourceLength * growth + 5));
        return Math.exp(-off * off / (2 * SPREAD * SPREAD));
    }

    private double constancy(Shape source) {
        if (constants.isEmpty() && source.constants.isEmpty()) {
            return 0.125;
        }
        int shared = shared(constants, source.constants);
        return shared == 0 ? -0.1 : 0.5 * shared / (constants.size() + source.constants.size());
    }

    private static int shared(Set<String> some, Set<String> others) {
        int shared = 0;
        // A loop, not a stream: this runs for every pair of blocks that could be one.
        for (String it : some) {
            shared += others.contains(it) ? 1 : 0;
        }
        return shared;
    }

    private double distance(Shape source) {
        return Math.abs(place - source.place);
    }
}
