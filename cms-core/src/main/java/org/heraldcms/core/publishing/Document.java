package org.heraldcms.core.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Basis;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.Canonical;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.fact.FactContent;
import org.heraldcms.core.fact.FactVersion;
import org.heraldcms.core.fact.WrittenFacts;
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
     */
    record Cut(
            Article article,
            Revision revision,
            Site site,
            Site canonical,
            Instant firstAt,
            Instant now,
            WrittenFacts facts) {

        /** The same, as if it went live at another instant. */
        Cut at(Instant other) {
            return new Cut(article, revision, site, canonical, firstAt, other, facts);
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
        tree.put("title", content.title());
        tree.put("summary", content.summary());
        tree.put("html", content.body().html());
        tree.put("text", content.body().text());
        tree.set("body", content.body().toJson());
        tree.set("fields", content.fields());
        tree.set("seo", content.seo());
        tree.put("revision", revision.number());
        tree.put("publishedAt", cut.firstAt().toString());
        tree.put("updatedAt", cut.now().toString());
        tree.put("canonicalUrl", canonicalUrl(cut));
        article.topics().forEach(tree.putArray("topics")::add);
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
        return tree;
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
        return cut.canonical()
                .articleUrl(cut.revision().locale(), cut.revision().slug());
    }

    /** schema.org Article; other languages stand outside the document, since they come and go by themselves. */
    private static ObjectNode jsonLd(Cut cut) {
        Content content = cut.revision().content();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("@context", "https://schema.org");
        node.put("@type", "Article");
        node.put("@id", urn(cut.article().id(), cut.revision().locale().tag()));
        node.put("headline", content.title());
        node.put("inLanguage", cut.revision().locale().tag());
        node.put("datePublished", cut.firstAt().toString());
        node.put("dateModified", cut.now().toString());
        node.put("mainEntityOfPage", canonicalUrl(cut));
        node.putObject("publisher")
                .put("@type", "Organization")
                .put("name", cut.canonical().name())
                .put("url", cut.canonical().baseUrl());
        if (!content.summary().isEmpty()) {
            node.put("description", content.summary());
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
