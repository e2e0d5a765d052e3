package org.heraldcms.core.translation.memory.tmx;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.Origin;
import org.heraldcms.core.translation.memory.Unit;
import org.heraldcms.core.translation.memory.UnitText;
import org.heraldcms.core.translation.xml.XmlOutput;

/** Writes units one after the other; whoever begins a document ends it. */
final class TmxWriter {

    static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    static final String KIND = "x-kind";
    static final String BEFORE = "x-before";
    static final String AFTER = "x-after";
    static final String ARTICLE = "x-article";
    static final String SEGMENT = "x-segment";
    static final String REVISION = "x-revision";

    private final XmlOutput output;

    private TmxWriter(XmlOutput output) {
        this.output = output;
    }

    /** Begins a document; each unit names its own source language. */
    static TmxWriter begin(OutputStream bytes) {
        XmlOutput output = XmlOutput.to(bytes)
                .open("tmx", "version", "1.4")
                .line()
                .open(
                        "header",
                        "creationtool",
                        "Herald",
                        "creationtoolversion",
                        "1",
                        "segtype",
                        "block",
                        "o-tmf",
                        "Herald",
                        "adminlang",
                        "en",
                        "srclang",
                        "*all*",
                        "datatype",
                        "html")
                .close()
                .line()
                .open("body")
                .line();
        return new TmxWriter(output);
    }

    void write(Unit unit) {
        Origin origin = unit.origin();
        output.open(
                "tu",
                "tuid",
                unit.id().toString(),
                "creationdate",
                date(origin.at()),
                "creationid",
                origin.name().isEmpty() ? null : origin.name(),
                "srclang",
                unit.locales().source().tag());
        properties(unit);
        variant(unit.locales().source(), unit.source());
        variant(unit.locales().target(), unit.target());
        output.close().line();
    }

    private void properties(Unit unit) {
        property(KIND, unit.origin().kind().label());
        property(BEFORE, unit.context().before());
        property(AFTER, unit.context().after());
        Origin.Place place = unit.origin().place();
        if (place != null) {
            property(ARTICLE, place.articleId().toString());
            property(SEGMENT, place.segment());
            property(REVISION, String.valueOf(place.revision()));
        }
    }

    private void property(String type, String value) {
        if (!value.isEmpty()) {
            output.leaf("prop", value, "type", type);
        }
    }

    private void variant(LocaleTag locale, UnitText text) {
        output.open("tuv", "xml:lang", locale.tag());
        SegmentWriter.write(output, text.content());
        output.close();
    }

    static String date(Instant at) {
        return DATE.format(at);
    }

    void end() {
        output.close().line().close().line();
        output.end();
    }
}
