package org.heraldcms.deploy.launch;

/** Herald cannot start; the message is one or more sentences, a line each, for the person at the terminal. */
final class RefusedStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedStart(String sentences) {
        super(sentences);
    }
}
