package org.heraldcms.core.translation.glossary;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.parsing.Characters;
import org.heraldcms.core.content.parsing.Problems;

/**
 * A concept of the glossary as somebody wants it.
 *
 * @param keep whether it is not translated: a name, a brand, a service
 * @param caseSensitive whether {@code It} is another term than {@code it}
 * @param definition what is meant; at most 2,000 characters
 * @param note for translators; at most 2,000 characters
 * @param terms what it is called in each locale, in the order of preference
 */
public record EntryDraft(boolean keep, boolean caseSensitive, String definition, String note, List<Designation> terms) {

    private static final int MOST_TERMS = 200;
    private static final int LONGEST_TERM = 200;
    private static final int LONGEST_TEXT = 2_000;

    /** @throws HeraldException INVALID or TOO_LARGE with every place where it is not in its form */
    public EntryDraft {
        definition = definition.strip();
        note = note.strip();
        terms = terms.stream()
                .map(term -> new Designation(term.locale(), term.text().strip(), term.status()))
                .toList();
        Problems problems = new Problems();
        checkText(definition, "/definition", problems);
        checkText(note, "/note", problems);
        checkTerms(terms, problems);
        problems.refuse();
    }

    private static void checkText(String text, String pointer, Problems problems) {
        if (Characters.count(text) > LONGEST_TEXT) {
            problems.tooLarge(pointer, "This has at most 2,000 characters.");
        }
        Characters.check(text, pointer, problems);
    }

    private static void checkTerms(List<Designation> terms, Problems problems) {
        if (terms.isEmpty() || terms.size() > MOST_TERMS) {
            problems.invalid("/terms", "An entry has 1 to " + MOST_TERMS + " terms.");
            return;
        }
        Set<Map.Entry<LocaleTag, String>> seen = new HashSet<>();
        Set<LocaleTag> preferred = new HashSet<>();
        for (int i = 0; i < terms.size(); i++) {
            Designation term = terms.get(i);
            String pointer = Problems.step("/terms", i);
            checkTerm(term.text(), pointer + "/text", problems);
            if (!seen.add(Map.entry(term.locale(), term.text()))) {
                problems.invalid(pointer, "This term stands here twice.");
            }
            if (term.status() == Designation.Status.PREFERRED && !preferred.add(term.locale())) {
                problems.invalid(pointer + "/status", "A locale has one preferred term; the others are admitted.");
            }
        }
    }

    private static void checkTerm(String text, String pointer, Problems problems) {
        if (text.isEmpty() || text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            problems.invalid(pointer, "A term is one line of 1 to " + LONGEST_TERM + " characters, without tabs.");
        } else if (Characters.count(text) > LONGEST_TERM) {
            problems.tooLarge(pointer, "A term has at most " + LONGEST_TERM + " characters.");
        }
        Characters.check(text, pointer, problems);
    }

    /** What it says, for the audit. */
    Map<String, Object> audited() {
        return Map.of(
                "keep", keep, "caseSensitive", caseSensitive, "definition", definition, "note", note, "terms", terms);
    }

    /** The text by which it is listed. */
    String heading() {
        return terms.getFirst().text();
    }

    /** What it is called in a locale: its own terms, then those of the wider ones; the preferred first. */
    List<Designation> in(LocaleTag locale) {
        return locale.lookup().stream()
                .flatMap(tag -> terms.stream()
                        .filter(term -> term.locale().equals(tag))
                        .sorted(Comparator.comparing(Designation::status)))
                .toList();
    }
}
