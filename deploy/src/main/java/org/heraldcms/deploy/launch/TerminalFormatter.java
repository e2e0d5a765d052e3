package org.heraldcms.deploy.launch;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** A line for the person at the terminal; the log has the rest. Public and without arguments, as logging makes it. */
public final class TerminalFormatter extends Formatter {

    @Override
    public String format(LogRecord entry) {
        String message = firstLine(formatMessage(entry));
        Throwable thrown = entry.getThrown();
        String cause = thrown == null || message.contains(String.valueOf(thrown.getMessage()))
                ? ""
                : " (" + firstLine(thrown.toString()) + ")";
        return "%s: %s%s%n".formatted(entry.getLevel().getName(), message, cause);
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
