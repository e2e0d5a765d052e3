package org.heraldcms.core.translation.inline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.LineVisitor;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.translation.inline.Code.Figure;
import org.heraldcms.core.translation.inline.Code.LineBreak;
import org.heraldcms.core.translation.inline.Code.Marked;
import org.heraldcms.core.translation.inline.Piece.Closing;
import org.heraldcms.core.translation.inline.Piece.Opening;
import org.heraldcms.core.translation.inline.Piece.Standalone;
import org.heraldcms.core.translation.inline.Piece.Words;
import org.jspecify.annotations.Nullable;

/**
 * A line with its marks, breaks and figures as codes. The codes of a source are numbered from 1 in the order they begin, so that
 * the same source has the same codes whenever it is asked for.
 *
 * @param codes what each id stands for, in the order they begin
 */
public record CodedLine(List<Piece> pieces, Map<String, Code> codes) {

    public CodedLine {
        pieces = List.copyOf(pieces);
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    }

    /** A source with its codes. */
    public static CodedLine of(List<Inline> source) {
        Numbering found = Numbering.of(source);
        return found.named(IntStream.rangeClosed(1, found.codes.size())
                .mapToObj(Integer::toString)
                .toList());
    }

    /**
     * A translation of this source with the ids of the codes that it took over: of those that are the same first, then
     * of those of the same kind, such as a link that leads to the other language's page. What it has beyond them gets
     * an id that this source does not use.
     */
    public CodedLine translated(List<Inline> target) {
        Numbering found = Numbering.of(target);
        Map<Integer, String> ids = new TreeMap<>();
        assign(found.codes, ids, code -> code);
        assign(found.codes, ids, Code::kind);
        int next = codes.size();
        for (int i = 0; i < found.codes.size(); i++) {
            if (!ids.containsKey(i)) {
                ids.put(i, Integer.toString(++next));
            }
        }
        return found.named(List.copyOf(ids.values()));
    }

    /** Gives each code that has no id yet the first one still free whose own code has the same key. */
    private void assign(List<Code> found, Map<Integer, String> ids, Function<Code, Object> key) {
        Set<String> taken = Set.copyOf(ids.values());
        Map<Object, Deque<String>> free = new HashMap<>();
        codes.forEach((id, code) -> {
            if (!taken.contains(id)) {
                free.computeIfAbsent(key.apply(code), it -> new ArrayDeque<>()).add(id);
            }
        });
        for (int i = 0; i < found.size(); i++) {
            Deque<String> fitting = free.get(key.apply(found.get(i)));
            if (fitting != null && !fitting.isEmpty() && !ids.containsKey(i)) {
                ids.put(i, fitting.removeFirst());
            }
        }
    }

    /**
     * The ids of the codes that a translation must have: all of this source, but those that the translation there is
     * goes without.
     *
     * @param translation null when there is none yet
     */
    public Set<String> required(@Nullable CodedLine translation) {
        Set<String> required = new LinkedHashSet<>(codes.keySet());
        if (translation != null) {
            required.retainAll(translation.codes().keySet());
        }
        return required;
    }

    /** The pieces without their codes. */
    public static String text(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece instanceof Words(String text) ? text : "")
                .collect(Collectors.joining());
    }

    /**
     * The line that pieces from outside are, whose codes {@link CodeFaults} found to be in order.
     *
     * @param codes what each id stands for
     */
    public static List<Inline> read(List<Piece> pieces, Map<String, Code> codes) {
        List<Inline> line = new ArrayList<>();
        Map<String, Mark> open = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Words(String text) -> line.add(new Inline.Text(text, List.copyOf(open.values())));
                case Opening(String id) -> {
                    if (codes.get(id) instanceof Marked(Mark mark)) {
                        open.put(id, mark);
                    }
                }
                case Closing(String id) -> open.remove(id);
                case Standalone(String id) -> line.add(standalone(codes.get(id), List.copyOf(open.values())));
            }
        }
        return Inline.merged(line);
    }

    private static Inline standalone(@Nullable Code code, List<Mark> marks) {
        return code instanceof Figure(String key) ? new Inline.Fact(key, marks, null) : new Inline.HardBreak();
    }

    /** Finds the codes of a line; a piece names its code by the index until the ids are known. */
    private static final class Numbering implements LineVisitor {

        private final List<Piece> pieces = new ArrayList<>();
        private final List<Code> codes = new ArrayList<>();
        private final Deque<String> open = new ArrayDeque<>();

        static Numbering of(List<Inline> line) {
            Numbering numbering = new Numbering();
            Inline.walk(line, numbering);
            return numbering;
        }

        @Override
        public void open(Mark mark) {
            open.push(next(new Marked(mark)));
            pieces.add(new Opening(open.element()));
        }

        @Override
        public void words(String text) {
            pieces.add(new Words(text));
        }

        @Override
        public void fact(Inline.Fact fact) {
            pieces.add(new Standalone(next(new Figure(fact.key()))));
        }

        @Override
        public void lineBreak() {
            pieces.add(new Standalone(next(new LineBreak())));
        }

        @Override
        public void close(Mark mark) {
            pieces.add(new Closing(open.pop()));
        }

        private String next(Code code) {
            codes.add(code);
            return Integer.toString(codes.size() - 1);
        }

        CodedLine named(List<String> ids) {
            Map<String, Code> byId = new LinkedHashMap<>();
            for (int i = 0; i < codes.size(); i++) {
                byId.put(ids.get(i), codes.get(i));
            }
            return new CodedLine(pieces.stream().map(piece -> named(piece, ids)).toList(), byId);
        }

        private static Piece named(Piece piece, List<String> ids) {
            return switch (piece) {
                case Words words -> words;
                case Opening(String index) -> new Opening(ids.get(Integer.parseInt(index)));
                case Closing(String index) -> new Closing(ids.get(Integer.parseInt(index)));
                case Standalone(String index) -> new Standalone(ids.get(Integer.parseInt(index)));
            };
        }
    }
}
