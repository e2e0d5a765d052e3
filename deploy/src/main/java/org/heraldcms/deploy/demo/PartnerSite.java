package org.heraldcms.deploy.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.heraldcms.deploy.partner.Partner;

/**
 * A partner of the demo: its site at Herald and the process that receives for it. A small script, readable by its owner
 * only because it holds the secrets, starts the process; whoever kills the process brings it back with the same script.
 */
record PartnerSite(String key, String name, int port, List<Map<String, Object>> locales) {

    URI pages() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Makes the site known, and its endpoint, unless the script says that this was done. */
    void register(Newsroom newsroom, Path directory) throws IOException {
        newsroom.site(key, name, pages(), locales);
        Path script = script(directory);
        if (!Files.exists(script)) {
            String secret = newsroom.endpoint(key, pages().resolve("/herald"))
                    .path("secret")
                    .asText();
            String token = newsroom.siteToken(key);
            URI site = newsroom.desk(Person.ADA).http().server().resolve("/sites/" + key);
            write(script, commands(directory, site, secret, token));
        }
    }

    /** Starts the process; it ends with this one. */
    Process start(Path directory) throws IOException {
        return new ProcessBuilder(script(directory).toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve(key + ".log").toFile()))
                .start();
    }

    Path script(Path directory) {
        return directory.resolve(key + ".sh");
    }

    private String commands(Path directory, URI site, String secret, String token) {
        return """
                #!/bin/sh
                # Starts the partner "%s": pages on %s
                export PARTNER_NAME='%s' PARTNER_PORT=%d PARTNER_DATA='%s'
                export PARTNER_SITE='%s' PARTNER_SECRET='%s' PARTNER_TOKEN='%s'
                exec '%s' -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' %s
                """.formatted(
                        name,
                        pages(),
                        name,
                        port,
                        directory.resolve(key),
                        site,
                        secret,
                        token,
                        Path.of(System.getProperty("java.home"), "bin", "java"),
                        System.getProperty("java.class.path"),
                        Partner.class.getName());
    }

    private static void write(Path script, String commands) throws IOException {
        Path fresh = Files.createTempFile(
                script.getParent(),
                "new-",
                ".sh",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(fresh, commands);
        Files.move(fresh, script);
    }
}
