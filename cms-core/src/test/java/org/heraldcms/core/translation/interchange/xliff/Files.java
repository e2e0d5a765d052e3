package org.heraldcms.core.translation.interchange.xliff;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.List;
import java.util.UUID;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.translation.interchange.xliff.XliffUnit.State;
import org.jspecify.annotations.Nullable;

/** XLIFF of the newsroom, and what an independent tool makes of it. */
final class Files {

    static final UUID ARTICLE = UUID.fromString("0198f000-0000-7000-8000-000000000001");

    private Files() {}

    static Segment segment(String id, List<Inline> line) {
        Paragraph block = new Paragraph(id, line);
        return new Segment(id, Segment.Kind.PARAGRAPH, block.text(), block.hash(), Inline.toJson(block.content()));
    }

    static XliffUnit unit(String id, List<Inline> source, @Nullable List<Inline> target) {
        return new XliffUnit(
                segment(id, source),
                target == null ? null : segment(id, target),
                target == null ? State.INITIAL : State.TRANSLATED,
                List.of(),
                List.of(),
                List.of());
    }

    static XliffFile file(String target, List<XliffUnit> units) {
        return new XliffFile(new Original(ARTICLE, LocaleTag.of(target), 3, 2), LocaleTag.of("en"), units);
    }

    static String text(XliffFile file) {
        return new String(file.toBytes(), UTF_8);
    }

    static ReadFile read(String text) {
        return ReadFile.of(text.getBytes(UTF_8));
    }

    /** As Okapi's validator and its reader and writer leave it. */
    static String throughOkapi(String text) {
        XLIFFReader.validate(text, null);
        StringWriter out = new StringWriter();
        try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL);
                XLIFFWriter writer = new XLIFFWriter()) {
            reader.open(text);
            writer.create(out, "en", "es");
            while (reader.hasNext()) {
                writer.writeEvent(reader.next());
            }
        }
        return out.toString();
    }
}
