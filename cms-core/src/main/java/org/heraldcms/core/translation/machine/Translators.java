package org.heraldcms.core.translation.machine;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.jspecify.annotations.Nullable;

/** The translator that the operator has set up, if any; the launcher has checked the settings. */
@Dependent
class Translators {

    static final String OFF = "off";

    private final String kind;
    private final Duration patience;
    private final @Nullable TranslatorHttp http;
    private final @Nullable MachineTranslator translator;

    @Inject
    Translators(
            @ConfigProperty(name = "herald.machine.translator", defaultValue = OFF) String kind,
            @ConfigProperty(name = "herald.machine.url") Optional<URI> url,
            @ConfigProperty(name = "herald.machine.key") Optional<String> key,
            @ConfigProperty(name = "herald.machine.timeout.seconds", defaultValue = "30") int seconds,
            Clock clock) {
        this.kind = kind;
        this.patience = Duration.ofSeconds(seconds);
        this.http = kind.equals(OFF) ? null : new TranslatorHttp(url.orElseThrow(), clock);
        this.translator = http == null ? null : translator(kind, http, key.orElse(""));
    }

    private static MachineTranslator translator(String kind, TranslatorHttp http, String key) {
        return switch (kind) {
            case "libretranslate" -> new LibreTranslate(http, key);
            case "deepl" -> new DeepL(http, key);
            default -> throw new IllegalStateException("There is no machine translator " + kind);
        };
    }

    /** What is set up: {@code off}, {@code libretranslate} or {@code deepl}. */
    String kind() {
        return kind;
    }

    /** How long all that one request asks for may take. */
    Duration patience() {
        return patience;
    }

    /** @throws HeraldException TRANSLATOR_OFF when there is none */
    MachineTranslator require() {
        if (translator == null) {
            throw new HeraldException(ErrorCode.TRANSLATOR_OFF, "No machine translator is set up.");
        }
        return translator;
    }

    @PreDestroy
    void close() {
        if (http != null) {
            http.close();
        }
    }
}
