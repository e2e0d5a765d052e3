package org.heraldcms.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heraldcms.search.index.Newsroom.Copy.titled;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.base.Violation;
import org.heraldcms.search.index.Newsroom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsTest extends SearchTesting {

    @Test
    void the_editions_of_an_article_are_one_result_that_shows_the_best() {
        UUID article = Newsroom.anArticle();
        published("harbour", article, "en", titled("Talking about phones").text("Safe Harbour helps."));
        published(
                "harbour", article, "es", titled("Hablar sobre el teléfono").text("Safe Harbour ayuda. Safe Harbour."));
        Results results = find(SearchRequest.of("harbour", "teléfono"));
        assertThat(results.items()).singleElement().satisfies(found -> {
            assertThat(found.locale()).isEqualTo(LocaleTag.of("es"));
            assertThat(found.editions()).containsExactly(LocaleTag.of("es"));
        });
        assertThat(first("safe harbour").editions()).containsExactlyInAnyOrder(LocaleTag.of("es"), LocaleTag.of("en"));
        assertThat(find(SearchRequest.of("harbour", "safe harbour")).total()).isEqualTo(1);
    }

    @Test
    void the_very_locale_asked_for_is_shown_else_another_of_its_language() {
        UUID article = Newsroom.anArticle();
        published("harbour", article, "es", titled("El celular celular").text("celular celular"));
        published("harbour", article, "es-MX", titled("El celular en casa").text("Algo más sobre el tema"));
        published("harbour", article, "en", titled("The celular"));
        Found mexican = find(new SearchRequest("harbour", "celular", LocaleTag.of("es-MX"), null, null, 0, 10))
                .items()
                .getFirst();
        assertThat(mexican.locale()).isEqualTo(LocaleTag.of("es-MX"));
        assertThat(mexican.editions()).containsExactly(LocaleTag.of("es-MX"), LocaleTag.of("es"));
        Found argentinian = find(new SearchRequest("harbour", "celular", LocaleTag.of("es-AR"), null, null, 0, 10))
                .items()
                .getFirst();
        assertThat(argentinian.locale()).isEqualTo(LocaleTag.of("es"));
    }

    @Test
    void site_topic_and_type_narrow_what_is_found() {
        UUID news = published("en", titled("Phones news").type("news").topics("school", "safety"));
        UUID guide = published("en", titled("Phones guide").type("guide").topics("home"));
        published("lighthouse", Newsroom.anArticle(), "en", titled("Phones elsewhere"));
        assertThat(found("en", "phones")).containsExactlyInAnyOrder(news, guide);
        assertThat(find(new SearchRequest("harbour", "phones", null, "safety", null, 0, 10))
                        .items())
                .extracting(Found::articleId)
                .containsExactly(news);
        assertThat(find(new SearchRequest("harbour", "phones", null, null, "guide", 0, 10))
                        .items())
                .extracting(Found::articleId)
                .containsExactly(guide);
        assertThat(find(SearchRequest.of("faro", "phones")).items()).isEmpty();
        assertThat(find(SearchRequest.of("harbour", "-nothing")).total()).isEqualTo(2);
    }

    @Test
    void a_result_says_all_that_a_list_shows() {
        UUID article =
                published("en", titled("Phones").summary("What to agree on.").topics("home"));
        Found found = first("phones");
        assertThat(found.articleId()).isEqualTo(article);
        assertThat(found.slug()).isEqualTo("slug-1");
        assertThat(found.revision()).isEqualTo(1);
        assertThat(found.topics()).containsExactly("home");
        assertThat(found.summary()).isEqualTo("What to agree on.");
        assertThat(found.publishedAt()).isEqualTo(Newsroom.TODAY);
        assertThat(found.url()).isEqualTo("https://safeharbour.example/a");
        assertThat(found.digest()).isEqualTo("digest-1");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (int i = 0; i < 23; i++) {
            UUID unused = published(i % 2 == 0 ? "en" : "es", titled("Phones " + "x".repeat(i)));
        }
        List<UUID> all = new ArrayList<>();
        @Nullable Integer next = 0;
        while (next != null) {
            Results page = find(new SearchRequest("harbour", "phones", null, null, null, next, 10));
            assertThat(page.total()).isEqualTo(23);
            page.items().forEach(found -> all.add(found.articleId()));
            next = page.next();
        }
        assertThat(all).hasSize(23);
        assertThat(new HashSet<>(all)).hasSize(23);
    }

    @ParameterizedTest(name = "q of {0}, offset {1}, limit {2}: {3}")
    @CsvSource({
        "0, 0, 10, q",
        "501, 0, 10, q",
        "1, -1, 10, offset",
        "1, 1001, 10, offset",
        "1, 0, 0, limit",
        "1, 0, 51, limit"
    })
    void what_is_out_of_bounds_is_refused_by_name(int length, int offset, int limit, String pointer) {
        assertThatThrownBy(() -> new SearchRequest("harbour", "x".repeat(length), null, null, null, offset, limit))
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly(pointer));
    }

    @Test
    void nothing_that_is_typed_is_an_error() {
        UUID unused = published("en", titled("Talking \"about\" phones").text("One -two *three"));
        UUID alsoUnused = published("ja", titled("子供の安全"));
        Random random = new Random(42);
        String characters = "ab \"“”-*()[]{}:~^\\/+!?&|'ñİ子ก\u0301\u200f\uD83D\uDE00\uD83D";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder typed = new StringBuilder("a");
            for (int length = random.nextInt(30); length > 0; length--) {
                typed.append(characters.charAt(random.nextInt(characters.length())));
            }
            assertThat(find(SearchRequest.of("harbour", typed.toString())).complete())
                    .isTrue();
            assertThat(new Suggestions(indexer).of("harbour", null, typed.toString()))
                    .isNotNull();
        }
    }

    @Test
    void the_longest_query_in_every_language_is_answered() {
        for (String locale : List.of("en", "es", "de", "fr", "ar", "ja", "zh", "ru", "hi", "ko", "th", "pl")) {
            UUID unused = published(locale, titled("a b c d e f g"));
        }
        assertThat(find(SearchRequest.of("harbour", "a b c d e f g ".repeat(35)))
                        .total())
                .isEqualTo(12);
    }

    @Test
    void titles_continue_what_is_being_typed() {
        UUID unused = published("en", titled("Talking with your child about phones"));
        unused = published("en", titled("Phones at school"));
        unused = published("es", titled("Hablar con tu hija o hijo sobre el teléfono"));
        unused = published("en", titled("Phonics"));
        assertThat(suggest("en", "phon"))
                .containsExactly("Phonics", "Phones at school", "Talking with your child about phones");
        assertThat(suggest("en", "child ab")).containsExactly("Talking with your child about phones");
        assertThat(suggest("es", "Telefo")).containsExactly("Hablar con tu hija o hijo sobre el teléfono");
        assertThat(suggest("es", "phon")).isEmpty();
        assertThat(new Suggestions(indexer).of("harbour", null, "ha")).hasSize(1);
        assertThat(new Suggestions(indexer).of("lighthouse", null, "phon")).isEmpty();
    }

    private List<String> suggest(String locale, String typed) {
        return new Suggestions(indexer).of("harbour", LocaleTag.of(locale), typed);
    }
}
