package org.heraldcms.deploy.launch;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A line for the person at the terminal; the log has the rest. Public and without arguments, as logging makes it. */
public final class TerminalFormatter extends Formatter {

    @Override
    public String format(LogRecord entry) {
        String message = formatMessage(entry);
        String firstLine = message == null ? "" : message.lines().findFirst().orElse("");
        Throwable thrown = entry.getThrown();
        String cause =
                thrown == null || firstLine.contains(String.valueOf(thrown.getMessage())) ? "" : " (" + thrown + ")";
        return "%s: %s%s%n".formatted(entry.getLevel().getName(), firstLine, cause);
    }
}
