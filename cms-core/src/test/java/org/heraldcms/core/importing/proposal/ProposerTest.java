package org.heraldcms.core.importing.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.importing.page.Document;
import org.heraldcms.core.importing.page.Format;
import org.heraldcms.core.importing.proposal.Editions.Edition;
import org.junit.jupiter.api.Test;

final class ProposerTest {

    private static List<String> headings(Edition edition) {
        return edition.content().segments().stream()
                .filter(segment -> segment.kind() == Segment.Kind.HEADING)
                .map(Segment::text)
                .toList();
    }

    @Test
    void a_page_of_plain_words_in_two_languages_becomes_an_article_with_two_editions() {
        Proposal proposal = Samples.proposal("harbour.en-es.txt");
        List<Edition> editions = Editions.of(proposal);
        assertThat(proposal.locales()).hasToString("[en, es]");
        assertThat(headings(editions.get(0))).containsExactly("1. Never alone:", "2. What to do if somebody falls in:");
        assertThat(headings(editions.get(1))).containsExactly("1. Nunca a solas:", "2. Qué hacer si alguien se cae:");
        assertThat(Samples.pairs(proposal, editions.get(1)))
                .contains("Call the Har = Llame a la L", "Visit Quiet = Visite Agua", "You find mor = Encontrará m")
                .hasSize(12);
        assertThat(editions.get(1).unpaired()).isEmpty();
    }

    @Test
    void what_surrounds_the_text_is_left_out_unless_a_person_takes_it_in() {
        assertThat(Samples.excluded(Samples.proposal("harbour.en-es.txt")))
                .containsExactly(
                        "Skip to content",
                        "The Light Must Not Go Out!",
                        "Thank you to our wonderful donors: you gave $48,000 for a new lifeboat. Help us reach our goal"
                                + " before winter — donate today.",
                        "06/14/2025");
    }

    @Test
    void a_language_without_a_title_of_its_own_bears_the_sources_as_untranslated() {
        List<Edition> editions = Editions.of(Samples.proposal("harbour.en-es.txt"));
        assertThat(editions.getFirst().head().title())
                .isEqualTo("Summer at the Harbour: What Safe Harbour Tells Every Family");
        assertThat(editions.getLast().isTitled()).isFalse();
        assertThat(editions.getLast().content().title())
                .isEqualTo(editions.getFirst().head().title());
    }

    @Test
    void a_page_of_html_loses_its_furniture_and_keeps_both_its_titles() {
        List<Edition> editions = Editions.of(Samples.proposal("harbour.en-es.html"));
        assertThat(editions)
                .extracting(edition -> edition.head().title())
                .containsExactly("Safe swimming at the quay", "Nadar con seguridad en el muelle");
        assertThat(editions.getFirst().content().summary()).isEqualTo("What parents should know before the summer.");
        assertThat(editions.getFirst().content().body().text())
                .doesNotContain("Skip", "cookies", "Donate", "Jane", "Share", "newsletter", "Related", "©");
        assertThat(editions.getLast().pairs()).hasSize(7);
    }

    @Test
    void french_and_german_in_one_text_part_at_the_second_title() {
        Proposal proposal = Samples.proposal("harbour.fr-de.md");
        List<Edition> editions = Editions.of(proposal);
        assertThat(editions)
                .extracting(edition -> edition.head().title())
                .containsExactly("Les enfants et les écrans", "Kinder und Bildschirme");
        assertThat(Samples.pairs(proposal, editions.getLast()))
                .contains("Fixez des rè = Legen Sie Re")
                .hasSize(6);
    }

    @Test
    void arabic_and_english_are_paired_across_directions() {
        Proposal proposal = Samples.proposal("harbour.ar-en.txt");
        List<Edition> editions = Editions.of(proposal);
        assertThat(proposal.source().direction()).isEqualTo("rtl");
        assertThat(editions.getLast().head().title()).isEqualTo("Online safety for children");
        assertThat(editions.getLast().pairs()).hasSize(5);
        assertThat(Samples.excluded(proposal)).containsExactly("انتقل إلى المحتوى", "٢٠٢٤/٠٨/٢٠");
    }

    @Test
    void languages_that_take_turns_are_told_apart_and_what_is_not_sure_is_shown() {
        Proposal proposal = Samples.proposal("harbour.interleaved.txt");
        assertThat(Samples.pairs(proposal, Editions.of(proposal).getLast()))
                .contains("Make a plan = Haga un plan", "What you nee = Lo que neces", "Call 555-013 = Llame al 555");
        assertThat(proposal.block(Samples.id(proposal, "Hurricane"))
                        .orElseThrow()
                        .doubt())
                .isEqualTo("It holds English and Spanish.");
    }

    @Test
    void a_page_in_one_language_becomes_an_article_with_one_edition() {
        Proposal proposal = Samples.proposal("harbour.en.txt");
        assertThat(Editions.of(proposal))
                .singleElement()
                .satisfies(only -> assertThat(headings(only)).containsExactly("Who to call"));
        assertThat(Samples.excluded(proposal)).isEmpty();
    }

    @Test
    void a_page_in_parts_has_an_edition_for_each_of_them_with_its_own_front_matter() {
        Document english =
                Document.sent("a.md", "---\ntitle: Tides\nslug: Tides!\ntopics: [Sea Safety]\n---\n\nIn and out.");
        Document spanish = Document.sent("b.md", "---\ntitle: Mareas\nlang: es\n---\n\nVan y vienen.");
        Proposal proposal = Proposer.of(List.of(english.of(new LocaleTag("en")), spanish), List.of());
        assertThat(Editions.of(proposal))
                .extracting(
                        edition -> edition.head().title(),
                        edition -> edition.pairs().size())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Tides", 0),
                        org.assertj.core.groups.Tuple.tuple("Mareas", 1));
        assertThat(proposal.topics()).containsExactly("sea-safety");
        assertThat(proposal.heads().getFirst().slug()).isEqualTo("tides");
    }

    @Test
    void what_nothing_can_be_made_of_is_refused() {
        assertThatThrownBy(() -> Proposer.of(
                        List.of(Document.sent("", "<script>x</script><img src=data:x>")
                                .in(Format.HTML)),
                        List.of()))
                .isInstanceOf(HeraldException.class)
                .hasMessageContaining("no words");
    }
}
