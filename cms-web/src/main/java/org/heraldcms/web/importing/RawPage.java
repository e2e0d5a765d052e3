package org.heraldcms.web.importing;

import jakarta.ws.rs.core.MediaType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.importing.page.Document;
import org.heraldcms.core.importing.page.Format;
import org.jspecify.annotations.Nullable;

/**
 * A page that was sent as it is, by its bytes and their media type. What the type and the page say of their charset is
 * believed only if the bytes agree; otherwise they are what most such pages are, and that is reported.
 */
record RawPage(byte[] bytes, MediaType type) {

    private static final Charset USUAL = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]{1,200}charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final int LOOKED_AT = 2048;

    Document document(String name) {
        Charset sent = charset(type.getParameters().get("charset"));
        return Stream.<Supplier<@Nullable String>>of(
                        this::marked,
                        () -> sent == null ? null : decoded(sent),
                        () -> decoded(StandardCharsets.UTF_8),
                        () -> declared().map(this::decoded).orElse(null))
                .flatMap(reading -> Stream.ofNullable(reading.get()))
                .findFirst()
                .map(text -> Document.sent(name, text).in(format()))
                .orElseGet(() -> guessed(name));
    }

    private Document guessed(String name) {
        Document document = Document.sent(name, new String(bytes, USUAL)).in(format());
        List<String> losses = new ArrayList<>(document.losses());
        losses.add("The bytes are not in the charset they should be in; they were read as " + USUAL.name() + ".");
        return document.without(losses);
    }

    private Format format() {
        return switch (type.getSubtype()) {
            case "html", "xhtml+xml" -> Format.HTML;
            case "markdown" -> Format.MARKDOWN;
            default -> Format.TEXT;
        };
    }

    /** The text when its first bytes say its charset. */
    private @Nullable String marked() {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return decoded(StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return decoded(StandardCharsets.UTF_16LE);
        }
        return null;
    }

    private Optional<Charset> declared() {
        String start = new String(bytes, 0, Math.min(LOOKED_AT, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher meta = DECLARED.matcher(start);
        try {
            return meta.find() ? Optional.ofNullable(charset(meta.group(1))) : Optional.empty();
        } catch (HeraldException unknown) {
            return Optional.empty();
        }
    }

    private static @Nullable Charset charset(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw HeraldException.invalid("Content-Type", "There is no charset of this name.");
        }
    }

    private @Nullable String decoded(Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException another) {
            return null;
        }
    }
}
