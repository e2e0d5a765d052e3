package org.heraldcms.core.translation.inline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.heraldcms.core.content.parsing.Problems;
import org.heraldcms.core.translation.inline.Code.Figure;
import org.heraldcms.core.translation.inline.Code.Marked;
import org.heraldcms.core.translation.inline.Piece.Closing;
import org.heraldcms.core.translation.inline.Piece.Opening;
import org.heraldcms.core.translation.inline.Piece.Standalone;
import org.heraldcms.core.translation.inline.Piece.Words;

/** Looks in a translation from outside for codes that are missing, foreign, doubled or out of place. */
public final class CodeFaults {

    private final Map<String, Code> known;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Boolean> open = new LinkedHashMap<>();
    private final Set<String> seen = new TreeSet<>();

    private CodeFaults(Map<String, Code> known) {
        this.known = known;
    }

    /**
     * Everything wrong, a sentence for each fault.
     *
     * @param known the codes that may stand there, each once
     * @param required the ids of those that must
     */
    public static List<String> of(List<Piece> pieces, Map<String, Code> known, Set<String> required) {
        CodeFaults looking = new CodeFaults(known);
        pieces.forEach(looking::look);
        looking.open.keySet().forEach(id -> looking.faults.add(looking.name(id) + " is not closed."));
        required.stream()
                .filter(id -> !looking.seen.contains(id))
                .forEach(id -> looking.faults.add(looking.name(id) + " is missing."));
        return List.copyOf(looking.faults);
    }

    private void look(Piece piece) {
        switch (piece) {
            case Words(String text) -> open.replaceAll((id, empty) -> empty && text.isEmpty());
            case Opening(String id) -> opening(id);
            case Closing(String id) -> closing(id);
            case Standalone(String id) -> standalone(id);
        }
    }

    private void opening(String id) {
        if (known.containsKey(id) && !(known.get(id) instanceof Marked)) {
            faults.add(name(id) + " stands alone, but here it is a pair.");
        } else {
            once(id);
            open.keySet().stream()
                    .filter(outer -> isLike(outer, id))
                    .forEach(outer -> faults.add(name(id) + " stands within code " + outer + " of the same kind."));
            open.put(id, true);
        }
    }

    private void closing(String id) {
        Boolean empty = open.remove(id);
        if (empty == null) {
            faults.add(name(id) + " is closed, but was not opened.");
        } else if (empty) {
            faults.add(name(id) + " has no text within it.");
        }
    }

    private void standalone(String id) {
        if (known.get(id) instanceof Marked) {
            faults.add(name(id) + " is a pair, but here it stands alone.");
        } else {
            once(id);
            open.replaceAll((outer, empty) -> empty && !(known.get(id) instanceof Figure));
        }
    }

    private void once(String id) {
        if (!known.containsKey(id)) {
            faults.add(name(id) + " is not one of the source.");
        }
        if (!seen.add(id)) {
            faults.add(name(id) + " stands more than once.");
        }
    }

    private boolean isLike(String outer, String id) {
        Code one = known.get(outer);
        Code other = known.get(id);
        return one != null && other != null && one.kind().equals(other.kind());
    }

    private String name(String id) {
        Code code = known.get(id);
        return code == null ? "Code " + Problems.quoted(id) : "Code " + id + " (" + code.words() + ")";
    }
}
