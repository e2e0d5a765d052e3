package org.heraldcms.deploy.loss;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Listens on loopback and is hostile in the way that the path asks for; remembers who asked for what. Each caller has a
 * thread of the platform: a virtual one that never stops talking would let no other come to a word.
 */
final class HostileHost implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> callers = new CopyOnWriteArrayList<>();

    HostileHost() {
        try {
            server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread ignored = Thread.ofPlatform().daemon().start(this::listen);
    }

    URI url(Hostility kind) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + kind.path());
    }

    /** The paths asked for so far. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket caller = server.accept();
                callers.add(caller);
                Thread ignored = Thread.ofPlatform().daemon().start(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
            String path = in.readLine().split(" ")[1];
            asked.add(path);
            in.lines().takeWhile(line -> !line.isEmpty()).forEach(line -> {});
            Stream.of(Hostility.values())
                    .filter(kind -> kind.path().equals(path))
                    .findFirst()
                    .orElseThrow()
                    .answer(new Conversation(caller));
        } catch (IOException | UncheckedIOException gone) {
            // The caller hung up on us, as it should.
            asked.add("hung up");
        }
    }

    private record Conversation(Socket caller) implements Hostility.Line {
        @Override
        public OutputStream out() {
            try {
                return caller.getOutputStream();
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        }

        @Override
        public void hold() throws IOException {
            while (caller.getInputStream().read() >= 0) {
                // what the caller says is of no interest
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket caller : callers) {
            caller.close();
        }
    }
}
