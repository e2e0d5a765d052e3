package org.heraldcms.core.vault;

import java.nio.charset.StandardCharsets;

/**
 * What a sealed value is bound to: copied to any other place, it cannot be opened.
 *
 * @param purpose what it is for
 * @param row whose it is
 */
public record Place(String purpose, String row) {

    byte[] bytes() {
        return (purpose.length() + ":" + purpose + ":" + row).getBytes(StandardCharsets.UTF_8);
    }
}
