package org.heraldcms.deploy.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.deploy.files.DirectoryTree;
import org.jspecify.annotations.Nullable;

/**
 * Payara Micro in this process. It writes into its root directory while it runs; therefore each data directory has its
 * own, made afresh from the built one at every start. The classes stay where they were built, as the class path must
 * stay the same for the recorded start to be of use.
 *
 * <p>Its classes are on the class path of the product only, so they are called by name.
 */
final class Payara {

    private static final String BOOT = "fish.payara.micro.impl.PayaraMicroImpl";
    private static final String HTTP = "configs.config.server-config.network-config.";
    /** System property: another web application to deploy beside Herald's, as the benchmarks do. */
    private static final String BESIDE = "herald.beside";

    private static final int REQUESTS_PER_CONNECTION = 100_000;

    private final Installation installation;
    private final DataDirectory data;

    Payara(Installation installation, DataDirectory data) {
        this.installation = installation;
        this.data = data;
    }

    /** Returns when the application was deployed, or was refused: its readiness tells which. */
    void boot(Settings settings) throws IOException {
        Path root = data.path().resolve("server");
        DirectoryTree.delete(root);
        for (String part : List.of("config", "docroot", "lib", "META-INF")) {
            DirectoryTree.copy(installation.payara().resolve(part), root.resolve(part));
        }
        System.setProperty(
                "fish.payara.micro.BootJar",
                installation.payara().resolve("launch-micro.jar").toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", installation.payara().toString());
        call("main", null, arguments(root, settings));
    }

    /** Lets requests end and stops the server; returns when it is down. */
    void stop() {
        call("shutdown", call("getInstance", null));
    }

    /** Calls a method of the server that takes nothing, or one array of strings. */
    private static @Nullable Object call(String method, @Nullable Object server, String... arguments) {
        try {
            Class<?> boot = Class.forName(BOOT);
            return arguments.length == 0
                    ? boot.getMethod(method).invoke(server)
                    : boot.getMethod(method, String[].class).invoke(server, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw new RefusedStart("Payara Micro failed: " + failed.getCause());
        } catch (ReflectiveOperationException incomplete) {
            throw new RefusedStart(
                    "The build is incomplete, %s is missing: run deploy/run again after mvn clean.".formatted(BOOT));
        }
    }

    private String[] arguments(Path root, Settings settings) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--rootdir",
                root.toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(settings.port()),
                "--maxhttpthreads",
                Integer.toString(settings.httpThreads()),
                "--minhttpthreads",
                Integer.toString(Math.min(8, settings.httpThreads())),
                "--prebootcommandfile",
                commands(root, settings).toString(),
                "--logproperties",
                Logs.configure(root.resolve("config"), data.log()).toString(),
                "--deploy",
                installation.application().toString()));
        String beside = System.getProperty(BESIDE);
        // With two applications, each has the root that it says itself or is named after.
        arguments.addAll(beside == null ? List.of("--contextroot", "/") : List.of("--deploy", beside));
        return arguments.toArray(String[]::new);
    }

    private static Path commands(Path root, Settings settings) throws IOException {
        String http = HTTP + "protocols.protocol.http-listener.http.";
        return Files.write(
                root.resolve("before-boot.txt"),
                List.of(
                        "set " + HTTP + "network-listeners.network-listener.http-listener.address=" + settings.host(),
                        "set " + http + "compression=on",
                        "set " + http + "server-header=false",
                        "set " + http + "xpowered-by=false",
                        // A DELETE may say why: the reason of a withdrawal is its body.
                        "set " + http + "allow-payload-for-undefined-http-methods=true",
                        "set " + http + "max-connections=" + REQUESTS_PER_CONNECTION,
                        // The application describes itself at /openapi.
                        "set-openapi-configuration --enabled=false"));
    }
}
