package org.heraldcms.core.webhook.endpoint;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.base.Canonical;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.site.Endpoint;
import org.heraldcms.core.webhook.operation.EventType;

/**
 * What a webhook of each type looks like, about an article that there is not. Each says that it is an example, and stands
 * before the first position of the change log, so that a receiver which stores takes it for old news. One that stores it
 * all the same is told right afterwards that it is withdrawn.
 *
 * @param endpoint for which it is made: of a site, or of the operators
 * @param locale that the edition is said to be in
 * @param baseUrl where the delivery API is
 */
record Examples(Endpoint endpoint, String locale, String baseUrl, Instant now) {

    private static final String NOTHING = "00000000-0000-7000-8000-000000000000";
    private static final int COMES = -2;
    private static final int GOES = -1;
    private static final String TITLE = "An example from Herald";
    private static final String TEXT = "This is an example. Nothing of it is meant to be shown.";
    private static final String SLUG = "an-example-from-herald";

    /** An example to be sent. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and never altered
    record Example(String type, byte[] body) {}

    /** One of an operational event. */
    List<Example> of(EventType type) {
        ObjectNode body = body(type.label());
        data(body)
                .put("site", "lighthouse")
                .put("endpointId", NOTHING)
                .put("url", "https://lighthouse.example/herald")
                .put("since", now.toString())
                .put("failures", 3)
                .put("cause", "http_503")
                .put("reason", "This is an example.");
        return List.of(example(body));
    }

    /** One of a change, with what takes it back where it is needed. */
    List<Example> of(ChangeType type) {
        List<Example> all = new ArrayList<>();
        all.add(example(
                switch (type) {
                    case EDITION_PUBLISHED, EDITION_UPDATED -> coming(type);
                    case EDITION_WITHDRAWN, ARTICLE_RECALLED -> going(type);
                    case RELEASE_LAUNCHED -> release();
                }));
        if (type == ChangeType.EDITION_PUBLISHED || type == ChangeType.EDITION_UPDATED) {
            all.add(example(going(ChangeType.EDITION_WITHDRAWN)));
        }
        return List.copyOf(all);
    }

    private ObjectNode coming(ChangeType type) {
        ObjectNode document = document();
        ObjectNode body = edition(type, COMES);
        data(body).put("digest", document.path("digest").asText());
        if (endpoint.carriesDocuments()) {
            data(body).set("document", document);
        }
        return body;
    }

    private ObjectNode going(ChangeType type) {
        ObjectNode body = edition(type, GOES);
        data(body).putNull("digest").put("reason", "It was only an example.");
        return body;
    }

    private ObjectNode release() {
        ObjectNode body = body(ChangeType.RELEASE_LAUNCHED.label());
        data(body)
                .put("site", endpoint.site())
                .put("position", GOES)
                .put("releaseId", NOTHING)
                .put("name", TITLE)
                .put("items", 0);
        return body;
    }

    private ObjectNode edition(ChangeType type, int position) {
        ObjectNode body = body(type.label());
        data(body)
                .put("site", endpoint.site())
                .put("position", position)
                .put("articleId", NOTHING)
                .put("locale", locale)
                .put("revision", 1)
                .put("slug", SLUG)
                .put("title", TITLE)
                .put("url", url());
        return body;
    }

    private String url() {
        return baseUrl + "/sites/" + endpoint.site() + "/articles/" + NOTHING + "?locale=" + locale;
    }

    private ObjectNode document() {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("id", NOTHING)
                .put("type", "article")
                .put("locale", locale)
                .put("dir", new LocaleTag(locale).direction())
                .put("slug", SLUG)
                .put("title", TITLE)
                .put("summary", "")
                .put("text", TEXT)
                .put("html", "<p>" + TEXT + "</p>")
                .put("revision", 1)
                .put("publishedAt", now.toString())
                .put("updatedAt", now.toString())
                .put("canonicalUrl", url());
        document.putObject("body")
                .put("type", "doc")
                .putArray("content")
                .addObject()
                .put("type", "paragraph")
                .putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", TEXT);
        List.of("fields", "seo").forEach(document::putObject);
        List.of("topics", "authors").forEach(document::putArray);
        document.putObject("jsonLd")
                .put("@context", "https://schema.org")
                .put("@type", "Article")
                .put("headline", TITLE)
                .put("inLanguage", locale);
        document.put("digest", Canonical.digest(Canonical.bytes(document)));
        return document;
    }

    private ObjectNode body(String type) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", type).put("timestamp", now.toString());
        body.putObject("data").put("example", true);
        return body;
    }

    private static ObjectNode data(ObjectNode body) {
        return (ObjectNode) body.path("data");
    }

    private static Example example(ObjectNode body) {
        return new Example(body.path("type").asText(), body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
