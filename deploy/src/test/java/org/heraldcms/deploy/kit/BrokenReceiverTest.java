package org.heraldcms.deploy.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the runner says of receivers that do one thing wrong. */
final class BrokenReceiverTest {

    private static final int AT_ONCE = 6;

    @TempDir
    private Path directory;

    @Test
    void the_runner_finds_each_fault_and_says_what_it_is() throws Exception {
        List<String> missed = new ArrayList<>();
        try (ExecutorService runs = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<String>> verdicts = Arrays.stream(Fault.values())
                    .map(fault -> runs.submit(() -> fault.missed(directory)))
                    .toList();
            for (Future<String> verdict : verdicts) {
                missed.add(verdict.get(3, TimeUnit.MINUTES));
            }
        }
        assertThat(missed).containsOnly("");
    }
}
