package org.heraldcms.core.translation.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heraldcms.core.article.Drafts;
import org.heraldcms.core.article.Provenance;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.article.SegmentDraft;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Segment;
import org.heraldcms.core.translation.machine.MachineTranslation.Filled;
import org.heraldcms.core.translation.machine.MachineTranslation.Skipped;
import org.heraldcms.core.translation.machine.Task.Item;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private final Revision english = Drafts.english("Talk early.", "Stay calm.");
    private final Task task = new Task(
            english.articleId(),
            LocaleTag.of("es"),
            english,
            null,
            english.content().segments().stream()
                    .map(segment -> Item.of(segment, null))
                    .toList());
    private final String talk = Drafts.segment(english, "Talk early.");
    private final String calm = Drafts.segment(english, "Stay calm.");

    @Test
    void each_answer_becomes_a_draft_that_is_marked_as_a_machines() {
        Answers answers = Answers.of(task, List.of("Hablar\n de teléfonos ", "<b>Habla</b> pronto.", "Con calma."));
        assertThat(answers.skipped()).isEmpty();
        assertThat(answers.filled())
                .extracting(Filled::text)
                .containsExactly("Hablar\n de teléfonos ", "<b>Habla</b> pronto.", "Con calma.");
        assertThat(answers.drafts()).extracting(SegmentDraft::provenance).containsOnly(Provenance.MACHINE);
        Revision saved =
                Drafts.translated(List.of(english), null, answers.drafts().toArray(SegmentDraft[]::new));
        assertThat(saved.title()).isEqualTo("Hablar de teléfonos");
        assertThat(saved.content().body().html()).isEqualTo("<p>&lt;b&gt;Habla&lt;/b&gt; pronto.</p><p>Con calma.</p>");
    }

    @Test
    void what_an_article_cannot_hold_is_left_to_people_and_the_rest_is_filled_in() {
        Answers answers = Answers.of(task, List.of("x".repeat(301), "Habla\u0000 pronto.", "Con calma."));
        assertThat(answers.filled()).extracting(Filled::segment).containsExactly(calm);
        assertThat(answers.skipped()).extracting(Skipped::segment).containsExactly(Segment.TITLE, talk);
        assertThat(answers.skipped().getFirst().reason()).endsWith("A title has at most 300 characters.");
    }

    @Test
    void an_answer_without_text_fills_nothing_in() {
        Answers answers = Answers.of(task, List.of(" ", "", "<m1></m1>"));
        assertThat(answers.drafts()).isEmpty();
        assertThat(answers.skipped()).extracting(Skipped::reason).containsOnly("The translator gave no text.");
    }
}
