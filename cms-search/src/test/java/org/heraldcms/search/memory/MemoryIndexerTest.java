package org.heraldcms.search.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.heraldcms.search.index.HandClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryIndexerTest {

    @TempDir
    private Path temporary;

    private final Units units = new Units();
    private final HandClock clock = new HandClock();

    @Test
    void an_index_that_is_missing_is_built_from_the_memory() {
        UUID kept = units.add("Call the hotline", "Llama a la línea de ayuda");
        units.remove(units.add("Call me", "Llámame"));
        try (MemoryIndexer indexer = indexer("index")) {
            follow(indexer);
            assertThat(contents(indexer)).containsExactly(kept);
            assertThat(indexer.position()).isEqualTo(units.head());
        }
    }

    @Test
    void what_changes_and_goes_is_followed_and_twice_comes_to_the_same() {
        UUID one = units.add("One", "Uno");
        UUID two = units.add("Two", "Dos");
        try (MemoryIndexer indexer = indexer("index")) {
            follow(indexer);
            units.touch(one);
            units.remove(two);
            follow(indexer);
            assertThat(contents(indexer)).containsExactly(one);
            assertThat(indexer.step()).isFalse();
        }
    }

    @Test
    void killed_at_any_change_it_comes_back_to_what_the_memory_holds() throws IOException {
        Random random = new Random(4);
        try (MemoryIndexer indexer = indexer("index")) {
            for (int round = 0; round < 12; round++) {
                live(random, 15);
                clock.forward(Duration.ofMillis(random.nextInt(700)));
                follow(indexer);
                try (MemoryIndexer again = indexer(onDiskNow("killed-" + round))) {
                    again.open();
                    assertThat(again.position()).isLessThanOrEqualTo(units.head());
                    follow(again);
                    assertThat(contents(again)).containsExactlyInAnyOrderElementsOf(units.present());
                }
            }
        }
    }

    @Test
    void commits_are_no_closer_than_a_second_and_nothing_new_is_needed_for_them() throws IOException {
        try (MemoryIndexer indexer = indexer("index")) {
            units.add("One", "Uno");
            follow(indexer);
            assertThat(positionOnDisk("a")).isEqualTo(1);
            units.add("Two", "Dos");
            follow(indexer);
            assertThat(positionOnDisk("b")).isEqualTo(1);
            clock.forward(Duration.ofSeconds(1));
            assertThat(indexer.step()).isFalse();
            assertThat(positionOnDisk("c")).isEqualTo(2);
        }
    }

    @Test
    void a_damaged_index_is_built_again() throws IOException {
        live(new Random(5), 60);
        try (MemoryIndexer indexer = indexer("index")) {
            follow(indexer);
        }
        try (Stream<Path> files = Files.list(temporary.resolve("index"))) {
            Path segment = files.filter(file -> file.toString().endsWith(".cfs"))
                    .findAny()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(segment);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(segment, bytes);
        }
        try (MemoryIndexer again = indexer("index")) {
            again.open();
            assertThat(again.position()).isZero();
            follow(again);
            assertThat(contents(again)).containsExactlyInAnyOrderElementsOf(units.present());
        }
    }

    @Test
    void an_index_of_another_store_is_built_again_whether_ahead_or_not() {
        live(new Random(7), 30);
        try (MemoryIndexer indexer = indexer("index")) {
            follow(indexer);
        }
        for (int size : List.of(3, 90)) {
            Units reset = new Units();
            for (int i = 0; i < size; i++) {
                reset.add("Another store " + i, "Otro almacén " + i);
            }
            try (MemoryIndexer again = new MemoryIndexer(temporary.resolve("index"), reset, clock)) {
                follow(again);
                assertThat(contents(again)).containsExactlyInAnyOrderElementsOf(reset.present());
            }
        }
    }

    @Test
    void a_second_process_on_the_directory_is_told_so_and_harms_nothing() {
        units.add("One", "Uno");
        try (MemoryIndexer first = indexer("index");
                MemoryIndexer second = indexer("index")) {
            follow(first);
            assertThatThrownBy(second::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use by another process");
            units.add("Two", "Dos");
            follow(first);
            assertThat(contents(first)).hasSize(2);
            assertThat(second.read(searcher -> 1)).isEmpty();
        }
    }

    @Test
    void a_store_that_cannot_be_reached_for_a_while_leaves_the_index_whole() {
        units.add("One", "Uno");
        try (MemoryIndexer indexer = indexer("index")) {
            follow(indexer);
            units.add("Two", "Dos");
            units.unreachable(true);
            assertThatThrownBy(indexer::step).hasMessageContaining("cannot be reached");
            assertThat(contents(indexer)).hasSize(1);
            units.unreachable(false);
            follow(indexer);
            assertThat(contents(indexer)).hasSize(2);
        }
    }

    @Test
    void a_closed_index_follows_nothing_and_is_not_built_again() {
        MemoryIndexer indexer = indexer("index");
        follow(indexer);
        indexer.close();
        assertThatThrownBy(indexer::step).hasMessageContaining("closed");
        assertThat(indexer.read(searcher -> 1)).isEmpty();
    }

    private void live(Random random, int steps) {
        for (int i = 0; i < steps; i++) {
            List<UUID> present = units.present();
            if (present.size() < 5 || random.nextInt(3) > 0) {
                units.add("Phones " + random.nextInt(), "Teléfonos");
            } else if (random.nextBoolean()) {
                units.touch(present.get(random.nextInt(present.size())));
            } else {
                units.remove(present.get(random.nextInt(present.size())));
            }
        }
    }

    private MemoryIndexer indexer(String directory) {
        return new MemoryIndexer(temporary.resolve(directory), units, clock);
    }

    private static void follow(MemoryIndexer indexer) {
        boolean more = true;
        while (more) {
            more = indexer.step();
        }
    }

    private static List<UUID> contents(MemoryIndexer indexer) {
        return indexer.read(searcher -> {
                    List<UUID> ids = new ArrayList<>();
                    for (ScoreDoc hit : searcher.search(new MatchAllDocsQuery(), 10_000).scoreDocs) {
                        ids.add(UUID.fromString(
                                searcher.storedFields().document(hit.doc).get(IndexedUnit.ID)));
                    }
                    return ids;
                })
                .orElse(List.of());
    }

    private long positionOnDisk(String copy) throws IOException {
        try (MemoryIndexer again = indexer(onDiskNow(copy))) {
            again.open();
            return again.position();
        }
    }

    /** What a process killed now would leave behind: the files as they are, nothing flushed or closed. */
    private String onDiskNow(String name) throws IOException {
        Path copy = Files.createDirectories(temporary.resolve(name));
        try (Stream<Path> files = Files.list(temporary.resolve("index"))) {
            for (Path file : files.toList()) {
                copyUnlessMergedAway(file, copy);
            }
        }
        return name;
    }

    /** What a merge that ends meanwhile has replaced belongs to no commit. */
    private static void copyUnlessMergedAway(Path file, Path into) throws IOException {
        try {
            Path unused = Files.copy(file, into.resolve(file.getFileName()));
        } catch (NoSuchFileException mergedAway) {
            assertThat(file).doesNotExist();
        }
    }
}
