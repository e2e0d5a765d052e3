package org.heraldcms.core.importing.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/**
 * The languages of a page's blocks. A language has an edition when somebody asked for it, or when it fills at least a
 * quarter as much as the largest: a quotation is no translation.
 */
public final class PageLanguages {

    private static final int TELLING = 40;
    private static final double WORTH_A_THOUGHT = 0.04;
    private static final double WORTH_AN_EDITION = 0.25;
    private static final int MOST_CANDIDATES = 8;
    /** Odds in natural logarithms: below, another language is nearly as likely. */
    private static final double SURE = 1.5;

    private static final double CONTRADICTED = 5;

    private final List<Sample> samples;
    private final List<Evidence> evidence;
    private final Hints hints;

    private PageLanguages(List<Sample> samples, Hints hints) {
        this.samples = samples;
        this.evidence = samples.stream()
                .map(it -> Evidence.of(it.text(), it.declared()))
                .toList();
        this.hints = hints;
    }

    /**
     * What is known beforehand.
     *
     * @param fixed the locale of the whole page; null when it is to be found out
     * @param wanted the locales that somebody expects; empty when nobody said
     * @param likely of most of the page, as it declares itself; null when it does not
     */
    public record Hints(
            @Nullable LocaleTag fixed,
            List<LocaleTag> wanted,
            @Nullable LocaleTag likely) {}

    /**
     * The verdict on each block, in order.
     *
     * @throws HeraldException INVALID when nothing tells the language
     */
    public static List<Verdict> of(List<Sample> samples, Hints hints) {
        return new PageLanguages(samples, hints).verdicts();
    }

    private List<Verdict> verdicts() {
        List<String> candidates = candidates();
        if (candidates.isEmpty()) {
            throw HeraldException.invalid("/locale", "The text does not tell its language: name it.");
        }
        double[][] among = Runs.of(samples, evidence, candidates);
        List<String> editions = editions(candidates, among);
        double[][] settled = editions.equals(candidates) ? among : Runs.of(samples, evidence, editions);
        return IntStream.range(0, samples.size())
                .mapToObj(i -> verdict(i, editions, settled[i], candidates))
                .toList();
    }

    /** The languages that some of the page may be in. */
    private List<String> candidates() {
        Set<String> candidates = new LinkedHashSet<>();
        if (hints.fixed() != null) {
            candidates.add(hints.fixed().language());
        }
        hints.wanted().forEach(locale -> candidates.add(locale.language()));
        Map<String, Integer> letters = tally();
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        letters.entrySet().stream()
                .filter(it -> it.getValue() >= all * WORTH_A_THOUGHT)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_CANDIDATES)
                .forEach(it -> candidates.add(it.getKey()));
        samples.stream()
                .flatMap(it -> Stream.ofNullable(it.declared()))
                .limit(MOST_CANDIDATES)
                .forEach(declared -> candidates.add(declared.language()));
        if (hints.likely() != null && (candidates.isEmpty() || all < TELLING)) {
            candidates.add(hints.likely().language());
        }
        return List.copyOf(candidates);
    }

    /** Letters by language: of what is long enough to tell, short blocks of one script taken together. */
    private Map<String, Integer> tally() {
        Map<String, Integer> tally = new HashMap<>();
        StringBuilder gathered = new StringBuilder();
        int script = -1;
        for (Evidence one : evidence) {
            if (one.letters() >= TELLING) {
                count(one, tally);
            } else if (one.letters() > 0) {
                if (one.script() != script) {
                    flush(gathered, tally);
                }
                script = one.script();
                gathered.append(one.words()).append(' ');
                if (gathered.length() >= 3 * TELLING) {
                    flush(gathered, tally);
                }
            }
        }
        if (tally.isEmpty() || gathered.length() >= TELLING) {
            flush(gathered, tally);
        }
        return tally;
    }

    private static void flush(StringBuilder gathered, Map<String, Integer> tally) {
        if (!gathered.isEmpty()) {
            count(Evidence.of(gathered.toString(), null), tally);
            gathered.setLength(0);
        }
    }

    private static void count(Evidence one, Map<String, Integer> tally) {
        String likeliest = one.likeliest();
        if (likeliest != null) {
            tally.merge(likeliest, one.letters(), Integer::sum);
        }
    }

    private List<String> editions(List<String> candidates, double[][] among) {
        if (hints.fixed() != null) {
            return List.of(hints.fixed().language());
        }
        int[] letters = new int[candidates.size()];
        for (int i = 0; i < among.length; i++) {
            letters[Runs.best(among[i])] += evidence.get(i).letters();
        }
        int largest = IntStream.of(letters).max().orElse(0);
        List<String> wanted = hints.wanted().stream().map(LocaleTag::language).toList();
        List<String> editions = new ArrayList<>();
        for (int i = 0; i < letters.length; i++) {
            boolean isLarge = letters[i] > 0 && letters[i] >= largest * WORTH_AN_EDITION;
            if (wanted.isEmpty() ? isLarge : wanted.contains(candidates.get(i))) {
                editions.add(candidates.get(i));
            }
        }
        return editions.isEmpty() ? List.of(candidates.getFirst()) : editions;
    }

    private Verdict verdict(int block, List<String> editions, double[] settled, List<String> candidates) {
        int best = Runs.best(settled);
        LocaleTag locale = locale(editions.get(best));
        return new Verdict(locale, doubt(block, editions.get(best), settled, candidates));
    }

    private String doubt(int block, String language, double[] settled, List<String> candidates) {
        Evidence own = evidence.get(block);
        double[] scores = own.scores(candidates);
        int likeliest = Runs.best(scores);
        if (!candidates.get(likeliest).equals(language) && scores[candidates.indexOf(language)] < -CONTRADICTED) {
            return "It reads like " + name(candidates.get(likeliest)) + ".";
        }
        List<String> mixed = Mixture.of(samples.get(block).text(), candidates);
        if (mixed.size() > 1) {
            return "It holds "
                    + String.join(
                            " and ", mixed.stream().map(PageLanguages::name).toList()) + ".";
        }
        double[] others = settled.clone();
        int best = Runs.best(settled);
        others[best] = Double.NEGATIVE_INFINITY;
        int second = Runs.best(others);
        return settled.length > 1 && settled[best] - settled[second] < SURE
                ? "It is too short to tell its language, and stands between languages."
                : "";
    }

    private static String name(String language) {
        return Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
    }

    /** The locale that was asked for in this language, else the language alone. */
    private LocaleTag locale(String language) {
        if (hints.fixed() != null) {
            return hints.fixed();
        }
        return hints.wanted().stream()
                .filter(locale -> locale.language().equals(language))
                .findFirst()
                .orElseGet(() -> LocaleTag.of(language));
    }
}
