package org.heraldcms.deploy.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the server's log goes: everything to files that rotate, warnings also to the terminal. */
final class Logs {

    private static final String FILE = LogFile.class.getName();
    private static final int FILES = 10;
    private static final int BYTES_PER_FILE = 10_000_000;

    private Logs() {}

    /** Writes the server's logging settings: its own levels with our handlers. Returns the file. */
    static Path configure(Path config, Path log) throws IOException {
        Path file = config.resolve("logging.properties");
        try (Stream<String> lines = Files.lines(file)) {
            Stream<String> levels = lines.filter(line -> !line.startsWith("handlers="))
                    .filter(line -> !line.startsWith("java.util.logging.ConsoleHandler"));
            return Files.write(
                    file, Stream.concat(levels, handlers(log).stream()).toList());
        }
    }

    private static List<String> handlers(Path log) {
        return List.of(
                "handlers=java.util.logging.ConsoleHandler," + FILE,
                "java.util.logging.ConsoleHandler.level=WARNING",
                "java.util.logging.ConsoleHandler.formatter=" + TerminalFormatter.class.getName(),
                // The server calls out every expired certificate authority of the JDK's own list.
                "javax.enterprise.system.security.ssl.level=SEVERE",
                // It unregisters the database's driver by itself, and says each time that it had to.
                "jakarta.enterprise.web.util.level=SEVERE",
                // What a database refuses is told in words by the application, and in keys or a trace by these.
                "javax.enterprise.resource.resourceadapter.level=SEVERE",
                "org.eclipse.persistence.session.level=OFF",
                // The incubating vector module would speed up searches by vectors only, and there are none.
                "org.apache.lucene.internal.vectorization.level=SEVERE",
                FILE + ".level=ALL",
                FILE + ".formatter=java.util.logging.SimpleFormatter",
                FILE + ".encoding=UTF-8",
                FILE + ".append=true",
                FILE + ".limit=" + BYTES_PER_FILE,
                FILE + ".count=" + FILES,
                // In the pattern of a handler % has a meaning, in a properties file \\ has one.
                FILE + ".pattern=" + log.toString().replace("%", "%%").replace("\\\\", "\\\\\\\\") + "/herald.%g.log",
                "java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL%1$tz %4$s %3$s: %5$s%6$s%n");
    }
}
