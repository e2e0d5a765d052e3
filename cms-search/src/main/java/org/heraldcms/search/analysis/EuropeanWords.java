package org.heraldcms.search.analysis;

import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.es.SpanishPluralStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** English and Spanish, where Lucene's own analysers miss what editors expect. */
final class EuropeanWords {

    private static final Normalizer2 ALL_BUT_ENYE =
            new FilteredNormalizer2(ICUFoldingFilter.NORMALIZER, new UnicodeSet("[^ñÑ]").freeze());

    private static final Set<String> ASKING = Set.of(
            "cómo", "cuándo", "dónde", "cuál", "cuáles", "cuánto", "cuánta", "cuántos", "cuántas", "quién", "quiénes");

    /** Plurals that no rule reaches, each with what the stemmer makes of its singular. */
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("children", "child"),
            Map.entry("grandchildren", "grandchild"),
            Map.entry("schoolchildren", "schoolchild"),
            Map.entry("men", "man"),
            Map.entry("women", "woman"),
            Map.entry("people", "person"),
            Map.entry("persons", "person"),
            Map.entry("feet", "foot"),
            Map.entry("teeth", "tooth"),
            Map.entry("mice", "mous"),
            Map.entry("lives", "life"),
            Map.entry("wives", "wife"),
            Map.entry("knives", "knife"),
            Map.entry("leaves", "leav"),
            Map.entry("selves", "self"),
            Map.entry("themselves", "themself"),
            Map.entry("data", "data"),
            Map.entry("media", "media"),
            Map.entry("crises", "crisi"),
            Map.entry("analyses", "analysi"));

    private EuropeanWords() {}

    /** Porter's stems; {@code children} is {@code child}; no accents ({@code résumé}). */
    static Analyzer english() {
        StemmerOverrideFilter.StemmerOverrideMap irregular = irregular();
        return new Chain(
                StandardTokenizer::new,
                words -> new PorterStemFilter(new StemmerOverrideFilter(
                        new ICUFoldingFilter(new EnglishPossessiveFilter(new LowerCaseFilter(words))), irregular)));
    }

    /** Snowball's list: Lucene's own lacks the words that questions are made of ({@code how do I}). */
    static CharArraySet englishStopWords() {
        try (InputStream list = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
            return WordlistLoader.getSnowballWordSet(Objects.requireNonNull(list));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The plural's end and then a light stem, as that leaves short words alone; accents fold as people leave them out, ñ never does: it is a letter of its own. */
    static Analyzer spanish() {
        return new Chain(
                StandardTokenizer::new,
                words -> new ICUFoldingFilter(
                        new SpanishLightStemFilter(new SpanishPluralStemFilter(new LowerCaseFilter(words))),
                        ALL_BUT_ENYE));
    }

    /** With the words that Spanish asks with, which bear an accent then. */
    static CharArraySet spanishStopWords() {
        CharArraySet words = CharArraySet.copy(SpanishAnalyzer.getDefaultStopSet());
        boolean unused = words.addAll(ASKING);
        return CharArraySet.unmodifiableSet(words);
    }

    private static StemmerOverrideFilter.StemmerOverrideMap irregular() {
        StemmerOverrideFilter.Builder map = new StemmerOverrideFilter.Builder();
        IRREGULAR.forEach(map::add);
        try {
            return map.build();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
