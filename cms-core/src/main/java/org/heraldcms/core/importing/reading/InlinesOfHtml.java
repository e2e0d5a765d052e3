package org.heraldcms.core.importing.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.HardBreak;
import org.heraldcms.core.content.body.Inline.Text;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.content.parsing.Address;
import org.heraldcms.core.content.parsing.Characters;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Turns words and the elements among them into the inlines of one block, each run with its marks. */
final class InlinesOfHtml {

    private static final Pattern WHITE_SPACE = Pattern.compile("[ \\t\\r\\n]+");
    private static final int LONGEST_TITLE = 300;

    private final @Nullable LocaleTag around;
    private final Losses losses;
    private final List<Inline> content = new ArrayList<>();

    private InlinesOfHtml(@Nullable LocaleTag around, Losses losses) {
        this.around = around;
        this.losses = losses;
    }

    /** @param around the language declared for the block; words that declare another one are marked with theirs */
    static List<Inline> of(List<Node> nodes, @Nullable LocaleTag around, Losses losses) {
        InlinesOfHtml inlines = new InlinesOfHtml(around, losses);
        nodes.forEach(node -> inlines.add(node, List.of()));
        inlines.trimEnd();
        return Inline.merged(inlines.content);
    }

    private void add(Node node, List<Mark> marks) {
        if (node instanceof TextNode words) {
            text(words.getWholeText(), marks);
        } else if (node instanceof Element element && Regions.isNotShown(element)) {
            losses.add("Words that the page does not show were left out:", element.text());
        } else if (node instanceof Element element) {
            LocaleTag language = Regions.language(element);
            element(element, language == null || language.equals(around) ? marks : with(marks, language));
        }
    }

    private void element(Element element, List<Mark> marks) {
        switch (element.normalName()) {
            case "br" -> content.add(new HardBreak());
            case "strong", "b" -> children(element, with(marks, new Mark.Bold()));
            case "em", "i", "cite", "dfn", "var" -> children(element, with(marks, new Mark.Italic()));
            case "code", "kbd", "samp", "tt" -> children(element, with(marks, new Mark.Code()));
            case "a" -> link(element, marks);
            case "input" -> text("checkbox".equals(element.attr("type")) ? "☐ " : "", marks);
            case "sup", "sub", "del", "s", "strike" -> {
                losses.add("<" + element.normalName() + "> has no mark of its own: its words stand there plainly.");
                children(element, marks);
            }
            default -> children(element, marks);
        }
    }

    private void link(Element element, List<Mark> marks) {
        String sent = element.attr("href").strip();
        if (sent.isEmpty()) { // a name for a place on the page, not a link
            children(element, marks);
            return;
        }
        String address = Addresses.of(element, "href");
        if (address.startsWith("#") || Address.faultOfLink(address) != null) {
            losses.add("A link became plain words, its address cannot be used:", sent);
            children(element, marks);
            return;
        }
        String title = Characters.permitted(element.attr("title")).strip();
        boolean said = !title.isEmpty() && Characters.count(title) <= LONGEST_TITLE;
        children(element, with(marks, new Mark.Link(address, said ? title : null)));
    }

    private void children(Element element, List<Mark> marks) {
        if (!ElementKinds.isDropped(element.normalName())) {
            element.childNodes().forEach(child -> add(child, marks));
        }
    }

    /** Adds words with white space as a browser shows it: runs are one space, none at the start. */
    private void text(String words, List<Mark> marks) {
        String shown = WHITE_SPACE.matcher(Characters.permitted(words)).replaceAll(" ");
        String kept = atStart() && shown.startsWith(" ") ? shown.substring(1) : shown;
        if (!kept.isEmpty()) {
            content.add(new Text(kept, marks));
        }
    }

    private boolean atStart() {
        return content.isEmpty()
                || !(content.getLast() instanceof Text last)
                || last.text().endsWith(" ");
    }

    private void trimEnd() {
        while (!content.isEmpty()) {
            Inline last = content.removeLast();
            if (last instanceof Text run) {
                String shown = Spaces.endless(run.text());
                if (!shown.isEmpty()) {
                    content.add(new Text(shown, run.marks()));
                    return;
                }
            }
        }
    }

    /** The inner of two marks of one type counts; nested links cannot stand. */
    private static List<Mark> with(List<Mark> marks, Mark mark) {
        List<Mark> more = new ArrayList<>(marks);
        more.removeIf(other -> other.rank() == mark.rank());
        more.add(mark);
        return List.copyOf(more);
    }

    private static List<Mark> with(List<Mark> marks, LocaleTag language) {
        return with(marks, new Mark.Language(language));
    }

    /** Whether there is anything to read: words, not only white space. */
    static boolean hasWords(List<Inline> line) {
        return !Spaces.isBlank(Inline.text(line));
    }

    /** The one language that all of a line is marked with; null when there is none. */
    static @Nullable LocaleTag language(List<Inline> line) {
        Set<Mark.Language> found = new HashSet<>();
        for (Inline inline : line) {
            if (inline instanceof Text run && !run.text().isBlank()) {
                List<Mark.Language> marks = run.marks().stream()
                        .filter(Mark.Language.class::isInstance)
                        .map(Mark.Language.class::cast)
                        .toList();
                if (marks.isEmpty()) {
                    return null;
                }
                found.addAll(marks);
            }
        }
        return found.size() == 1 ? found.iterator().next().lang() : null;
    }

    /** The line without marks of language. */
    static List<Inline> withoutLanguage(List<Inline> line) {
        return line.stream()
                .map(inline -> inline instanceof Text run
                        ? new Text(
                                run.text(),
                                run.marks().stream()
                                        .filter(mark -> !(mark instanceof Mark.Language))
                                        .toList())
                        : inline)
                .toList();
    }
}
