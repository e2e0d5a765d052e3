package org.heraldcms.deploy.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.ibm.icu.text.BreakIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.check.Rules;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.search.spelling.HunspellDictionaries;

/**
 * How fast pairs of segments are checked, by all rules and with both dictionaries, in the time of one core; against doing no more
 * than cutting the same texts into words. The texts are those of the demo.
 */
final class Checking {

    private static final LocaleTag EN = LocaleTag.of("en");
    private static final LocaleTag ES = LocaleTag.of("es");
    private static final List<String> TEXTS = List.of("phones", "games");
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 15;
    private static final long LONG_ENOUGH = 200_000_000;

    private Checking() {}

    static void measure(PrintStream out) throws IOException {
        List<Pair> pairs = pairs();
        Rules rules = new Rules(EN, ES, List.of(), new HunspellDictionaries(Path.of("no-others")));
        ToIntFunction<Pair> check = pair -> rules.look(pair).size();
        ToIntFunction<Pair> cut = pair -> words(pair.target()) + words(Objects.requireNonNull(pair.source()));
        for (int i = 0; i < WARM_UP; i++) {
            perSecond(pairs, check);
            perSecond(pairs, cut);
        }
        List<Double> checks = new ArrayList<>();
        List<Double> cuts = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            checks.add(perSecond(pairs, check));
            cuts.add(perSecond(pairs, cut));
            ratios.add(checks.getLast() / cuts.getLast());
        }
        out.printf("%-28s %12s %12s%n", "pairs of " + length(pairs) + " characters", "per core s", "x cutting");
        out.printf("%-28s %,12.0f %12.3f%n", "all checks", Figures.median(checks), Figures.median(ratios));
        out.printf("%-28s %,12.0f %12.3f%n", "cut into words", Figures.median(cuts), 1.0);
    }

    private static double perSecond(List<Pair> pairs, ToIntFunction<Pair> what) {
        long begun = THREADS.getCurrentThreadCpuTime();
        long done = 0;
        long sum = 0;
        while (THREADS.getCurrentThreadCpuTime() - begun < LONG_ENOUGH) {
            for (Pair pair : pairs) {
                sum += what.applyAsInt(pair);
            }
            done += pairs.size();
        }
        if (sum < 0) {
            throw new IllegalStateException("Never; but so the work cannot be left out.");
        }
        return done * 1e9 / (THREADS.getCurrentThreadCpuTime() - begun);
    }

    private static int words(Side side) {
        BreakIterator words = BreakIterator.getWordInstance(side.locale().toLocale());
        words.setText(side.text());
        int count = 0;
        while (words.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    private static int length(List<Pair> pairs) {
        return (int) pairs.stream()
                .mapToInt(pair -> pair.target().text().length())
                .average()
                .orElseThrow();
    }

    private static List<Pair> pairs() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String name : TEXTS) {
            Content source = content("en", name).identified(null);
            Content target = content("es", name).pairedWith(source, null);
            Map<String, Segment> sources = new HashMap<>();
            source.segments().forEach(segment -> sources.put(segment.id(), segment));
            for (Segment segment : target.segments()) {
                Segment of = sources.get(segment.id());
                if (of != null && !segment.id().equals(Segment.TITLE)) {
                    pairs.add(new Pair(new Side(EN, of), new Side(ES, segment)));
                }
            }
        }
        return pairs;
    }

    /** The blocks of a sample text as paragraphs, without the signs of Markdown. */
    private static Content content(String locale, String name) throws IOException {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "doc");
        ArrayNode blocks = body.putArray("content");
        for (String block : markdown(locale, name).split("\n\\s*\n")) {
            String text = block.replaceAll("(?m)^[#>*|0-9.\\s-]+|[*|]", "")
                    .replaceAll("\\s+", " ")
                    .strip();
            if (!text.isEmpty()) {
                blocks.addObject()
                        .put("type", "paragraph")
                        .putArray("content")
                        .addObject()
                        .put("type", "text")
                        .put("text", text);
            }
        }
        return Content.parse(name, "", body, null, null);
    }

    private static String markdown(String locale, String name) throws IOException {
        String resource = "/demo/" + locale + "/" + name + ".md";
        try (InputStream text = Objects.requireNonNull(Checking.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
