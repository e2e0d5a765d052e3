package org.heraldcms.core.translation.memory.tmx;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.LocalePair;
import org.heraldcms.core.translation.memory.NewUnit;
import org.heraldcms.core.translation.memory.UnitText;
import org.heraldcms.core.translation.xml.XmlInput;
import org.jspecify.annotations.Nullable;

/**
 * Reads TMX of any version up to 1.4b. Of a unit in many languages, each pair of the source language with another one
 * enters the memory; where any language may be the source, each with each.
 */
final class TmxReader {

    private static final String ANY = "*all*";
    private static final int MOST_VARIANTS = 50;

    private final XmlInput input;
    private final Imported imported;
    private final List<NewUnit> units = new ArrayList<>();
    private String sourceLanguage = ANY;
    private int number;

    private TmxReader(XmlInput input, Imported imported) {
        this.input = input;
        this.imported = imported;
    }

    /**
     * The pairs of a document.
     *
     * @throws HeraldException MALFORMED or INVALID, naming the line and the unit
     */
    static List<NewUnit> read(InputStream bytes, Imported imported) {
        TmxReader reader = new TmxReader(XmlInput.open(bytes, "tmx", "tmx1[0-9a-z]*\\.dtd"), imported);
        reader.document();
        return List.copyOf(reader.units);
    }

    private void document() {
        while (input.nextChild()) {
            switch (input.name()) {
                case "header" -> header();
                case "body" -> body();
                default -> throw input.malformed("<" + input.name() + "> cannot stand here");
            }
        }
    }

    private void header() {
        String language = input.attribute("srclang");
        sourceLanguage = language == null ? ANY : language;
        input.skip();
    }

    private void body() {
        while (input.nextChild()) {
            if (!input.is("tu")) {
                throw input.malformed("<" + input.name() + "> cannot stand here");
            }
            number++;
            int line = input.line();
            try {
                unit();
            } catch (HeraldException refused) {
                throw refused.code() == ErrorCode.INVALID ? at(line, refused) : refused;
            }
        }
    }

    private HeraldException at(int line, HeraldException refused) {
        return XmlInput.refused(
                ErrorCode.INVALID, "/tu/" + number, "Line " + line + ", unit " + number + ": " + refused.detail());
    }

    private void unit() {
        String declared = input.attribute("srclang");
        Map<String, String> about = new HashMap<>();
        attributes(about);
        Map<LocaleTag, UnitText> variants = new LinkedHashMap<>();
        while (input.nextChild()) {
            switch (input.name()) {
                case "prop" -> property(about);
                case "note" -> input.skip();
                case "tuv" -> variant(about, variants);
                default -> throw input.malformed("<" + input.name() + "> cannot stand in a unit");
            }
        }
        pairs(declared == null ? sourceLanguage : declared, variants, about);
    }

    private void attributes(Map<String, String> about) {
        for (String name : List.of("creationdate", "creationid", "changedate", "changeid")) {
            String value = input.attribute(name);
            if (value != null) {
                about.put(name, value);
            }
        }
    }

    private void property(Map<String, String> about) {
        String type = input.attribute("type");
        String value = input.text();
        if (type != null) {
            about.put(type, value.strip());
        }
    }

    private void variant(Map<String, String> about, Map<LocaleTag, UnitText> variants) {
        String tag = input.language() == null ? input.attribute("lang") : input.language();
        if (tag == null) {
            throw HeraldException.invalid("", "a text does not name its language.");
        }
        LocaleTag locale = LocaleTag.of(tag, "");
        attributes(about);
        while (input.nextChild()) {
            if (input.is("seg")) {
                variants.put(locale, UnitText.parse(SegmentReader.read(input), ""));
            } else {
                input.skip();
            }
        }
        if (variants.size() > MOST_VARIANTS) {
            throw HeraldException.invalid("", "a unit has at most " + MOST_VARIANTS + " languages.");
        }
    }

    private void pairs(String language, Map<LocaleTag, UnitText> variants, Map<String, String> about) {
        List<LocaleTag> sources =
                language.equals(ANY) ? List.copyOf(variants.keySet()) : List.of(source(language, variants));
        for (LocaleTag source : sources) {
            variants.keySet().stream()
                    .filter(target -> !target.equals(source))
                    .forEach(target -> units.add(pair(source, target, variants, about)));
        }
    }

    private NewUnit pair(
            LocaleTag source, LocaleTag target, Map<LocaleTag, UnitText> variants, Map<String, String> about) {
        return new NewUnit(
                new LocalePair(source, target),
                variants.getOrDefault(source, UnitText.NONE),
                variants.getOrDefault(target, UnitText.NONE),
                Imported.context(about),
                imported.origin(about));
    }

    /** The text in the source language; tools that name it without its region mean whichever region is there. */
    private static LocaleTag source(String language, Map<LocaleTag, UnitText> variants) {
        LocaleTag wanted = LocaleTag.of(language, "");
        @Nullable
        LocaleTag found = Stream.concat(
                        variants.keySet().stream().filter(wanted::equals),
                        variants.keySet().stream().filter(it -> it.language().equals(wanted.language())))
                .findFirst()
                .orElse(null);
        if (found == null) {
            throw HeraldException.invalid("", "there is no text in the source language " + wanted + ".");
        }
        return found;
    }
}
