package org.heraldcms.core.translation.interchange.xliff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.parsing.Problems;
import org.heraldcms.core.translation.inline.Code;
import org.heraldcms.core.translation.inline.CodeFaults;
import org.heraldcms.core.translation.inline.CodedLine;
import org.heraldcms.core.translation.inline.Piece;
import org.heraldcms.core.translation.inline.Piece.Words;
import org.heraldcms.core.translation.interchange.xliff.CodeForm.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A unit as a translator sent it back.
 *
 * @param done whether its state says that somebody takes the target for a translation
 * @param target its pieces; none when it is not translated
 * @param claims what the file says its codes stand for, by their ids
 */
public record ReadUnit(String id, boolean done, List<Piece> source, List<Piece> target, Map<String, Claim> claims) {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    public ReadUnit {
        source = joined(source);
        target = joined(target);
        claims = Map.copyOf(claims);
    }

    /** Where a refusal says that the unit stands. */
    public String pointer() {
        return Problems.step("/units", id);
    }

    /** Whether there is a translation at all. */
    public boolean isTranslated() {
        boolean figuresOnly =
                CodedLine.text(source).isBlank() && target.stream().anyMatch(Piece.Standalone.class::isInstance);
        return figuresOnly || !CodedLine.text(target).isBlank();
    }

    /** Whether its source is the one that was sent out; white space is what tools rearrange. */
    public boolean isOf(CodedLine sent) {
        return collapsed(source).equals(collapsed(sent.pieces()));
    }

    /**
     * What the target says, with the marks that were sent out.
     *
     * @param sent the source as it was sent out
     * @param before the target as it was sent out; null when there was none
     */
    public Reading read(CodedLine sent, @Nullable CodedLine before) {
        Map<String, Code> codes = new LinkedHashMap<>(sent.codes());
        if (before != null) {
            codes.putAll(before.codes());
        }
        List<String> altered = new ArrayList<>();
        codes.replaceAll((id, code) -> {
            Code source = sent.codes().getOrDefault(id, code);
            if (agrees(id, code)) {
                return code;
            }
            if (!agrees(id, source)) {
                altered.add("Code " + id + " (" + code.words() + ") was altered.");
            }
            return source;
        });
        List<String> faults = new ArrayList<>(CodeFaults.of(target, codes, sent.required(before)));
        faults.addAll(altered);
        return new Reading(CodedLine.read(target, codes), List.copyOf(faults));
    }

    /**
     * What a target says.
     *
     * @param faults what is wrong with its codes, a sentence each; the line is good for nothing when there are any
     */
    public record Reading(List<Inline> line, List<String> faults) {}

    private boolean agrees(String id, Code code) {
        Claim claim = claims.get(id);
        return claim == null || CodeForm.of(code).agreesWith(claim);
    }

    private static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            if (piece instanceof Words(String text)
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Words(String before)) {
                joined.set(joined.size() - 1, new Words(before + text));
            } else {
                joined.add(piece);
            }
        }
        return List.copyOf(joined);
    }

    private static List<Piece> collapsed(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece instanceof Words(String text)
                        ? new Words(WHITE_SPACE.matcher(text).replaceAll(" ").strip())
                        : piece)
                .filter(piece -> !piece.equals(new Words("")))
                .toList();
    }
}
