package org.heraldcms.core.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.base.Violation;
import org.heraldcms.core.content.Content;
import org.junit.jupiter.api.Test;

class EditionDraftTest {

    private static final LocaleTag ENGLISH = LocaleTag.of("en");

    private static EditionDraft saying(String message) {
        Content content = Content.parse("Talking with your child about phones", null, null, null, null);
        return new EditionDraft(content, null, null, message);
    }

    @Test
    void a_message_for_the_history_has_at_most_500_characters() {
        assertThat(saying("a".repeat(500)).message()).hasSize(500);

        HeraldException refusal = catchThrowableOfType(HeraldException.class, () -> saying("a".repeat(501)));
        assertThat(refusal.violations()).extracting(Violation::pointer).containsExactly("/message");
    }

    @Test
    void an_article_whose_author_named_no_type_and_no_topics_is_an_article_without_topics() {
        ArticleDraft draft = ArticleDraft.of(null, ENGLISH, null, saying(""));

        assertThat(draft.type()).isEqualTo("article");
        assertThat(draft.topics()).isEmpty();
    }

    @Test
    void a_new_article_is_refused_for_a_topic_that_is_none() {
        HeraldException refusal = catchThrowableOfType(
                HeraldException.class, () -> ArticleDraft.of(null, ENGLISH, List.of("Phones!"), saying("")));

        assertThat(refusal.violations()).extracting(Violation::pointer).containsExactly("/topics/0");
    }
}
