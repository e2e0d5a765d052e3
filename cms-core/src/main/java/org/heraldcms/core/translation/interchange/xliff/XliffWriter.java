package org.heraldcms.core.translation.interchange.xliff;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.heraldcms.core.translation.inline.Code;
import org.heraldcms.core.translation.inline.CodedLine;
import org.heraldcms.core.translation.inline.Piece;
import org.heraldcms.core.translation.inline.Piece.Closing;
import org.heraldcms.core.translation.inline.Piece.Opening;
import org.heraldcms.core.translation.inline.Piece.Standalone;
import org.heraldcms.core.translation.inline.Piece.Words;
import org.heraldcms.core.translation.xml.XmlOutput;
import org.jspecify.annotations.Nullable;

/** Writes XLIFF 2.1 with the modules Translation Candidates and Glossary. */
final class XliffWriter {

    static final String CORE = "urn:oasis:names:tc:xliff:document:2.0";
    static final String VERSION = "2.1";
    private static final String CANDIDATES = "urn:oasis:names:tc:xliff:matches:2.0";
    private static final String GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0";
    /** The id of a unit's one segment; its codes have numbers. */
    static final String SEGMENT = "s";

    private final XliffFile file;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XmlOutput xml = XmlOutput.to(bytes);

    private XliffWriter(XliffFile file) {
        this.file = file;
    }

    static byte[] write(XliffFile file) {
        return new XliffWriter(file).document();
    }

    private byte[] document() {
        Original original = file.original();
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
        xml.close().line();
        xml.close();
        xml.end();
        return bytes.toByteArray();
    }

    private void unit(XliffUnit unit) {
        CodedLine source = CodedLine.of(unit.source().line());
        CodedLine target =
                unit.target() == null ? null : source.translated(unit.target().line());
        xml.open("unit", "id", unit.source().id(), "name", unit.source().kind().json(), "xml:space", "preserve");
        xml.line();
        new AidWriter(xml).write(unit);
        Map<String, String> data = data(source, target);
        segment(unit, source, target, data);
        xml.close().line();
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
                xml.leaf("data", text, "id", id);
                xml.line();
            });
            xml.close().line();
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
        xml.close().line();
    }

    private void line(String element, CodedLine line, Set<String> required, Map<String, String> data) {
        xml.open(element);
        for (Piece piece : line.pieces()) {
            switch (piece) {
                case Words(String text) -> xml.text(text);
                case Opening(String id) -> xml.open("pc", attributes(id, line, required, data));
                case Closing it -> xml.close();
                case Standalone(String id) ->
                    xml.open("ph", attributes(id, line, required, data)).close();
            }
        }
        xml.close().line();
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
