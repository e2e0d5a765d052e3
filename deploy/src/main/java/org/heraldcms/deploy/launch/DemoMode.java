package org.heraldcms.deploy.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.heraldcms.deploy.demo.Demo;
import org.heraldcms.deploy.demo.Person;

/** What {@code --demo} changes: the demo's administrator, and webhooks may go to the partners on this machine. */
final class DemoMode {

    private DemoMode() {}

    static Settings settings(Settings given) {
        return new Settings(
                given.host(),
                given.port(),
                given.baseUrl(),
                given.data(),
                given.database(),
                given.secretKeys(),
                Optional.of(new Settings.Administrator(Person.ADA.email(), Person.PASSWORD)),
                true,
                given.httpThreads(),
                given.requestLimit(),
                given.sending(),
                given.syncCursorDays(),
                given.machine(),
                given.proxies(),
                given.mail(),
                given.websubHubs(),
                given.readers());
    }

    /** Fills the newsroom of a ready server and starts its partners; says what to try. */
    static String start(URI server, Path data) throws IOException {
        return Demo.start(server, data);
    }
}
