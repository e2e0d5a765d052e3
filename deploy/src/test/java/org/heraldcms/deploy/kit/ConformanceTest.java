package org.heraldcms.deploy.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.heraldcms.deploy.launch.FreePort;
import org.heraldcms.deploy.partner.Partner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the runner says of receivers that do everything right. */
final class ConformanceTest {

    private static final List<String> CHECKS = List.of(
            "signature",
            "replay",
            "rotation",
            "duplicate",
            "unknown type",
            "out of order",
            "slow",
            "damaged",
            "withdrawal",
            "410",
            "recall",
            "catch-up",
            "resync",
            "proof");

    @TempDir
    private Path directory;

    @Test
    void both_receivers_and_the_partner_of_the_demo_pass_every_check() throws Exception {
        try (Receiver node = Receiver.node(directory);
                Receiver java = Receiver.java(directory);
                Receiver demo = Receiver.demo(directory, Partner.class);
                ExecutorService runs = Executors.newCachedThreadPool()) {
            Future<Conformance> ofNode = runs.submit(() -> Conformance.of(node, "--slow", "12"));
            Future<Conformance> ofJava = runs.submit(() -> Conformance.of(java, "--slow", "12"));
            String page = demo.url().resolve("/").toString() + "{locale}/{slug}";
            Future<Conformance> ofDemo = runs.submit(() -> Conformance.of(demo, "--slow", "12", "--page", page));
            passed(ofNode);
            passed(ofJava);
            passed(ofDemo);
        }
    }

    private static void passed(Future<Conformance> run) throws Exception {
        Conformance conformance = run.get(3, TimeUnit.MINUTES);
        assertThat(CHECKS)
                .as("%s", conformance.verdicts())
                .allMatch(check -> conformance.of(check).equals("passed"));
        assertThat(conformance.exitCode()).isZero();
    }

    @Test
    void a_receiver_is_short_enough_to_be_read_and_copied() throws IOException {
        assertThat(Files.readAllLines(Receiver.KIT.resolve("receiver.mjs"))).hasSizeLessThan(100);
        assertThat(Files.readAllLines(Receiver.KIT.resolve("Receiver.java"))).hasSizeLessThan(150);
    }

    @Test
    void the_runner_says_in_a_sentence_what_it_was_given_wrongly() throws IOException {
        String runner = Receiver.KIT.resolve("conformance").toString();
        assertThat(Conformance.run(List.of(runner)).exitCode()).isEqualTo(2);
        assertThat(Conformance.run(List.of(runner, "--url", "ftp://partner")).verdicts())
                .containsKey("--url is the http or https address of the receiver. See --help.");
        assertThat(Conformance.run(List.of(runner, "--url", "http://partner", "--secret", "word"))
                        .verdicts())
                .containsKey("--secret is whsec_ and 24 to 64 bytes in base64. See --help.");
        assertThat(Conformance.run(List.of(runner, "--help")).exitCode()).isZero();
    }

    @Test
    void nobody_at_the_address_is_said_at_once_and_the_other_checks_are_spared() throws IOException {
        Conformance conformance = Conformance.run(List.of(
                Receiver.KIT.resolve("conformance").toString(),
                "--url",
                "http://127.0.0.1:" + FreePort.next(),
                "--secret",
                "whsec_c2FmZS1oYXJib3VyLWNvbmZvcm1hbmNlLXNlY3JldA==",
                "--delivery-port",
                "0",
                "--patience",
                "1"));
        assertThat(conformance.exitCode()).isEqualTo(1);
        assertThat(conformance.of("signature")).startsWith("failed, because").contains("ECONNREFUSED");
        assertThat(conformance.verdicts()).doesNotContainKey("replay");
    }
}
