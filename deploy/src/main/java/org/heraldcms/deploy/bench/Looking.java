package org.heraldcms.deploy.bench;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.LocalePair;
import org.heraldcms.core.translation.memory.Origin;
import org.heraldcms.core.translation.memory.Surroundings;
import org.heraldcms.core.translation.memory.Unit;
import org.heraldcms.core.translation.memory.UnitText;
import org.heraldcms.core.translation.memory.suggestion.Ranking;
import org.heraldcms.core.translation.memory.suggestion.Suggestion;
import org.heraldcms.core.translation.memory.suggestion.Wanted;
import org.heraldcms.core.translation.memory.suggestion.WordText;
import org.heraldcms.deploy.files.DirectoryTree;
import org.heraldcms.search.memory.MemoryIndexer;

/**
 * How fast the memory is asked: candidates from the index, ranked, against a scan that holds every unit's words against
 * the text. The scan is given the words cut and ready, as it could keep them, and stops looking at a unit as soon as it
 * is too unlike. What reading fifty rows from the store costs is not in it.
 */
final class Looking {

    private static final int UNITS = 200_000;
    private static final int LOOKS = 400;
    private static final int SCANS = 12;
    private static final int CANDIDATES = 50;
    private static final LocalePair EN_ES = new LocalePair(LocaleTag.of("en"), LocaleTag.of("es"));
    private static final Instant THEN = Instant.parse("2026-05-04T08:00:00Z");

    private final Random random = new Random(7);
    private final Sentences sentences = new Sentences(random);
    private final List<Unit> units = new ArrayList<>(UNITS);
    private final List<WordText> words = new ArrayList<>(UNITS);

    static void measure(PrintStream out) throws IOException {
        Path directory = Files.createTempDirectory("herald-bench-memory-");
        Looking looking = new Looking();
        looking.fill();
        try (MemoryIndexer index = new MemoryIndexer(directory, new BenchUnits(looking.units), Clock.systemUTC())) {
            long begun = System.nanoTime();
            while (index.step()) {
                // Until all are in.
            }
            out.printf("memory of %,d units indexed in %.1f s%n", UNITS, (System.nanoTime() - begun) / 1e9);
            looking.compare(index, out);
        } finally {
            DirectoryTree.delete(directory);
        }
    }

    private void fill() {
        for (int i = 0; i < UNITS; i++) {
            UnitText source = text(sentences.next());
            UnitText target = text("T");
            Origin origin = new Origin(Origin.Kind.APPROVED, null, null, "Rosa", THEN);
            units.add(new Unit(new UUID(1, i), i + 1L, EN_ES, source, target, Surroundings.UNKNOWN, origin));
            words.add(WordText.of(source.text(), EN_ES.source()));
        }
    }

    private static UnitText text(String text) {
        return UnitText.of(TextNode.valueOf(text));
    }

    /** Each scan stands between looks, so that what disturbs the one disturbs the others. */
    private void compare(MemoryIndexer index, PrintStream out) {
        List<Double> looks = new ArrayList<>();
        List<Double> scans = new ArrayList<>();
        int same = 0;
        for (int round = -SCANS; round < SCANS; round++) {
            for (int i = 0; i < LOOKS / SCANS; i++) {
                Wanted wanted = wanted();
                double took = millis(() -> look(index, wanted));
                if (round >= 0) { // the others warm up
                    looks.add(took);
                }
            }
            Wanted wanted = wanted();
            double took = millis(() -> scan(wanted));
            if (round >= 0) {
                scans.add(took);
                same += look(index, wanted) == scan(wanted) ? 1 : 0;
            }
        }
        print(looks, scans, out);
        out.printf("the best of the index is as good as the best of the scan: %d of %d%n", same, SCANS);
    }

    private static void print(List<Double> looks, List<Double> scans, PrintStream out) {
        out.printf("%-28s %12s %12s %12s%n", "look-up, ms", "median", "p95", "x scan");
        for (List<Double> own : List.of(looks, scans)) {
            out.printf(
                    "%-28s %,12.2f %,12.2f %12.1f%n",
                    own == looks ? "index and ranking" : "scan of all units",
                    Figures.median(own),
                    Figures.percentile(own, 95),
                    Figures.median(scans) / Figures.median(own));
        }
    }

    private Wanted wanted() {
        String known = units.get(random.nextInt(UNITS)).source().text();
        return new Wanted(EN_ES, text(sentences.changed(known)), Surroundings.UNKNOWN);
    }

    private int look(MemoryIndexer index, Wanted wanted) {
        List<Unit> found = index.candidates(EN_ES, wanted.source().text(), CANDIDATES).stream()
                .map(id -> units.get((int) id.getLeastSignificantBits()))
                .toList();
        List<Suggestion> ranked = Ranking.rank(wanted, found);
        return ranked.isEmpty() ? 0 : likeness(wanted, ranked.getFirst().unit());
    }

    private int likeness(Wanted wanted, Unit unit) {
        return WordText.of(wanted.source().text(), EN_ES.source())
                .likeness(words.get((int) unit.id().getLeastSignificantBits()), Ranking.LEAST);
    }

    private int scan(Wanted wanted) {
        WordText text = WordText.of(wanted.source().text(), EN_ES.source());
        int best = 0;
        for (WordText unit : words) {
            best = Math.max(best, text.likeness(unit, Ranking.LEAST));
        }
        return best;
    }

    private static double millis(Runnable what) {
        long begun = System.nanoTime();
        what.run();
        return (System.nanoTime() - begun) / 1e6;
    }
}
