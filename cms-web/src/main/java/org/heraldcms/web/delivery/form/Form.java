package org.heraldcms.web.delivery.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.reading.Published;
import org.jspecify.annotations.Nullable;

/** A form of an article. Of those that a request likes equally, it gets the one that stands first here. */
public enum Form {
    /** The frozen document, byte by byte. */
    JSON("application/json"),
    HTML("text/html"),
    TEXT("text/plain"),
    MARKDOWN("text/markdown");

    /** What a page may do in a browser: show pictures, and nothing else. */
    public static final String POLICY = "default-src 'none'; img-src https: http:; frame-ancestors 'none'";

    /** What the specification of GraphQL over HTTP calls an answer. */
    public static final String GRAPHQL = "application/graphql-response+json";

    /** As what queries are answered, the usual first. */
    public static final List<String> OF_QUERIES = List.of("application/json", GRAPHQL);

    private final String mediaType;

    Form(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * What a request wants most.
     *
     * @param accept the header; null for whatever there is
     * @throws HeraldException NOT_ACCEPTABLE, naming what is offered
     */
    public static Form wanted(@Nullable String accept, List<Form> offered) {
        return find(accept, offered).orElseThrow(() -> {
            String names = offered.stream().map(form -> form.mediaType).collect(Collectors.joining(", "));
            return HeraldException.at(ErrorCode.NOT_ACCEPTABLE, "Accept", "This is offered as " + names + ".");
        });
    }

    /** What to tell kept answers apart by, whatever they answer: equal when a request gets the same; mostly empty. */
    public static String keptFor(@Nullable String accept) {
        if (isUsual(accept)) {
            return "";
        }
        String data = MediaRange.find(accept, OF_QUERIES)
                .map(type -> type.equals(JSON.mediaType) ? "" : '\n' + type)
                .orElse("\nnone");
        return key(accept) + data;
    }

    private static boolean isUsual(@Nullable String accept) {
        return accept == null || accept.equals("*/*") || accept.equals("application/json");
    }

    /** What to tell articles apart by: equal when a request gets the same form; empty for JSON. */
    public static String key(@Nullable String accept) {
        if (isUsual(accept)) {
            return "";
        }
        return find(accept, List.of(values()))
                .map(form -> form == JSON ? "" : '\n' + form.name())
                .orElse("\nnone");
    }

    private static Optional<Form> find(@Nullable String accept, List<Form> offered) {
        List<MediaRange> ranges = MediaRange.all(accept);
        double best = offered.stream()
                .mapToDouble(form -> MediaRange.quality(ranges, form.mediaType))
                .max()
                .orElse(0);
        return best == 0
                ? Optional.empty()
                : Stream.of(values())
                        .filter(offered::contains)
                        .filter(form -> MediaRange.quality(ranges, form.mediaType) == best)
                        .findFirst();
    }

    /** The media type with its charset, as it stands in the header. */
    public String contentType() {
        return this == JSON ? mediaType : mediaType + ";charset=UTF-8";
    }

    public String mediaType() {
        return mediaType;
    }

    /** An edition in this form. */
    public byte[] bytes(Published published) {
        return switch (this) {
            case JSON -> published.document();
            case HTML -> Rendering.of(published).html();
            case TEXT -> Rendering.of(published).text();
            case MARKDOWN -> Rendering.of(published).markdown();
        };
    }
}
