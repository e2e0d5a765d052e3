package org.heraldcms.core.translation.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.heraldcms.core.base.LocaleTag;

/** The terms of one version of the glossary, put together for each pair of languages when first asked for. */
final class TermTable {

    private final long version;
    private final List<Entry> entries;
    private final Map<Pair, List<Term>> terms = new ConcurrentHashMap<>();
    private final Map<Pair, TermFinder> finders = new ConcurrentHashMap<>();

    private record Pair(LocaleTag source, LocaleTag target) {}

    TermTable(long version, List<Entry> entries) {
        this.version = version;
        this.entries = entries;
    }

    long version() {
        return version;
    }

    List<Term> terms(LocaleTag source, LocaleTag target) {
        return terms.computeIfAbsent(new Pair(source, target), this::terms);
    }

    TermFinder finder(LocaleTag source, LocaleTag target) {
        return finders.computeIfAbsent(
                new Pair(source, target),
                pair -> TermFinder.of(
                        source,
                        terms(source, target).stream()
                                .filter(term -> term.rule() != Term.Rule.FORBID)
                                .toList()));
    }

    private List<Term> terms(Pair pair) {
        List<Term> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.content().keep()) {
                found.addAll(kept(entry.content()));
            } else if (!pair.source.equals(pair.target)) {
                found.addAll(translated(entry.content(), pair));
            }
            found.addAll(forbidden(entry.content(), pair.target));
        }
        return List.copyOf(found);
    }

    /** What is kept is kept in every language, whichever it is listed under; each text once. */
    private static List<Term> kept(EntryDraft entry) {
        Map<String, Term> texts = new LinkedHashMap<>();
        entry.terms().stream()
                .filter(term -> !term.isForbidden())
                .forEach(term -> texts.putIfAbsent(term.text(), term(Term.Rule.KEEP, entry, term.text(), List.of())));
        return List.copyOf(texts.values());
    }

    private static List<Term> translated(EntryDraft entry, Pair pair) {
        List<String> translations = allowed(entry, pair.target);
        return translations.isEmpty()
                ? List.of()
                : allowed(entry, pair.source).stream()
                        .map(text -> term(Term.Rule.TRANSLATE, entry, text, translations))
                        .toList();
    }

    private static List<Term> forbidden(EntryDraft entry, LocaleTag target) {
        List<String> instead = allowed(entry, target);
        return entry.in(target).stream()
                .filter(Designation::isForbidden)
                .map(term -> term(Term.Rule.FORBID, entry, term.text(), instead))
                .toList();
    }

    private static List<String> allowed(EntryDraft entry, LocaleTag locale) {
        return entry.in(locale).stream()
                .filter(term -> !term.isForbidden())
                .map(Designation::text)
                .distinct()
                .toList();
    }

    private static Term term(Term.Rule rule, EntryDraft entry, String text, List<String> translations) {
        return new Term(rule, text, translations, entry.caseSensitive(), entry.note());
    }
}
