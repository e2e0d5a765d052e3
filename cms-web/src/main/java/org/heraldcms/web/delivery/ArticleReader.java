package org.heraldcms.web.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Publications;
import org.heraldcms.core.publishing.reading.Published;
import org.heraldcms.core.site.Site;
import org.heraldcms.web.delivery.Answer.Header;
import org.heraldcms.web.delivery.form.Documents;
import org.heraldcms.web.delivery.form.Form;
import org.heraldcms.web.delivery.form.Parts;
import org.jspecify.annotations.Nullable;

/** Finds the edition that a reader of a site gets for an article, and makes it an answer. */
@ApplicationScoped
public class ArticleReader {

    @Inject
    private Publications publications;

    @Inject
    private Beside beside;

    /**
     * What is asked for.
     *
     * @param ref id of the article, or a slug that it has or had on the site
     * @param at as of that instant; null for now
     */
    public record Question(
            Site site,
            String ref,
            Languages languages,
            @Nullable Instant at) {}

    /**
     * The edition in the best language.
     *
     * @throws HeraldException NOT_FOUND; WITHDRAWN when one of these languages was live here and none is any more
     */
    public Published find(Question question) {
        Site site = question.site();
        Optional<Published> named = parsed(question.ref()).isPresent()
                ? Optional.empty()
                : publications.bySlug(
                        site.key(), question.ref(), question.languages().forArticle(site, null), question.at());
        UUID article = parsed(question.ref())
                .or(() -> named.map(Published::articleId))
                .orElseThrow(() -> HeraldException.notFound("article on this site"));
        LocaleTag natural = named.map(Published::locale).orElse(null);
        List<LocaleTag> chain = question.languages().forArticle(site, natural);
        return publications
                .best(site.key(), article, chain, question.at())
                .orElseThrow(() -> absent(question, article, chain));
    }

    private HeraldException absent(Question question, UUID article, List<LocaleTag> chain) {
        return publications
                .ended(question.site().key(), article, chain, question.at())
                .map(ended -> new HeraldException(
                        ErrorCode.WITHDRAWN, "It was withdrawn from this site on " + ended.liveUntil() + "."))
                .orElseGet(() -> HeraldException.notFound("article on this site in this language"));
    }

    /** In which form an edition is wanted, and which parts of it; only JSON has parts. */
    record Wish(Form form, Parts parts) {}

    /** The answer that carries an edition: as a whole, in the bytes that were frozen when it was published. */
    Answer answer(Question question, Published found, Wish wish, List<Header> common) {
        String site = question.site().key();
        String path = ReadyAnswers.ROOT + site + "/articles/" + found.articleId();
        common.add(new Header(HttpHeaders.CONTENT_LANGUAGE, found.locale().tag()));
        common.add(new Header(HttpHeaders.CONTENT_LOCATION, path + "?locale=" + found.locale()));
        common.add(new Header(HttpHeaders.LINK, links(question, found, path)));
        common.addAll(
                parsed(question.ref()).isPresent()
                        ? Labels.edition(question.site(), found.articleId(), found.locale())
                        : Labels.slug(question.site(), found.articleId(), found.locale()));
        common.add(new Header(HttpHeaders.VARY, HttpHeaders.ACCEPT));
        if (wish.form() == Form.HTML) {
            common.add(new Header("Content-Security-Policy", Form.POLICY));
        }
        boolean isFrozen = wish.form() == Form.JSON && wish.parts().isPlain();
        return Answer.of(
                wish.form().contentType(),
                wish.form() == Form.JSON
                        ? cut(question, found, wish.parts())
                        : wish.form().bytes(found),
                isFrozen ? found.digest() : null,
                publications.changedAt(site, found.articleId()).orElse(found.liveFrom()),
                common);
    }

    private byte[] cut(Question question, Published found, Parts parts) {
        return beside.cut(new Beside.View(question.site(), question.at()), List.of(found), parts)
                .getFirst();
    }

    /** One field for all links: not every client looks for a second one. */
    private String links(Question question, Published found, String path) {
        List<String> links = new ArrayList<>();
        Documents.member(found.document(), "canonicalUrl")
                .map(JsonNode::asText)
                .ifPresent(url -> links.add("<" + url + ">; rel=\"canonical\""));
        links.add("<" + path + "/jsonld?locale=" + found.locale()
                + ">; rel=\"describedby\"; type=\"application/ld+json\"");
        links.add("<" + oembed(question.site(), found) + ">; rel=\"alternate\"; type=\"application/json+oembed\"");
        for (Publications.Alternate alternate : alternates(question.site().key(), found.articleId(), question.at())) {
            String tag = alternate.locale().tag();
            links.add("<" + path + "?locale=" + tag + ">; rel=\"alternate\"; hreflang=\"" + tag + "\"");
        }
        return String.join(", ", links);
    }

    private static String oembed(Site site, Published found) {
        String page = site.articleUrl(found.locale(), found.slug());
        return ReadyAnswers.ROOT + site.key() + "/oembed?url=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** The languages in which an article is live, or was at an instant. */
    List<Publications.Alternate> alternates(String site, UUID article, @Nullable Instant at) {
        return publications.alternates(site, List.of(article), at).getOrDefault(article, List.of());
    }

    private static Optional<UUID> parsed(String ref) {
        try {
            return ref.length() == 36 ? Optional.of(UUID.fromString(ref)) : Optional.empty();
        } catch (IllegalArgumentException slug) {
            return Optional.empty();
        }
    }
}
