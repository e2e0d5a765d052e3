package org.heraldcms.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heraldcms.search.index.Newsroom.Copy.titled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {

    @TempDir
    private Path temporary;

    private final Newsroom newsroom = new Newsroom();
    private final HandClock clock = new HandClock();

    @Test
    void an_index_that_is_missing_is_built_from_what_is_live() {
        UUID article = newsroom.publish("en", titled("Phones"));
        UUID withdrawn = newsroom.publish("en", titled("Tablets"));
        Change unused = newsroom.withdraw("harbour", withdrawn, "en");
        try (Indexer indexer = indexer("index")) {
            assertThat(indexer.open()).isEqualTo(3);
            assertThat(indexer.contents()).containsExactly(Map.entry("harbour/" + article + "/en", "digest-1"));
            assertThat(indexer.state()).isEqualTo(new IndexState(3, 1, true));
        }
    }

    @Test
    void an_update_takes_the_place_of_what_was_there_and_a_withdrawal_takes_it_away() {
        UUID article = newsroom.publish("en", titled("Phones"));
        try (Indexer indexer = indexer("index")) {
            long unused = indexer.open();
            indexer.follow(List.of(newsroom.publish("harbour", article, "en", titled("Telephones"))));
            assertThat(indexer.contents()).containsValue("digest-2").hasSize(1);
            indexer.follow(List.of(newsroom.withdraw("harbour", article, "en")));
            assertThat(indexer.contents()).isEmpty();
            assertThat(indexer.state().position()).isEqualTo(3);
        }
    }

    @Test
    void following_the_same_changes_twice_comes_to_the_same() {
        try (Indexer indexer = indexer("index")) {
            long unused = indexer.open();
            live(new Random(1), 50);
            indexer.follow(newsroom.log());
            Map<String, String> once = indexer.contents();
            indexer.follow(newsroom.log());
            assertThat(indexer.contents()).isEqualTo(once);
        }
    }

    @Test
    void a_stopped_index_goes_on_where_it_stood() {
        live(new Random(2), 20);
        try (Indexer indexer = indexer("index")) {
            long unused = indexer.open();
            live(new Random(3), 20);
            indexer.follow(newsroom.log());
        }
        try (Indexer again = indexer("index")) {
            assertThat(again.open()).isEqualTo(newsroom.head());
            assertThat(again.contents()).isEqualTo(rebuilt());
        }
    }

    @Test
    void killed_at_any_change_it_comes_back_to_what_a_rebuild_gives() throws IOException {
        Random random = new Random(4);
        try (Indexer indexer = indexer("index")) {
            long unused = indexer.open();
            for (int round = 0; round < 12; round++) {
                List<Change> before = newsroom.log();
                live(random, 10);
                clock.forward(Duration.ofMillis(random.nextInt(600)));
                indexer.follow(
                        newsroom.log().subList(before.size(), newsroom.log().size()));
                comesBack(onDiskNow("killed-" + round));
            }
        }
    }

    private void comesBack(String directory) {
        try (Indexer again = indexer(directory)) {
            long position = again.open();
            assertThat(position).isLessThanOrEqualTo(newsroom.head());
            again.follow(newsroom.log().subList((int) position, newsroom.log().size()));
            assertThat(again.contents()).isEqualTo(rebuilt());
        }
    }

    @Test
    void commits_are_no_closer_than_a_second_and_lag_no_further_than_the_next_change() throws IOException {
        try (Indexer indexer = indexer("index")) {
            long unused = indexer.open();
            indexer.follow(List.of(newsroom.publish("harbour", Newsroom.anArticle(), "en", titled("One"))));
            assertThat(positionOnDisk("a")).isEqualTo(0);
            clock.forward(Duration.ofSeconds(1));
            indexer.follow(List.of(newsroom.publish("harbour", Newsroom.anArticle(), "en", titled("Two"))));
            assertThat(positionOnDisk("b")).isEqualTo(2);
        }
    }

    @Test
    void a_damaged_file_has_the_index_built_again() throws IOException {
        live(new Random(5), 40);
        try (Indexer indexer = indexer("index")) {
            long unused = indexer.open();
        }
        for (String suffix : List.of("cfs", "cfe", "si")) {
            damage(suffix);
            try (Indexer again = indexer("index")) {
                assertThat(again.open()).isEqualTo(newsroom.head());
                assertThat(again.contents()).as(suffix).isEqualTo(rebuilt());
            }
        }
    }

    @Test
    void a_lost_file_and_foreign_files_have_the_index_built_again() throws IOException {
        live(new Random(6), 40);
        try (Indexer indexer = indexer("index")) {
            long unused = indexer.open();
        }
        try (Stream<Path> files = Files.list(temporary.resolve("index"))) {
            Files.delete(files.filter(file -> file.toString().endsWith(".cfs"))
                    .findAny()
                    .orElseThrow());
        }
        Files.writeString(temporary.resolve("index").resolve("segments_zz"), "not an index");
        try (Indexer again = indexer("index")) {
            assertThat(again.open()).isEqualTo(newsroom.head());
            assertThat(again.contents()).isEqualTo(rebuilt());
        }
    }

    @Test
    void an_index_of_another_store_is_built_again_whether_ahead_or_not() {
        live(new Random(7), 30);
        try (Indexer indexer = indexer("index")) {
            long unused = indexer.open();
        }
        for (int length : List.of(3, 90)) {
            Newsroom reset = new Newsroom();
            for (int i = 0; i < length; i++) {
                UUID unused = reset.publish("en", titled("Another store " + i));
            }
            try (Indexer again = new Indexer(temporary.resolve("index"), reset, clock)) {
                assertThat(again.open()).isEqualTo(length);
                assertThat(again.contents()).hasSize(length);
            }
        }
    }

    @Test
    void a_second_process_on_the_directory_is_told_so_and_harms_nothing() {
        live(new Random(8), 10);
        try (Indexer first = indexer("index");
                Indexer second = indexer("index")) {
            long unused = first.open();
            Map<String, String> before = first.contents();
            assertThatThrownBy(second::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use by another process");
            first.follow(List.of(newsroom.publish("harbour", Newsroom.anArticle(), "en", titled("Still here"))));
            assertThat(first.contents()).hasSize(before.size() + 1);
            assertThat(second.state()).isEqualTo(new IndexState(0, 0, false));
        }
    }

    @Test
    void a_store_that_cannot_be_reached_for_a_while_leaves_the_index_whole() {
        live(new Random(9), 10);
        try (Indexer indexer = indexer("index")) {
            long unused = indexer.open();
            Map<String, String> before = indexer.contents();
            List<Change> news = List.of(newsroom.publish("harbour", Newsroom.anArticle(), "en", titled("Later")));
            newsroom.unreachable(true);
            assertThatThrownBy(() -> indexer.follow(news)).hasMessageContaining("cannot be reached");
            assertThat(indexer.contents()).isEqualTo(before);
            assertThat(indexer.state().complete()).isTrue();
            newsroom.unreachable(false);
            indexer.follow(news);
            assertThat(indexer.contents()).isEqualTo(rebuilt());
        }
    }

    @Test
    void searches_go_on_while_changes_are_followed() throws InterruptedException {
        try (Indexer indexer = indexer("index")) {
            long unused = indexer.open();
            AtomicBoolean following = new AtomicBoolean(true);
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread reader = Thread.ofPlatform().start(() -> {
                while (following.get()) {
                    Optional<Integer> seen = indexer.read(searcher -> searcher.count(new MatchAllDocsQuery()));
                    assertThat(seen).isPresent();
                }
            });
            reader.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
            for (int i = 0; i < 100; i++) {
                indexer.follow(List.of(newsroom.publish("harbour", Newsroom.anArticle(), "en", titled("Phones " + i))));
            }
            following.set(false);
            reader.join();
            assertThat(failure.get()).isNull();
            assertThat(indexer.state().documents()).isEqualTo(100);
        }
    }

    @Test
    void a_closed_index_follows_nothing_and_is_not_built_again() {
        Indexer indexer = indexer("index");
        long unused = indexer.open();
        indexer.close();
        Change change = newsroom.publish("harbour", Newsroom.anArticle(), "en", titled("Too late"));
        assertThatThrownBy(() -> indexer.follow(List.of(change))).hasMessageContaining("closed");
        assertThat(indexer.read(searcher -> 1)).isEmpty();
    }

    private void live(Random random, int steps) {
        List<UUID> articles = Stream.generate(() -> new UUID(7, random.nextInt(15)))
                .limit(steps)
                .toList();
        for (UUID article : articles) {
            String locale = random.nextBoolean() ? "en" : "es";
            boolean isLive =
                    newsroom.live("harbour", article, LocaleTag.of(locale)).isPresent();
            Change unused = isLive && random.nextInt(3) == 0
                    ? newsroom.withdraw("harbour", article, locale)
                    : newsroom.publish("harbour", article, locale, titled("Phones " + random.nextInt()));
        }
    }

    private Indexer indexer(String directory) {
        return new Indexer(temporary.resolve(directory), newsroom, clock);
    }

    private Map<String, String> rebuilt() {
        try (Indexer fresh = indexer("fresh-" + UUID.randomUUID())) {
            long unused = fresh.open();
            return fresh.contents();
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

    private long positionOnDisk(String copy) throws IOException {
        try (Indexer again = indexer(onDiskNow(copy))) {
            return again.open();
        }
    }

    private void damage(String suffix) throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(temporary.resolve("index"))) {
            file = files.filter(each -> each.toString().endsWith("." + suffix))
                    .findAny()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    }
}
