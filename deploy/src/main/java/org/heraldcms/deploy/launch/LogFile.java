package org.heraldcms.deploy.launch;

import java.io.IOException;
import java.util.logging.FileHandler;

/**
 * The server's log as files. What is said while the process ends, after the file was closed, is lost without a word: the
 * handler would otherwise write a stack trace about itself to the terminal.
 */
public final class LogFile extends FileHandler {

    private volatile boolean closed;

    /** For the log manager, which reads the limits from its settings. */
    public LogFile() throws IOException {}

    @Override
    public void close() {
        closed = true;
        super.close();
    }

    @Override
    protected void reportError(String message, Exception failure, int code) {
        if (!closed) {
            super.reportError(message, failure, code);
        }
    }
}
