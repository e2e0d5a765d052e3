package org.heraldcms.core.translation.interchange.xliff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.okapi.lib.xliff2.XLIFFException;
import net.sf.okapi.lib.xliff2.core.CTag;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TagType;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.parsing.Problems;
import org.heraldcms.core.translation.inline.Piece;
import org.heraldcms.core.translation.interchange.xliff.CodeForm.Claim;
import org.jspecify.annotations.Nullable;

/** Reads XLIFF with Okapi, which checks schemas and constraints, and adds the checks that it leaves out. */
final class XliffReader {

    private static final List<String> VERSIONS = List.of("2.0", XliffWriter.VERSION);

    private final List<ReadUnit> units = new ArrayList<>();
    private @Nullable StartXliffData document;
    private @Nullable Original original;

    private XliffReader() {}

    static ReadFile read(byte[] bytes) {
        String text = PrivateUse.hide(Screening.text(bytes));
        XliffReader reader = new XliffReader();
        try (XLIFFReader okapi = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
            okapi.open(text);
            while (okapi.hasNext()) {
                reader.take(okapi.next());
            }
        } catch (XLIFFException refused) {
            throw Refusals.of(refused);
        }
        return reader.file();
    }

    private void take(Event event) {
        switch (event.getType()) {
            case START_XLIFF -> {
                document = event.getStartXliffData();
                if (!VERSIONS.contains(document.getVersion())) {
                    throw HeraldException.invalid(
                            "/version", "XLIFF is read in the versions " + String.join(" and ", VERSIONS) + ".");
                }
            }
            case START_FILE -> {
                if (original != null) {
                    throw HeraldException.invalid("/file", "One XLIFF holds one file; send a package of several.");
                }
                original = Original.of(event.getStartFileData().getOriginal());
            }
            case TEXT_UNIT -> units.add(unit(event.getUnit()));
            default -> {
                // Groups and skeletons hold nothing that Herald has sent out.
            }
        }
    }

    private ReadFile file() {
        if (document == null || original == null) {
            throw new HeraldException(ErrorCode.INVALID, "The XLIFF holds no file.");
        }
        return new ReadFile(
                original,
                LocaleTag.of(document.getSourceLanguage(), "/srcLang"),
                LocaleTag.of(targetLanguage(document), "/trgLang"),
                units);
    }

    private static String targetLanguage(StartXliffData document) {
        String language = document.getTargetLanguage();
        if (language == null) {
            throw HeraldException.invalid("/trgLang", "The XLIFF does not say which locale it is translated into.");
        }
        return language;
    }

    private static ReadUnit unit(Unit unit) {
        if (unit.getPartCount() != 1 || unit.getSegmentCount() != 1) {
            throw HeraldException.invalid(
                    Problems.step("/units", unit.getId()), "The unit was split into several segments.");
        }
        Segment segment = unit.getSegment(0);
        Map<String, Claim> claims = new HashMap<>();
        return new ReadUnit(
                unit.getId(),
                segment.getState() != TargetState.INITIAL,
                pieces(segment.getSource(), new HashMap<>()),
                segment.hasTarget() ? pieces(segment.getTarget(), claims) : List.of(),
                claims);
    }

    private static List<Piece> pieces(Fragment fragment, Map<String, Claim> claims) {
        List<Piece> pieces = new ArrayList<>();
        for (Object part : fragment) {
            if (part instanceof String text) {
                pieces.add(new Piece.Words(PrivateUse.show(text)));
            } else if (part instanceof CTag code) {
                pieces.add(piece(code));
                if (code.getTagType() != TagType.CLOSING) {
                    claims.put(code.getId(), claim(code));
                }
            }
            // What else there is are annotations of tools, which say nothing about the text itself.
        }
        return pieces;
    }

    private static Claim claim(CTag code) {
        String data = code.getData();
        return new Claim(code.getType(), code.getSubType(), data == null ? null : PrivateUse.show(data));
    }

    private static Piece piece(CTag code) {
        return switch (code.getTagType()) {
            case OPENING -> new Piece.Opening(code.getId());
            case CLOSING -> new Piece.Closing(code.getId());
            case STANDALONE -> new Piece.Standalone(code.getId());
        };
    }
}
