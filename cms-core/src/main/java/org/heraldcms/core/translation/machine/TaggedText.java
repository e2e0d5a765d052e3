package org.heraldcms.core.translation.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.translation.inline.Code;
import org.heraldcms.core.translation.inline.Code.Figure;
import org.heraldcms.core.translation.inline.Code.Marked;
import org.heraldcms.core.translation.inline.CodeFaults;
import org.heraldcms.core.translation.inline.CodedLine;
import org.heraldcms.core.translation.inline.Piece;
import org.heraldcms.core.translation.inline.Piece.Closing;
import org.heraldcms.core.translation.inline.Piece.Opening;
import org.heraldcms.core.translation.inline.Piece.Standalone;
import org.heraldcms.core.translation.inline.Piece.Words;
import org.jspecify.annotations.Nullable;

/**
 * A line as translators take it: XML whose elements are its codes, {@code <m1>} to {@code </m1>} around words with a
 * mark, {@code <m2/>} for a line break or a figure. Words that must stay as they are, code and words in another language, are not
 * sent at all: one element stands for them.
 *
 * @param xml what is sent
 * @param kept what an element that stands for untranslated words stands for, by its code
 */
record TaggedText(CodedLine line, String xml, Map<String, List<Piece>> kept) {

    private static final Pattern TAG = Pattern.compile("<(/?)[mM](\\d{1,6})\\s*(/?)>");
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|apos|#39);");

    /**
     * What a translation says.
     *
     * @param pieces with the codes of the source, or with none but its figures when they were lost
     */
    record Answer(List<Piece> pieces, boolean marksLost) {}

    static TaggedText of(CodedLine line) {
        StringBuilder xml = new StringBuilder();
        Map<String, List<Piece>> kept = new LinkedHashMap<>();
        List<Piece> pieces = line.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Words(String text) -> xml.append(escaped(text));
                case Closing(String id) -> xml.append("</m").append(id).append('>');
                case Standalone(String id) -> xml.append("<m").append(id).append("/>");
                case Opening(String id) -> {
                    boolean keeps = isKept(line.codes().get(id));
                    xml.append("<m").append(id).append(keeps ? "/>" : ">");
                    if (keeps) {
                        int end = pieces.indexOf(new Closing(id));
                        kept.put(id, pieces.subList(i, end + 1));
                        i = end;
                    }
                }
            }
        }
        return new TaggedText(line, xml.toString(), kept);
    }

    private static boolean isKept(@Nullable Code code) {
        return code instanceof Marked(Mark mark) && (mark instanceof Mark.Code || mark instanceof Mark.Language);
    }

    /** Whether there is anything to translate. */
    boolean isWorthSending() {
        String words = ENTITY.matcher(TAG.matcher(xml).replaceAll("")).replaceAll("");
        return words.codePoints().anyMatch(Character::isLetter);
    }

    /** Reads what a translator made of it. Whatever is not one of our tags is text. */
    Answer read(String answer) {
        List<Piece> pieces = new ArrayList<>();
        Matcher tag = TAG.matcher(answer);
        int from = 0;
        while (tag.find()) {
            words(answer.substring(from, tag.start()), pieces);
            tag(tag.group(2), !tag.group(1).isEmpty(), pieces);
            from = tag.end();
        }
        words(answer.substring(from), pieces);
        boolean lost =
                !CodeFaults.of(pieces, line.codes(), line.codes().keySet()).isEmpty();
        return new Answer(lost ? unmarked(pieces) : List.copyOf(pieces), lost);
    }

    private void tag(String id, boolean closing, List<Piece> pieces) {
        boolean single = kept.containsKey(id) || isStandalone(id);
        if (kept.containsKey(id)) {
            pieces.addAll(closing ? List.of() : Objects.requireNonNull(kept.get(id)));
        } else if (!single) {
            pieces.add(closing ? new Closing(id) : new Opening(id));
        } else if (!closing) {
            pieces.add(new Standalone(id));
        }
    }

    private boolean isStandalone(String id) {
        return line.codes().containsKey(id) && !(line.codes().get(id) instanceof Marked);
    }

    /** The words and, each once, the figures: a text can do without its marks, but not without those. */
    private List<Piece> unmarked(List<Piece> pieces) {
        List<Piece> words = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Words) {
                words.add(piece);
            } else if (piece instanceof Standalone(String id) && line.codes().get(id) instanceof Figure) {
                words.addAll(words.contains(piece) ? List.of() : List.of(piece));
            } else if (piece instanceof Standalone) {
                words.add(new Words("\n"));
            }
        }
        return List.copyOf(words);
    }

    private static void words(String xml, List<Piece> pieces) {
        if (!xml.isEmpty()) {
            pieces.add(new Words(ENTITY.matcher(xml).replaceAll(it -> character(it.group(1)))));
        }
    }

    private static String character(String entity) {
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            default -> "'";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
