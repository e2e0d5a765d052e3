package org.heraldcms.deploy.bench;

import java.io.IOException;

/** Measures what needs no server, with the very jars that were assembled. */
public final class Inside {

    private Inside() {}

    public static void main(String[] args) throws IOException {
        Checking.measure(System.out);
        Looking.measure(System.out);
    }
}
