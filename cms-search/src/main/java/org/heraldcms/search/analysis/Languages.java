package org.heraldcms.search.analysis;

import static java.util.Map.entry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.heraldcms.core.base.LocaleTag;

/**
 * The table of languages. One that is not in it is cut into words by Unicode's rules and the dictionaries of ICU (so
 * also Lao, Khmer and Burmese, which are written without spaces), and neither stemmed nor robbed of its own letters.
 * Each is made when first needed: the dictionaries of some take a second to load.
 */
public final class Languages {

    /** Raised whenever anything in this package changes what is indexed; an index of another one is rebuilt. */
    public static final String VERSION = "1";

    private static final Map<String, String> SAME_WORDS =
            Map.of("nb", "no", "nn", "no", "cmn", "zh", "yue", "zh", "wuu", "zh");

    private static final Map<String, Supplier<Language>> TABLE = Map.ofEntries(
            stock("ar", ArabicAnalyzer::new, ArabicAnalyzer::getDefaultStopSet),
            stock("bg", BulgarianAnalyzer::new, BulgarianAnalyzer::getDefaultStopSet),
            stock("bn", BengaliAnalyzer::new, BengaliAnalyzer::getDefaultStopSet),
            stock("ca", CatalanAnalyzer::new, CatalanAnalyzer::getDefaultStopSet),
            stock("ckb", SoraniAnalyzer::new, SoraniAnalyzer::getDefaultStopSet),
            stock("cs", CzechAnalyzer::new, CzechAnalyzer::getDefaultStopSet),
            stock("da", DanishAnalyzer::new, DanishAnalyzer::getDefaultStopSet),
            stock("de", GermanAnalyzer::new, GermanAnalyzer::getDefaultStopSet),
            stock("el", GreekAnalyzer::new, GreekAnalyzer::getDefaultStopSet),
            own("en", EuropeanWords::english, EuropeanWords::englishStopWords),
            own("es", EuropeanWords::spanish, EuropeanWords::spanishStopWords),
            stock("et", EstonianAnalyzer::new, EstonianAnalyzer::getDefaultStopSet),
            stock("eu", BasqueAnalyzer::new, BasqueAnalyzer::getDefaultStopSet),
            stock("fa", PersianAnalyzer::new, PersianAnalyzer::getDefaultStopSet),
            stock("fi", FinnishAnalyzer::new, FinnishAnalyzer::getDefaultStopSet),
            stock("fr", FrenchAnalyzer::new, FrenchAnalyzer::getDefaultStopSet),
            stock("ga", IrishAnalyzer::new, IrishAnalyzer::getDefaultStopSet),
            stock("gl", GalicianAnalyzer::new, GalicianAnalyzer::getDefaultStopSet),
            stock("hi", HindiAnalyzer::new, HindiAnalyzer::getDefaultStopSet),
            stock("hu", HungarianAnalyzer::new, HungarianAnalyzer::getDefaultStopSet),
            stock("hy", ArmenianAnalyzer::new, ArmenianAnalyzer::getDefaultStopSet),
            stock("id", IndonesianAnalyzer::new, IndonesianAnalyzer::getDefaultStopSet),
            stock("it", ItalianAnalyzer::new, ItalianAnalyzer::getDefaultStopSet),
            entry(
                    "ja",
                    () -> new Language(
                            "ja", AsianWords.japanese(), AsianWords.pairs(), JapaneseAnalyzer.getDefaultStopSet())),
            entry("ko", () -> new Language("ko", AsianWords.pairs(), Folded.plain(), CharArraySet.EMPTY_SET)),
            stock("lt", LithuanianAnalyzer::new, LithuanianAnalyzer::getDefaultStopSet),
            stock("lv", LatvianAnalyzer::new, LatvianAnalyzer::getDefaultStopSet),
            stock("ne", NepaliAnalyzer::new, NepaliAnalyzer::getDefaultStopSet),
            stock("nl", DutchAnalyzer::new, DutchAnalyzer::getDefaultStopSet),
            stock("no", NorwegianAnalyzer::new, NorwegianAnalyzer::getDefaultStopSet),
            stock("pt", PortugueseAnalyzer::new, PortugueseAnalyzer::getDefaultStopSet),
            stock("ro", RomanianAnalyzer::new, RomanianAnalyzer::getDefaultStopSet),
            stock("ru", RussianAnalyzer::new, RussianAnalyzer::getDefaultStopSet),
            stock("sr", SerbianAnalyzer::new, SerbianAnalyzer::getDefaultStopSet),
            stock("sv", SwedishAnalyzer::new, SwedishAnalyzer::getDefaultStopSet),
            stock("ta", TamilAnalyzer::new, TamilAnalyzer::getDefaultStopSet),
            stock("te", TeluguAnalyzer::new, TeluguAnalyzer::getDefaultStopSet),
            own("th", Folded::words, ThaiAnalyzer::getDefaultStopSet),
            stock("tr", TurkishAnalyzer::new, TurkishAnalyzer::getDefaultStopSet),
            entry(
                    "zh",
                    () -> new Language(
                            "zh", AsianWords.chinese(), AsianWords.simplifiedPairs(), CharArraySet.EMPTY_SET)));

    private static final Map<String, Language> MADE = new ConcurrentHashMap<>();

    private Languages() {}

    /** The code under which texts of this locale are indexed: its language, or the one it shares its words with. */
    public static String codeOf(LocaleTag locale) {
        return SAME_WORDS.getOrDefault(locale.language(), locale.language());
    }

    /** The language of a code that {@link #codeOf} gave. */
    public static Language of(String code) {
        return MADE.computeIfAbsent(
                code,
                wanted -> TABLE.getOrDefault(wanted, () -> unknown(wanted)).get());
    }

    private static Language unknown(String code) {
        return new Language(code, Folded.words(), Folded.plain(), CharArraySet.EMPTY_SET);
    }

    private static Map.Entry<String, Supplier<Language>> stock(
            String code, Function<CharArraySet, Analyzer> words, Supplier<CharArraySet> stopWords) {
        return own(code, () -> words.apply(CharArraySet.EMPTY_SET), stopWords);
    }

    private static Map.Entry<String, Supplier<Language>> own(
            String code, Supplier<Analyzer> words, Supplier<CharArraySet> stopWords) {
        return entry(code, () -> new Language(code, words.get(), Folded.plain(), stopWords.get()));
    }
}
