package org.heraldcms.core.translation.interchange.xliff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.heraldcms.core.translation.glossary.Term;
import org.heraldcms.core.translation.inline.Code;
import org.heraldcms.core.translation.inline.CodedLine;
import org.heraldcms.core.translation.inline.Piece;
import org.heraldcms.core.translation.inline.Piece.Closing;
import org.heraldcms.core.translation.inline.Piece.Opening;
import org.heraldcms.core.translation.inline.Piece.Standalone;
import org.heraldcms.core.translation.inline.Piece.Words;
import org.heraldcms.core.translation.interchange.xliff.XliffUnit.Candidate;
import org.jspecify.annotations.Nullable;

/** Writes XLIFF 2.1 with the modules Translation Candidates and Glossary. */
final class XliffWriter {

    static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
    static final String VERSION = "2.1";
    private static final String CANDIDATES = "urn:oasis:names:tc:xliff:matches:2.0";
    private static final String GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0";
    /** The id of a unit's one segment; its codes have numbers. */
    private static final String SEGMENT = "s";

    private final XliffFile file;
    private final Xml xml = new Xml();

    private XliffWriter(XliffFile file) {
        this.file = file;
    }

    static byte[] write(XliffFile file) {
        return new XliffWriter(file).document();
    }

    private byte[] document() {
        Original original = file.original();
        xml.line();
        xml.open(
                "xliff",
                "xmlns",
                CORE,
                "xmlns:mtc",
                CANDIDATES,
                "xmlns:gls",
                GLOSSARY,
                "version",
                VERSION,
                "srcLang",
                file.source().tag(),
                "trgLang",
                original.locale().tag());
        xml.line();
        xml.open(
                "file",
                "id",
                original.article().toString(),
                "original",
                original.toString(),
                "canResegment",
                "no",
                "srcDir",
                file.source().direction(),
                "trgDir",
                original.locale().direction());
        xml.line();
        file.units().forEach(this::unit);
        xml.close();
        xml.line();
        xml.close();
        return xml.bytes();
    }

    private void unit(XliffUnit unit) {
        CodedLine source = CodedLine.of(unit.source().line());
        CodedLine target =
                unit.target() == null ? null : source.translated(unit.target().line());
        xml.open("unit", "id", unit.source().id(), "name", unit.source().kind().json(), "xml:space", "preserve");
        xml.line();
        candidates(unit);
        glossary(unit);
        notes(unit);
        Map<String, String> data = data(source, target);
        segment(unit, source, target, data);
        xml.close();
        xml.line();
    }

    private void candidates(XliffUnit unit) {
        if (!unit.candidates().isEmpty()) {
            xml.open("mtc:matches");
            xml.line();
            for (Candidate candidate : unit.candidates()) {
                xml.open(
                        "mtc:match",
                        "ref",
                        "#" + SEGMENT,
                        "similarity",
                        Integer.toString(candidate.similarity()),
                        "origin",
                        candidate.origin());
                xml.element("source", candidate.source());
                xml.element("target", candidate.target());
                xml.close();
                xml.line();
            }
            xml.close();
            xml.line();
        }
    }

    private void glossary(XliffUnit unit) {
        if (!unit.terms().isEmpty()) {
            xml.open("gls:glossary");
            xml.line();
            unit.terms().forEach(this::term);
            xml.close();
            xml.line();
        }
    }

    private void term(Term term) {
        xml.open("gls:glossEntry");
        xml.element("gls:term", term.text());
        List<String> translations = term.rule() == Term.Rule.KEEP ? List.of(term.text()) : term.translations();
        translations.forEach(translation -> xml.element("gls:translation", translation));
        if (!term.note().isEmpty()) {
            xml.element("gls:definition", term.note());
        }
        xml.close();
        xml.line();
    }

    private void notes(XliffUnit unit) {
        if (!unit.notes().isEmpty()) {
            xml.open("notes");
            xml.line();
            unit.notes().forEach(note -> {
                xml.element("note", note.text(), "category", note.category());
                xml.line();
            });
            xml.close();
            xml.line();
        }
    }

    /** Writes what the codes stand for; gives the id of each. */
    private Map<String, String> data(CodedLine source, @Nullable CodedLine target) {
        Map<String, String> ids = new LinkedHashMap<>();
        source.codes().values().forEach(code -> collect(code, ids));
        if (target != null) {
            target.codes().values().forEach(code -> collect(code, ids));
        }
        if (!ids.isEmpty()) {
            xml.open("originalData");
            xml.line();
            ids.forEach((text, id) -> {
                xml.element("data", text, "id", id);
                xml.line();
            });
            xml.close();
            xml.line();
        }
        return ids;
    }

    private static void collect(Code code, Map<String, String> ids) {
        CodeForm form = CodeForm.of(code);
        ids.putIfAbsent(form.start(), "d" + (ids.size() + 1));
        if (form.end() != null) {
            ids.putIfAbsent(form.end(), "d" + (ids.size() + 1));
        }
    }

    private void segment(XliffUnit unit, CodedLine source, @Nullable CodedLine target, Map<String, String> data) {
        xml.open(
                "segment",
                "id",
                SEGMENT,
                "state",
                unit.state().state(),
                "subState",
                unit.state().subState());
        xml.line();
        Set<String> required = source.required(target);
        line("source", source, required, data);
        if (target != null) {
            line("target", target, required, data);
        }
        xml.close();
        xml.line();
    }

    private void line(String element, CodedLine line, Set<String> required, Map<String, String> data) {
        xml.open(element);
        for (Piece piece : line.pieces()) {
            switch (piece) {
                case Words(String text) -> xml.text(text);
                case Opening(String id) -> xml.open("pc", attributes(id, line, required, data));
                case Closing it -> xml.close();
                case Standalone(String id) -> xml.empty("ph", attributes(id, line, required, data));
            }
        }
        xml.close();
        xml.line();
    }

    private static @Nullable String[] attributes(
            String id, CodedLine line, Set<String> required, Map<String, String> data) {
        CodeForm form = CodeForm.of(Objects.requireNonNull(line.codes().get(id)));
        String end = form.end();
        return new @Nullable String[] {
            "id",
            id,
            "type",
            form.type(),
            "subType",
            form.subType(),
            "canCopy",
            "no",
            "canDelete",
            required.contains(id) ? "no" : "yes",
            end == null ? "dataRef" : "dataRefStart",
            data.get(form.start()),
            "dataRefEnd",
            end == null ? null : data.get(end)
        };
    }
}
