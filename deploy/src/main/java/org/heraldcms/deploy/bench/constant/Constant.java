package org.heraldcms.deploy.bench.constant;

import java.nio.charset.StandardCharsets;

/** As many bytes of JSON as a short article has. */
final class Constant {

    private static final byte[] BYTES =
            ("{\"text\":\"" + "All work and no play. ".repeat(200) + "\"}").getBytes(StandardCharsets.US_ASCII);

    private Constant() {}

    static byte[] bytes() {
        return BYTES.clone();
    }
}
