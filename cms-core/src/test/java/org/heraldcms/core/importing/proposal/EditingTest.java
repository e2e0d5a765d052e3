package org.heraldcms.core.importing.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.importing.proposal.Editions.Edition;
import org.heraldcms.core.importing.proposal.Proposal.Pair;
import org.heraldcms.core.importing.proposal.ProposalEdit.BlockEdit;
import org.heraldcms.core.importing.proposal.ProposalEdit.HeadEdit;
import org.junit.jupiter.api.Test;

final class EditingTest {

    private final Proposal proposal = Samples.proposal("harbour.en-es.txt");

    private static ProposalEdit blocks(BlockEdit... edits) {
        return new ProposalEdit(null, null, null, List.of(), List.of(edits), List.of(), List.of());
    }

    private static ProposalEdit pairs(List<Pair> join, List<Pair> split) {
        return new ProposalEdit(null, null, null, List.of(), List.of(), join, split);
    }

    private String id(String start) {
        return Samples.id(proposal, start);
    }

    private static Edition spanish(Proposal proposal) {
        return Editions.of(proposal).getLast();
    }

    @Test
    void what_was_left_out_is_taken_in_and_the_other_way_round() {
        Proposal edited = Editing.of(
                proposal,
                blocks(
                        new BlockEdit(id("06/14"), null, false, null, null),
                        new BlockEdit(id("The season"), null, true, null, null)));
        assertThat(Editions.of(edited).getFirst().content().body().text())
                .startsWith("06/14/2025")
                .doesNotContain("The season");
        assertThat(spanish(edited).unpaired()).contains(id("¡La temporada"));
    }

    @Test
    void a_block_in_another_language_moves_to_the_other_edition_and_is_sure() {
        String moved = id("You find more");
        Proposal edited = Editing.of(proposal, blocks(new BlockEdit(moved, new LocaleTag("fr"), null, null, null)));
        assertThat(edited.locales()).hasToString("[en, fr, es]");
        assertThat(edited.block(moved).orElseThrow().doubt()).isEmpty();
    }

    @Test
    void a_pair_that_was_parted_stays_apart_and_can_be_joined_again() {
        Pair pair = new Pair(id("The season"), id("¡La temporada"));
        Proposal parted = Editing.of(proposal, pairs(List.of(), List.of(pair)));
        assertThat(spanish(parted).pairs()).doesNotContain(pair);
        assertThat(spanish(parted).unpairedSource()).containsExactly(pair.source());
        assertThat(spanish(parted).unpaired()).containsExactly(pair.target());
        Proposal joined = Editing.of(parted, pairs(List.of(pair), List.of()));
        assertThat(spanish(joined).pairs()).contains(pair);
    }

    @Test
    void what_a_person_joins_wins_over_what_looked_alike() {
        Pair other = new Pair(id("With the first"), id("¡La temporada"));
        Proposal joined = Editing.of(proposal, pairs(List.of(other), List.of()));
        assertThat(spanish(joined).pairs())
                .contains(other)
                .doesNotContain(new Pair(id("The season"), id("¡La temporada")));
    }

    @Test
    void a_block_becomes_the_title_a_heading_or_a_paragraph() {
        Proposal edited = Editing.of(
                proposal,
                blocks(
                        new BlockEdit(id("¡La temporada"), null, null, "title", null),
                        new BlockEdit(id("1. Never"), null, null, "paragraph", null),
                        new BlockEdit(id("With the first"), null, null, "heading", 3)));
        assertThat(spanish(edited).head().title()).isEqualTo("¡La temporada ha comenzado!");
        assertThat(spanish(edited).content().body().text()).doesNotContain("¡La temporada");
        assertThat(Editions.of(edited).getFirst().content().body().html())
                .contains("<p>1. Never alone:</p>", "<h3>With the first");
    }

    @Test
    void titles_slugs_topics_and_the_source_are_as_the_editor_says() {
        LocaleTag es = new LocaleTag("es");
        Proposal edited = Editing.of(
                proposal,
                new ProposalEdit(
                        "guide",
                        List.of("sea"),
                        es,
                        List.of(new HeadEdit(es, "Verano", "En resumen", "verano")),
                        List.of(),
                        List.of(),
                        List.of()));
        Edition source = Editions.of(edited).getFirst();
        assertThat(source.head()).isEqualTo(new Proposal.Head(es, "Verano", null, "En resumen", "verano"));
        assertThat(edited.type()).isEqualTo("guide");
        assertThat(Editions.of(edited).getLast().pairs()).hasSize(12);
    }

    @Test
    void what_cannot_be_is_refused_at_its_place() {
        refused(blocks(new BlockEdit("nope", null, true, null, null)), "/blocks/0/id");
        refused(blocks(new BlockEdit(id("1. Never"), null, null, "poem", null)), "/blocks/0/kind");
        refused(blocks(new BlockEdit(id("1. Never"), null, null, "heading", 7)), "/blocks/0/level");
        refused(pairs(List.of(new Pair(id("1. Never"), id("The season"))), List.of()), "/join/0");
        refused(pairs(List.of(), List.of(new Pair(id("1. Never"), id("¡La temporada")))), "/split/0");
        refused(
                new ProposalEdit(
                        null,
                        null,
                        null,
                        List.of(new HeadEdit(new LocaleTag("de"), "x", null, null)),
                        List.of(),
                        List.of(),
                        List.of()),
                "/editions/0/locale");
    }

    private void refused(ProposalEdit edit, String pointer) {
        assertThatThrownBy(() -> Editing.of(proposal, edit))
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refused -> assertThat(refused.violations().getFirst().pointer())
                                .isEqualTo(pointer));
    }
}
