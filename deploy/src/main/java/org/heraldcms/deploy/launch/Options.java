package org.heraldcms.deploy.launch;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line: settings it overrides, and what to do. */
record Options(Map<Setting, String> settings, boolean demo, boolean help, boolean rehearsal) {

    static final String USAGE = """
            Usage: deploy/run [--port N] [--data DIR] [--demo]

              --port N    listen on port N (default 8080)
              --data DIR  keep everything in DIR (default: the directory data beside this script)
              --demo      fill it with a newsroom to try: sites, people, articles and two running partners
              --help      print this

            All other settings come from the environment (HERALD_...) or from deploy/herald.properties, which explains them.
            Ctrl-C stops Herald cleanly.""";

    /** Understands the arguments; an unknown or incomplete one is refused. */
    static Options parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Map<Setting, String> settings = new EnumMap<>(Setting.class);
        boolean demo = false;
        boolean help = false;
        boolean rehearsal = false;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--port" -> settings.put(Setting.PORT, value(option, rest.poll()));
                case "--data" -> settings.put(Setting.DATA, absolute(value(option, rest.poll())));
                case "--demo" -> demo = true;
                case "--help", "-h" -> help = true;
                // Not for people: the build starts Herald once, to record what a start needs.
                case "--rehearsal" -> rehearsal = true;
                default -> throw new RefusedStart("There is no option %s.%n%n%s".formatted(option, USAGE));
            }
        }
        return new Options(settings, demo, help, rehearsal);
    }

    private static String value(String option, @Nullable String given) {
        if (given == null || given.isBlank()) {
            throw new RefusedStart("%s needs a value.%n%n%s".formatted(option, USAGE));
        }
        return given;
    }

    /** A path on the command line is meant from where the person stands. */
    private static String absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize().toString();
    }
}
