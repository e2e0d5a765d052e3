package org.heraldcms.web.review;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heraldcms.core.access.People;
import org.heraldcms.core.access.Permission;
import org.heraldcms.core.article.Articles;
import org.heraldcms.core.article.Edition;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.review.comment.Comments;
import org.heraldcms.core.review.comparison.Judged;
import org.heraldcms.core.review.comparison.Judging;
import org.heraldcms.core.translation.check.Dismissal;
import org.heraldcms.core.translation.check.Report;
import org.heraldcms.web.security.CurrentActor;

/** {@code …/review/comparison}: all that a reviewer has to see of a revision, on one page. */
@Path("/articles/{id}/editions/{locale}/review/comparison")
@Produces(MediaType.APPLICATION_JSON)
public class ReviewComparisonResource {

    private static final int MOST_COMMENTS = 500;

    @Inject
    private CurrentActor current;

    @Inject
    private Articles articles;

    @Inject
    private Judging judging;

    @Inject
    private Comments comments;

    @Inject
    private People people;

    /** The newest revision against what readers have, its source and the checks, with the first 500 open comments. */
    @GET
    public JudgedView read(@PathParam("id") String id, @PathParam("locale") String locale) {
        current.actor().require(Permission.READ);
        UUID articleId = Ids.parse(id, "article");
        Edition edition = articles.requireEdition(articleId, LocaleTag.of(locale));
        Judged judged = judging.of(articleId, edition.locale());
        Map<String, List<CommentView>> said =
                CommentView.of(comments.of(edition, false, null, MOST_COMMENTS), people).stream()
                        .collect(Collectors.groupingBy(comment -> Objects.requireNonNullElse(comment.segment(), "")));
        return JudgedView.of(judged, new JudgedView.Margin(said, people.of(dismissers(judged))));
    }

    private static List<UUID> dismissers(Judged judged) {
        return judged.lines().stream()
                .flatMap(line -> line.findings().stream())
                .map(Report.Item::dismissal)
                .filter(Objects::nonNull)
                .map(Dismissal::by)
                .distinct()
                .toList();
    }
}
