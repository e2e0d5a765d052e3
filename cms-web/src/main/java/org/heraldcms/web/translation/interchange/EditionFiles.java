package org.heraldcms.web.translation.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.People.Person;
import org.heraldcms.core.article.Article;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.comment.Comment;
import org.heraldcms.core.review.comment.Comments;
import org.heraldcms.core.translation.interchange.Outbound;
import org.heraldcms.core.translation.interchange.XliffPackage.PackedFile;

/** Makes the file of an edition, with what was noted about it, under a name that people know it by. */
@ApplicationScoped
class EditionFiles {

    private static final int MOST_NOTES = 500;

    @Inject
    private Articles articles;

    @Inject
    private Outbound outbound;

    @Inject
    private Comments comments;

    @Inject
    private People people;

    PackedFile of(UUID id, LocaleTag locale) {
        Article article = articles.require(id);
        String slug = articles.requireEdition(id, article.sourceLocale()).slug();
        return new PackedFile(
                slug + "." + locale + ".xlf",
                outbound.file(id, locale, notes(id, locale)).toBytes());
    }

    /** The open comments, by the segment they are about. */
    private Map<String, List<String>> notes(UUID id, LocaleTag locale) {
        List<Comment> open = articles
                .find(id, locale)
                .map(edition -> comments.of(edition, false, null, MOST_NOTES))
                .orElse(List.of())
                .stream()
                .map(Comments.Said::comment)
                .toList();
        Function<UUID, Person> known =
                people.of(open.stream().flatMap(EditionFiles::author).toList());
        Map<String, List<String>> notes = new HashMap<>();
        for (Comment comment : open) {
            String segment = comment.segment();
            if (segment != null) {
                String by = author(comment)
                        .map(known)
                        .map(Person::name)
                        .findFirst()
                        .orElseGet(() -> String.valueOf(comment.guest()));
                notes.computeIfAbsent(segment, it -> new ArrayList<>()).add(by + ": " + comment.text());
            }
        }
        return notes;
    }

    private static Stream<UUID> author(Comment comment) {
        return Stream.ofNullable(comment.author());
    }
}
