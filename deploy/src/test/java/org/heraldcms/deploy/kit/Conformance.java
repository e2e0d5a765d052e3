package org.heraldcms.deploy.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.launch.FreePort;

/** A run of the conformance runner. */
record Conformance(int exitCode, Map<String, String> verdicts) {

    private static final String SECRET = "whsec_" + "c2FmZS1oYXJib3VyLWNvbmZvcm1hbmNlLXNlY3JldA==";

    /** Starts the receiver for the runner, and lets the runner say what it thinks of it. */
    static Conformance of(Receiver receiver, String... options) throws IOException {
        int port = FreePort.next();
        receiver.start(URI.create("http://127.0.0.1:" + port + "/sites/conformance"), SECRET, "conformance");
        List<String> command = new ArrayList<>(List.of(
                Receiver.KIT.resolve("conformance").toString(),
                "--url",
                receiver.url().toString(),
                "--secret",
                SECRET,
                "--delivery-port",
                Integer.toString(port)));
        command.addAll(List.of(options));
        return run(command);
    }

    static Conformance run(List<String> command) throws IOException {
        Process runner = new ProcessBuilder(command).redirectErrorStream(true).start();
        Map<String, String> verdicts = new LinkedHashMap<>();
        try (BufferedReader lines = runner.inputReader()) {
            lines.lines().forEach(line -> {
                String[] verdict = line.split(": ", 2);
                verdicts.put(verdict[0], verdict.length == 2 ? verdict[1] : "");
            });
        }
        return new Conformance(runner.onExit().join().exitValue(), verdicts);
    }

    /** What it says of one check. */
    String of(String check) {
        return verdicts.getOrDefault(check, "");
    }
}
