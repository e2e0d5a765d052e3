package org.heraldcms.core.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Basis;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.Canonical;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.fact.FactContent;
import org.heraldcms.core.fact.FactVersion;
import org.heraldcms.core.fact.WrittenFacts;
import org.heraldcms.core.publishing.shape.ShapeContent;
import org.heraldcms.core.site.Site;

/**
 * What outsiders read of an edition on a site, frozen when it is published.
 *
 * <p>It is JSON in the canonical form of RFC 8785. Its digest is the SHA-256 of that form without the member
 * {@code digest}, so whoever holds the document, as bytes or as data, can prove that it is whole: parse, take
 * {@code digest} out, canonicalise, hash.
 *
 * @param bytes UTF-8, {@code digest} included
 * @param digest 64 lower-case hex digits
 */
@SuppressWarnings("ArrayRecordComponent") // cut once and handed on; nobody compares two
record Document(byte[] bytes, String digest) {

    /**
     * What a document is cut from.
     *
     * @param firstAt when the edition first went live on the site
     * @param now when this revision goes live
     * @param facts the figures of the revision, in its language
     * @param topics those of the article
     * @param shape what the site has instead of the article's own words
     */
    record Cut(
            Article article,
            Revision revision,
            Site site,
            Site canonical,
            Instant firstAt,
            Instant now,
            WrittenFacts facts,
            List<String> topics,
            ShapeContent shape) {

        /** The same, as if it went live at another instant. */
        Cut at(Instant other) {
            return new Cut(article, revision, site, canonical, firstAt, other, facts, topics, shape);
        }

        /** The title that readers see. */
        String title() {
            return shape.titleOr(revision.content().title());
        }

        private String summary() {
            return shape.summaryOr(revision.content().summary());
        }
    }

    static Document of(Cut cut) {
        ObjectNode tree = tree(cut);
        String digest = Canonical.digest(Canonical.bytes(tree));
        tree.put("digest", digest);
        return new Document(Canonical.bytes(tree), digest);
    }

    /** What would be frozen, marked as what it is; it has no digest, because nothing of it is published. */
    static ObjectNode draft(Cut cut) {
        return tree(cut).put("preview", true);
    }

    private static ObjectNode tree(Cut cut) {
        Article article = cut.article();
        Revision revision = cut.revision();
        Content content = revision.content().written(cut.facts());
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("id", article.id().toString());
        tree.put("type", article.type());
        tree.put("locale", revision.locale().tag());
        tree.put("dir", revision.locale().direction());
        tree.put("slug", revision.slug());
        tree.put("title", cut.title());
        tree.put("summary", cut.summary());
        tree.put("html", content.body().html());
        tree.put("text", content.body().text());
        tree.set("body", content.body().toJson());
        tree.set("fields", content.fields());
        tree.set("seo", seo(cut));
        tree.put("revision", revision.number());
        tree.put("publishedAt", cut.firstAt().toString());
        tree.put("updatedAt", cut.now().toString());
        tree.put("canonicalUrl", canonicalUrl(cut));
        cut.topics().forEach(tree.putArray("topics")::add);
        tree.set("authors", authors(content));
        Basis basis = revision.basis();
        if (basis != null) {
            tree.putObject("translationOf")
                    .put("locale", article.sourceLocale().tag())
                    .put("revision", basis.revision());
        }
        tree.set("jsonLd", jsonLd(cut));
        // Where there are none, the member is left out: documents from before there were figures keep their digest.
        content.facts().forEach(key -> fact(key, cut.facts(), tree.withArray("facts")));
        shape(cut.shape(), tree);
        return tree;
    }

    /** What the site adds; without a shape, these members are left out likewise. */
    private static void shape(ShapeContent shape, ObjectNode tree) {
        ShapeContent.CallToAction call = shape.callToAction();
        if (call != null) {
            tree.putObject("callToAction").put("text", call.text()).put("url", call.url());
        }
        shape.resources()
                .forEach(one -> tree.withArray("resources")
                        .addObject()
                        .put("title", one.title())
                        .put("url", one.url()));
    }

    /** What search engines are told follows what the site says instead. */
    private static ObjectNode seo(Cut cut) {
        ObjectNode seo = cut.revision().content().seo();
        boolean title = cut.shape().title() != null && seo.has("title");
        boolean description = cut.shape().summary() != null && seo.has("description");
        if (!title && !description) {
            return seo;
        }
        ObjectNode shaped = seo.deepCopy();
        if (title) {
            shaped.put("title", cut.title());
        }
        if (description) {
            shaped.put("description", cut.summary());
        }
        return shaped;
    }

    /** A figure as its readers see it, and where it comes from; only a draft may lack words for it. */
    private static void fact(String key, WrittenFacts facts, ArrayNode into) {
        FactVersion version = facts.find(key).orElseThrow().version();
        FactContent said = version.content("");
        into.addObject()
                .put("key", key)
                .put("version", version.number())
                .put(
                        "text",
                        facts.written(key, false).map(WrittenFacts.Figure::text).orElse(null))
                .put("value", said.amount().plain())
                .put("unit", said.amount().unit().code())
                .put("qualifier", said.amount().qualifier().label())
                .put("source", said.source())
                .put("sourceUrl", said.sourceUrl())
                .put("year", said.year());
    }

    /** The accounts that wrote the text are nobody's business outside: an article names its authors in its fields. */
    private static JsonNode authors(Content content) {
        JsonNode named = content.fields().path("authors");
        return named.isArray() ? named : JsonNodeFactory.instance.arrayNode();
    }

    private static String canonicalUrl(Cut cut) {
        ShapeContent.Canonical policy = cut.shape().canonical();
        return policy != null && policy.url() != null
                ? policy.url()
                : cut.canonical()
                        .articleUrl(cut.revision().locale(), cut.revision().slug());
    }

    /** schema.org Article; other languages stand outside the document, since they come and go by themselves. */
    private static ObjectNode jsonLd(Cut cut) {
        Content content = cut.revision().content();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("@context", "https://schema.org");
        node.put("@type", "Article");
        node.put("@id", urn(cut.article().id(), cut.revision().locale().tag()));
        node.put("headline", cut.title());
        node.put("inLanguage", cut.revision().locale().tag());
        node.put("datePublished", cut.firstAt().toString());
        node.put("dateModified", cut.now().toString());
        node.put("mainEntityOfPage", canonicalUrl(cut));
        node.putObject("publisher")
                .put("@type", "Organization")
                .put("name", cut.canonical().name())
                .put("url", cut.canonical().baseUrl());
        if (!cut.summary().isEmpty()) {
            node.put("description", cut.summary());
        }
        authors(content)
                .forEach(name -> node.withArray("author")
                        .addObject()
                        .put("@type", "Person")
                        .put("name", name.asText()));
        if (cut.revision().basis() != null) {
            node.putObject("translationOfWork")
                    .put("@type", "Article")
                    .put(
                            "@id",
                            urn(cut.article().id(), cut.article().sourceLocale().tag()));
        }
        return node;
    }

    private static String urn(UUID article, String locale) {
        return "urn:uuid:" + article + "#" + locale;
    }
}
