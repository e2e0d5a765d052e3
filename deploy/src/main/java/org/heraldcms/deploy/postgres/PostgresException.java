package org.heraldcms.deploy.postgres;

/** The bundled PostgreSQL could not be brought up or down; the message is a sentence for the person at the terminal. */
public final class PostgresException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresException(String sentence) {
        super(sentence);
    }

    PostgresException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
