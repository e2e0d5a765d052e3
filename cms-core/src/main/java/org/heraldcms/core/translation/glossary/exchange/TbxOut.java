package org.heraldcms.core.translation.glossary.exchange;

import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.glossary.Designation;
import org.heraldcms.core.translation.glossary.Entry;
import org.heraldcms.core.translation.glossary.EntryDraft;
import org.heraldcms.core.translation.xml.XmlOutput;

/** Writes entries as TBX-Basic (ISO 30042:2019) in either of its two styles. */
final class TbxOut {

    static final String KEEP = "do-not-translate";
    static final String CASE_SENSITIVE = "case-sensitive";

    private final XmlOutput output;
    private final TbxStyle style;

    private TbxOut(XmlOutput output, TbxStyle style) {
        this.output = output;
        this.style = style;
    }

    static void write(List<Entry> entries, TbxStyle style, OutputStream bytes) {
        TbxOut document = new TbxOut(XmlOutput.to(bytes), style);
        document.begin();
        entries.forEach(document::entry);
        document.output.line().close().close().close().line().end();
    }

    private void begin() {
        boolean dct = style == TbxStyle.DCT;
        output.open(
                        "tbx",
                        "type",
                        "TBX-Basic",
                        "style",
                        style.label(),
                        "xml:lang",
                        "en",
                        "xmlns",
                        "urn:iso:std:iso:30042:ed-2",
                        "xmlns:min",
                        dct ? "http://www.tbxinfo.net/ns/min" : null,
                        "xmlns:basic",
                        dct ? "http://www.tbxinfo.net/ns/basic" : null)
                .line()
                .open("tbxHeader")
                .open("fileDesc")
                .open("sourceDesc")
                .leaf("p", "The glossary of a newsroom that works with Herald")
                .close()
                .close()
                .close()
                .line()
                .open("text")
                .open("body");
    }

    private void entry(Entry entry) {
        EntryDraft content = entry.content();
        output.line().open("conceptEntry", "id", "c" + entry.id());
        if (content.keep()) {
            category(TbxStyle.Category.PROJECT_SUBSET, KEEP);
        }
        if (content.caseSensitive()) {
            category(TbxStyle.Category.PROJECT_SUBSET, CASE_SENSITIVE);
        }
        if (!content.definition().isEmpty()) {
            category(TbxStyle.Category.DEFINITION, content.definition());
        }
        if (!content.note().isEmpty()) {
            output.leaf("note", content.note());
        }
        content.terms().stream()
                .map(Designation::locale)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .forEach(locale -> language(content, locale));
        output.close();
    }

    private void language(EntryDraft content, LocaleTag locale) {
        output.open("langSec", "xml:lang", locale.tag());
        content.terms().stream().filter(term -> term.locale().equals(locale)).forEach(this::term);
        output.close();
    }

    private void term(Designation term) {
        output.open("termSec").leaf("term", term.text());
        category(
                TbxStyle.Category.ADMINISTRATIVE_STATUS,
                switch (term.status()) {
                    case PREFERRED -> "preferredTerm-admn-sts";
                    case ADMITTED -> "admittedTerm-admn-sts";
                    case FORBIDDEN -> "deprecatedTerm-admn-sts";
                });
        output.close();
    }

    private void category(TbxStyle.Category category, String text) {
        switch (style) {
            case DCA -> output.leaf(category.element(), text, "type", category.label());
            case DCT -> output.leaf(category.prefix() + ":" + category.label(), text);
        }
    }
}
