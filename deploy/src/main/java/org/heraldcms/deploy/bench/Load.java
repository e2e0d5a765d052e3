package org.heraldcms.deploy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for one address from 16 kept-alive connections, with wrk, and counts the answers. */
final class Load {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern FAILURES = Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors: .*");

    private Load() {}

    /** Something to ask for. */
    record Target(String name, String url, List<String> headers) {}

    /** Answers per second. */
    static double perSecond(Target target, int seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c16", "-d" + seconds + "s"));
        target.headers().forEach(header -> command.addAll(List.of("-H", header)));
        command.add(target.url());
        Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        wrk.waitFor();
        Matcher rate = RATE.matcher(said);
        if (!rate.find() || FAILURES.matcher(said).find()) {
            throw new IOException(target + " was not answered well:\n" + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
