package org.heraldcms.core.importing.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Block.Heading;
import org.heraldcms.core.content.body.Block.Paragraph;
import org.heraldcms.core.content.body.Block.TextBlock;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.importing.page.Place;
import org.heraldcms.core.importing.page.Place.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SurroundingsTest {

    private static final String PROSE =
            "Every summer the fire service pulls children out of the harbour, and most of them could swim well.";

    private static Piece piece(TextBlock block, Place place) {
        return Piece.of(block, place, new LocaleTag("en"));
    }

    private static Piece line(String text) {
        return piece(new Paragraph("", List.of(new Inline.Text(text))), Place.PLAIN);
    }

    private static Piece link(String text) {
        Mark link = new Mark.Link("https://harbour.example/", null);
        return piece(new Paragraph("", List.of(new Inline.Text(text, List.of(link)))), Place.PLAIN);
    }

    private static Piece heading(int rank, String text) {
        return piece(new Heading("", Math.max(2, rank), List.of(new Inline.Text(text))), Place.PLAIN.ranked(rank));
    }

    /** The rule by which each was taken for furniture, "title" or "text". */
    private static List<String> judged(Piece... pieces) {
        Surroundings.Judgement judgement = Surroundings.of(List.of(pieces));
        return IntStream.range(0, pieces.length)
                .mapToObj(i -> {
                    Furniture furniture = judgement.furniture().get(i);
                    return furniture != null ? furniture.rule().label() : i == judgement.title() ? "title" : "text";
                })
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skip to main content", "Saltar al contenido principal", "Aller au contenu", "Zum Hauptinhalt springen",
                "Pular para o conteúdo", "Vai al contenuto", "Ga naar de inhoud", "Przejdź do treści",
                "Перейти к содержанию", "انتقل إلى المحتوى", "コンテンツへスキップ", "跳至内容"
            })
    void skip_links_are_known_in_many_languages(String skip) {
        assertThat(judged(line(skip), line("Safe swimming at the quay"), line(PROSE)))
                .containsExactly("skip_link", "title", "text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08-20-2024",
                "20.08.2024",
                "2024/08/20",
                "August 20, 2024",
                "20 de agosto de 2024",
                "le 20 août 2024",
                "Stand: 20. August 2024",
                "Published: Aug 20, 2024",
                "20 sierpnia 2024",
                "2024年8月20日",
                "٢٠٢٤/٠٨/٢٠",
                "20 августа 2024 г."
            })
    void a_date_alone_is_furniture_however_it_is_written(String date) {
        assertThat(judged(line("Safe swimming at the quay"), line(date), line(PROSE)))
                .containsExactly("title", "date", "text");
    }

    @Test
    void a_date_in_a_sentence_and_dates_that_make_up_the_text_are_none() {
        assertThat(judged(line("Safe swimming at the quay"), line("In May 2024, two children drowned."), line(PROSE)))
                .doesNotContain("date");
        assertThat(judged(
                        line("How the lighthouse was built"),
                        line("May 2020"),
                        line(PROSE),
                        line("June 2020"),
                        line(PROSE),
                        line("July 2020"),
                        line(PROSE),
                        line("May 2021"),
                        line(PROSE)))
                .doesNotContain("date");
    }

    @Test
    void a_banner_above_the_title_takes_its_heading_with_it() {
        assertThat(judged(
                        line("We Are Nearly There!"),
                        line("Our donors gave $48,000 for the lifeboat. Help us reach our goal: donate today!"),
                        line("Safe swimming at the quay"),
                        line("June 12, 2025"),
                        line(PROSE)))
                .containsExactly("heads", "campaign", "title", "date", "text");
    }

    @Test
    void an_article_about_giving_is_no_banner() {
        assertThat(judged(
                        line("Why people give"),
                        line("Last year our donors gave $2 million, and their gifts support families in need."),
                        line(PROSE),
                        line(PROSE),
                        line(PROSE),
                        line(PROSE),
                        line(PROSE),
                        line(PROSE)))
                .containsExactly("title", "text", "text", "text", "text", "text", "text", "text");
    }

    @Test
    void what_stands_around_a_title_is_offered_for_exclusion() {
        assertThat(judged(
                        line("Home > News > Safety"),
                        line("English | Español"),
                        line("News"),
                        heading(1, "Safe swimming at the quay"),
                        line("By Jane Doe"),
                        line("4 min read"),
                        line("Share on Facebook"),
                        line(PROSE)))
                .containsExactly(
                        "breadcrumbs",
                        "languages",
                        "above_title",
                        "title",
                        "byline",
                        "reading_time",
                        "sharing",
                        "text");
    }

    @Test
    void what_follows_a_text_is_offered_for_exclusion() {
        assertThat(judged(
                        heading(1, "Safe swimming at the quay"),
                        line(PROSE),
                        line(PROSE),
                        heading(2, "Stay in touch"),
                        line("Sign up for our newsletter"),
                        heading(2, "Related articles"),
                        line("Boats in winter"),
                        line("We use cookies to improve your experience. Accept"),
                        line("© 2025 Safe Harbour. All rights reserved."),
                        line("Privacy policy | Terms of use")))
                .containsExactly(
                        "title",
                        "text",
                        "text",
                        "heads",
                        "newsletter",
                        "related",
                        "related",
                        "cookies",
                        "rights",
                        "rights");
    }

    @Test
    void a_row_of_bare_links_is_navigation_and_a_list_of_services_under_its_heading_is_not() {
        assertThat(judged(
                        heading(1, "Safe swimming at the quay"),
                        line(PROSE),
                        heading(2, "Where to find help"),
                        link("Helpline"),
                        link("Quiet Water"),
                        link("Harbour Watch")))
                .containsExactly("title", "text", "text", "text", "text", "text");
        assertThat(judged(
                        heading(1, "Safe swimming at the quay"),
                        line(PROSE),
                        link("Home"),
                        link("News"),
                        link("About us")))
                .containsExactly("title", "text", "navigation", "navigation", "navigation");
    }

    @Test
    void the_words_of_furniture_within_a_text_are_text() {
        assertThat(judged(
                        heading(1, "How to read a consent banner"),
                        line(
                                "Most sites say that they use cookies, and you can reject them without any harm done to you."),
                        line(PROSE),
                        line(PROSE),
                        line(PROSE),
                        line(PROSE),
                        line(PROSE),
                        line(PROSE)))
                .containsExactly("title", "text", "text", "text", "text", "text", "text", "text");
    }

    @Test
    void a_page_all_of_which_is_around_something_is_not_left_empty() {
        Place aside = new Place(Region.ASIDE, null, 0);
        Piece only = piece(new Paragraph("", List.of(new Inline.Text(PROSE))), aside);
        assertThat(judged(only, only)).containsExactly("text", "text");
    }
}
