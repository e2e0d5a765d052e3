package org.heraldcms.deploy.launch;

import java.net.URISyntaxException;
import java.nio.file.Path;

/**
 * Where the parts of the product stand, as the build put them.
 *
 * @param target the directory of {@code herald.jar}
 */
record Installation(Path target) {

    /** The installation this class was loaded from. */
    static Installation current() throws URISyntaxException {
        Path jar = Path.of(Launcher.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return new Installation(jar.toAbsolutePath().resolveSibling(""));
    }

    /** The directory of scripts and settings. */
    Path deploy() {
        return target.resolveSibling("");
    }

    Path settings() {
        return deploy().resolve("herald.properties");
    }

    Path postgres() {
        return target.resolve("postgres");
    }

    Path payara() {
        return target.resolve("payara");
    }

    /** The unpacked web application; its name makes it the root of the server. */
    Path application() {
        return target.resolve("ROOT");
    }
}
