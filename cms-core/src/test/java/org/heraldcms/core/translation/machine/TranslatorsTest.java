package org.heraldcms.core.translation.machine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslatorsTest {

    private static final int PATIENCE = 120;
    private static final int IMPATIENCE = 1;

    private StandIn service;

    @BeforeEach
    void start() throws IOException {
        service = new StandIn();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static Translators set(String kind, URI url, String key, int seconds) {
        return new Translators(kind, Optional.of(url), Optional.of(key), seconds, Clock.systemUTC());
    }

    private List<String> translate(String kind, int seconds, String target, List<String> texts) {
        Translators translators = set(kind, service.url(), StandIn.KEY, seconds);
        try {
            return translators.require().translate(order(target, texts, seconds));
        } finally {
            translators.close();
        }
    }

    private static MachineTranslator.Order order(String target, List<String> texts, int seconds) {
        return new MachineTranslator.Order(
                texts,
                LocaleTag.of("en"),
                LocaleTag.of(target),
                "On phones",
                Clock.systemUTC().instant().plus(Duration.ofSeconds(seconds)));
    }

    private HeraldException failure(String kind, int seconds, HttpHandler handler) {
        service.answer(handler);
        HeraldException failure = catchThrowableOfType(
                HeraldException.class, () -> translate(kind, seconds, "es", List.of("Talk", "Call")));
        assertThat(failure.code()).isEqualTo(ErrorCode.TRANSLATOR_UNAVAILABLE);
        assertThat(failure.detail())
                .startsWith("The machine translator ")
                .endsWith(". Nothing was changed.")
                .doesNotContain(StandIn.KEY, "secret of theirs");
        return failure;
    }

    @Test
    void libretranslate_is_asked_as_its_documentation_says() {
        assertThat(translate("libretranslate", PATIENCE, "pt-BR", List.of("Talk <m1>early</m1>", "a &lt; b")))
                .containsExactly("TALK <m1>EARLY</m1>", "A < B");
        assertThat(service.asked())
                .singleElement()
                .hasToString("{\"q\":[\"Talk <m1>early</m1>\",\"a &lt; b\"],\"source\":\"en\",\"target\":\"pt-BR\","
                        + "\"format\":\"html\",\"api_key\":\"harbour-key\"}");
    }

    @Test
    void deepl_is_asked_as_its_documentation_says() {
        assertThat(translate("deepl", PATIENCE, "pt", List.of("Talk <m1>early</m1>", "Call")))
                .containsExactly("TALK <m1>EARLY</m1>", "CALL");
        assertThat(service.asked())
                .singleElement()
                .hasToString("{\"text\":[\"Talk <m1>early</m1>\",\"Call\"],\"source_lang\":\"EN\","
                        + "\"target_lang\":\"PT-BR\",\"tag_handling\":\"xml\",\"context\":\"On phones\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "es, es, ES",
        "es-MX, es, ES",
        "en-GB, en, EN-GB",
        "en, en, EN-US",
        "pt-PT, pt, PT-PT",
        "zh-TW, zh-Hant, ZH-HANT",
        "zh, zh-Hans, ZH-HANS",
        "no, nb, NB",
        "ar, ar, AR"
    })
    void locales_are_called_what_each_service_calls_them(String locale, String libre, String deepL) {
        assertThat(translate("libretranslate", PATIENCE, locale, List.of("Talk")))
                .isNotEmpty();
        assertThat(translate("deepl", PATIENCE, locale, List.of("Talk"))).isNotEmpty();
        assertThat(service.asked().get(0).path("target").asText()).isEqualTo(libre);
        assertThat(service.asked().get(1).path("target_lang").asText()).isEqualTo(deepL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"libretranslate", "deepl"})
    void many_texts_go_in_several_requests_and_come_back_in_order(String kind) {
        List<String> texts = IntStream.range(0, 120).mapToObj(i -> "text " + i).toList();
        assertThat(translate(kind, PATIENCE, "es", texts))
                .containsExactlyElementsOf(texts.stream()
                        .map(text -> text.toUpperCase(Locale.ROOT))
                        .toList());
        assertThat(service.asked()).hasSize(3);
        List<String> long_ones = Collections.nCopies(4, "x".repeat(20_000));
        assertThat(translate(kind, PATIENCE, "es", long_ones)).hasSize(4);
        assertThat(service.asked()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"libretranslate", "deepl"})
    void every_status_but_200_is_told_in_a_sentence(String kind) {
        for (int status : List.of(204, 301, 400, 403, 404, 413, 429, 456, 500, 503, 529)) {
            AtomicInteger elsewhere = new AtomicInteger();
            HeraldException failure = failure(kind, PATIENCE, exchange -> {
                if (exchange.getRequestURI().getPath().equals("/elsewhere")) {
                    elsewhere.incrementAndGet();
                }
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                StandIn.send(exchange, status, status == 204 ? "" : "{\"error\":\"secret of theirs\"}");
            });
            assertThat(failure.detail()).contains("(HTTP " + status + ")");
            assertThat(elsewhere).hasValue(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello",
                "<html>",
                "{}",
                "[]",
                "{\"translatedText\":\"one\",\"translations\":\"one\"}",
                "{\"translatedText\":[\"one\"],\"translations\":[{\"text\":\"one\"}]}",
                "{\"translatedText\":[\"1\",\"2\",\"3\"],\"translations\":[{\"text\":\"1\"},{\"text\":\"2\"},{\"text\":\"3\"}]}",
                "{\"translatedText\":[\"1\",2],\"translations\":[{\"text\":\"1\"},{}]}",
                "{\"translatedText\":[\"1\",null],\"translations\":[{\"text\":\"1\"},null]}"
            })
    void answers_that_are_none_are_not_used(String garbage) {
        for (String kind : List.of("libretranslate", "deepl")) {
            HeraldException failure = failure(kind, PATIENCE, exchange -> StandIn.send(exchange, 200, garbage));
            assertThat(failure.detail()).contains("cannot be used");
        }
    }

    @Test
    void an_endless_answer_is_not_read_to_its_end() {
        assertThat(failure("deepl", PATIENCE, exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            byte[] block = "x".repeat(8_192).getBytes(UTF_8);
                            try (OutputStream out = exchange.getResponseBody()) {
                                while (!service.isOver()) {
                                    out.write(block);
                                }
                            }
                        })
                        .detail())
                .contains("cannot be used");
    }

    @Test
    void a_service_that_never_answers_is_given_up_in_time() {
        assertThat(failure("libretranslate", IMPATIENCE, exchange -> service.hang())
                        .detail())
                .contains("did not answer in time");
    }

    @Test
    void a_service_that_drips_is_given_up_in_time() {
        assertThat(failure("deepl", IMPATIENCE, exchange -> {
                            exchange.sendResponseHeaders(200, 0);
                            exchange.getResponseBody().write('{');
                            exchange.getResponseBody().flush();
                            service.hang();
                        })
                        .detail())
                .contains("did not answer in time");
    }

    @Test
    void a_service_that_is_not_there_is_told() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        Translators translators = set("deepl", URI.create("http://127.0.0.1:" + port), "", PATIENCE);
        assertThatThrownBy(() -> translators.require().translate(order("es", List.of("Talk"), PATIENCE)))
                .hasMessage("The machine translator cannot be reached. Nothing was changed.");
        translators.close();
    }

    @Test
    void a_wrong_key_is_told_apart() {
        Translators translators = set("libretranslate", service.url(), "wrong", PATIENCE);
        assertThatThrownBy(() -> translators.require().translate(order("es", List.of("Talk"), PATIENCE)))
                .hasMessageContaining("does not accept our key");
        translators.close();
    }

    @Test
    void a_language_that_the_service_does_not_know_is_told() {
        assertThatThrownBy(() -> translate("libretranslate", PATIENCE, "la", List.of("Talk")))
                .hasMessageContaining("not between these languages");
    }

    @Test
    void without_a_translator_the_refusal_says_so() {
        Translators off = new Translators("off", Optional.empty(), Optional.empty(), PATIENCE, Clock.systemUTC());
        assertThat(catchThrowableOfType(HeraldException.class, off::require).code())
                .isEqualTo(ErrorCode.TRANSLATOR_OFF);
        off.close();
    }

    @Test
    void texts_that_speak_of_escapes_themselves_keep_them() {
        assertThat(translate("libretranslate", PATIENCE, "es", List.of("Write &amp;lt;")))
                .containsExactly("WRITE &amp;LT;");
    }
}
