package org.heraldcms.core.translation.interchange.xliff;

import java.util.List;
import org.heraldcms.core.translation.glossary.Term;
import org.heraldcms.core.translation.interchange.xliff.XliffUnit.Candidate;
import org.heraldcms.core.translation.xml.XmlOutput;

/** Writes what helps a translator: the modules Translation Candidates and Glossary, and notes. */
record AidWriter(XmlOutput xml) {

    void write(XliffUnit unit) {
        candidates(unit);
        glossary(unit);
        notes(unit);
    }

    private void candidates(XliffUnit unit) {
        if (!unit.candidates().isEmpty()) {
            xml.open("mtc:matches");
            xml.line();
            for (Candidate candidate : unit.candidates()) {
                xml.open(
                        "mtc:match",
                        "ref",
                        "#" + XliffWriter.SEGMENT,
                        "similarity",
                        Integer.toString(candidate.similarity()),
                        "origin",
                        candidate.origin());
                xml.leaf("source", candidate.source());
                xml.leaf("target", candidate.target());
                xml.close().line();
            }
            xml.close().line();
        }
    }

    private void glossary(XliffUnit unit) {
        if (!unit.terms().isEmpty()) {
            xml.open("gls:glossary");
            xml.line();
            unit.terms().forEach(this::term);
            xml.close().line();
        }
    }

    private void term(Term term) {
        xml.open("gls:glossEntry");
        xml.leaf("gls:term", term.text());
        List<String> translations = term.rule() == Term.Rule.KEEP ? List.of(term.text()) : term.translations();
        translations.forEach(translation -> xml.leaf("gls:translation", translation));
        if (!term.note().isEmpty()) {
            xml.leaf("gls:definition", term.note());
        }
        xml.close().line();
    }

    private void notes(XliffUnit unit) {
        if (!unit.notes().isEmpty()) {
            xml.open("notes");
            xml.line();
            unit.notes().forEach(note -> {
                xml.leaf("note", note.text(), "category", note.category());
                xml.line();
            });
            xml.close().line();
        }
    }
}
