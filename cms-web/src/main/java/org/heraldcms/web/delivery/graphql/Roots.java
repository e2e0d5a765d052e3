package org.heraldcms.web.delivery.graphql;

import graphql.schema.DataFetchingEnvironment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.publishing.reading.Selection;
import org.heraldcms.core.publishing.reading.Sorting;
import org.heraldcms.web.delivery.ArticleReader;
import org.heraldcms.web.delivery.ListReader;
import org.heraldcms.web.delivery.Queries;
import org.jspecify.annotations.Nullable;

/** Where a query begins: one article, or a list of them. */
@ApplicationScoped
class Roots {

    private static final int LONGEST_PAGE = 100;

    @Inject
    private ArticleReader articles;

    @Inject
    private ListReader lists;

    /** One article; null when the site has never shown it. */
    @Nullable
    Node article(Reading reading, DataFetchingEnvironment asked) {
        String id = asked.getArgument("id");
        String slug = asked.getArgument("slug");
        if ((id == null) == (slug == null)) {
            throw HeraldException.invalid("id", "Name the article by its id or by a slug.");
        }
        String ref =
                slug == null ? Ids.parse(Objects.requireNonNull(id), "article").toString() : slug;
        try {
            return reading.nodes(List.of(articles.find(
                            ArticleReader.Question.of(reading.site(), ref, locale(asked), reading.acceptLanguage()))))
                    .getFirst();
        } catch (HeraldException refusal) {
            if (refusal.code() == ErrorCode.NOT_FOUND) {
                return null;
            }
            throw refusal;
        }
    }

    /** A page of a list. */
    Connection articles(Reading reading, DataFetchingEnvironment asked) {
        int first = Objects.requireNonNull(asked.<Integer>getArgument("first"));
        if (first < 1 || first > LONGEST_PAGE) {
            throw HeraldException.invalid("first", "A page has 1 to " + LONGEST_PAGE + " articles.");
        }
        Selection selection =
                Queries.selection(reading.site(), locale(asked), reading.acceptLanguage(), parameters(asked));
        ListReader.Page page = lists.page(selection, asked.getArgument("after"), first);
        return new Connection(
                reading.nodes(page.items()), page.next(), node -> lists.cursor(selection, node.published()));
    }

    private static @Nullable LocaleTag locale(DataFetchingEnvironment asked) {
        String tag = asked.getArgument("locale");
        return tag == null ? null : LocaleTag.of(tag, "locale");
    }

    /** A filter and an order as the query of an address says them. */
    private static MultivaluedMap<String, String> parameters(DataFetchingEnvironment asked) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        parameters.add(
                "sort",
                Sorting.valueOf(Objects.requireNonNull(asked.<String>getArgument("sort")))
                        .label());
        Map<String, Object> filter = asked.getArgument("filter");
        if (filter == null) {
            return parameters;
        }
        filter.forEach((name, value) -> {
            switch (value) {
                case null -> {}
                case List<?> topics when topics.isEmpty() -> {}
                case List<?> topics ->
                    parameters.add("topic", topics.stream().map(String::valueOf).collect(Collectors.joining(",")));
                case Map<?, ?> field -> parameters.add(name, field.get("name") + ":" + field.get("value"));
                default -> parameters.add(name, value.toString());
            }
        });
        return parameters;
    }
}
