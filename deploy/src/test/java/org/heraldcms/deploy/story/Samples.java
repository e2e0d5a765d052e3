package org.heraldcms.deploy.story;

import java.util.List;
import java.util.stream.IntStream;
import org.heraldcms.deploy.demo.SampleArticle;

/** Many articles, for tests that need many. */
final class Samples {

    private Samples() {}

    /** English articles that only wait to be published; their titles contain the name and a number. */
    static List<String> approved(TestNewsroom newsroom, String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String article = newsroom.desks()
                            .draft(newsroom.desks()
                                    .sample(SampleArticle.GAMES, "en")
                                    .at(name + "-" + i)
                                    .titled("Games " + name + " " + i));
                    newsroom.desks().approve(article, "en");
                    return article;
                })
                .toList();
    }
}
