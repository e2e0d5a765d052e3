package org.heraldcms.deploy.story;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The libraries that partners who write JavaScript verify webhooks with, in a Node of their own. */
final class JavaScriptLibraries {

    static final String ACCEPTED = "accepted";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path PROGRAM =
            Path.of("src", "test", "javascript", "verify.mjs").toAbsolutePath();

    private JavaScriptLibraries() {}

    /** A webhook as a partner has it before them; {@code secret} is the public key where the library takes one. */
    record Question(String library, String secret, Map<String, String> headers, String body) {

        static Question of(String library, String secret, WebhookReceiver.Received hook) {
            Map<String, String> headers = hook.headers().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(Locale.ROOT),
                            header -> header.getValue().getFirst()));
            return new Question(library, secret, headers, hook.body());
        }

        Question withBody(String other) {
            return new Question(library, secret, headers, other);
        }
    }

    /** What the libraries say, in the order of the questions: {@value #ACCEPTED}, or why not. */
    static List<String> judge(List<Question> questions) {
        try {
            Process node = new ProcessBuilder("node", PROGRAM.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (OutputStream input = node.getOutputStream()) {
                input.write(JSON.writeValueAsBytes(questions));
            }
            return List.of(JSON.readValue(node.getInputStream(), String[].class));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
