package org.heraldcms.core.translation.interchange.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.core.translation.interchange.xliff.Files.file;
import static org.heraldcms.core.translation.interchange.xliff.Files.read;
import static org.heraldcms.core.translation.interchange.xliff.Files.text;
import static org.heraldcms.core.translation.interchange.xliff.Files.throughOkapi;
import static org.heraldcms.core.translation.interchange.xliff.Files.unit;

import java.util.List;
import org.heraldcms.core.content.body.Inline;
import org.heraldcms.core.content.body.Inline.Fact;
import org.heraldcms.core.content.body.Inline.Text;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.translation.inline.CodeFaults;
import org.heraldcms.core.translation.inline.CodedLine;
import org.heraldcms.core.translation.inline.Piece;
import org.heraldcms.core.translation.inline.Piece.Closing;
import org.heraldcms.core.translation.inline.Piece.Opening;
import org.heraldcms.core.translation.inline.Piece.Standalone;
import org.heraldcms.core.translation.inline.Piece.Words;
import org.junit.jupiter.api.Test;

/** A figure goes out for translation as a code, and comes back as the figure that went. */
class FactCodeTest {

    private static final Fact SAILORS = new Fact("sailors", List.of(new Mark.Bold()), null);
    private static final List<Inline> SOURCE = List.of(new Text("Of us, "), SAILORS, new Text(" sail."));
    private static final List<Inline> TARGET = List.of(SAILORS, new Text(" de nosotros navega."));

    private static final Piece FIGURE = new Standalone("2");

    private final CodedLine sent = CodedLine.of(SOURCE);

    @Test
    void it_survives_other_tools_and_a_change_of_place() {
        ReadUnit back = read(throughOkapi(text(file("es", List.of(unit("p", SOURCE, TARGET))))))
                .units()
                .getFirst();
        assertThat(back.isOf(sent)).isTrue();
        ReadUnit.Reading reading = back.read(sent, sent.translated(TARGET));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.line()).isEqualTo(TARGET);
    }

    @Test
    void one_that_is_missing_doubled_or_foreign_is_told() {
        assertThat(faults(new Words("Navega."))).contains("Code 2 (figure sailors) is missing.");
        assertThat(faults(new Opening("1"), FIGURE, FIGURE, new Closing("1")))
                .containsExactly("Code 2 (figure sailors) stands more than once.");
        assertThat(faults(new Opening("1"), FIGURE, new Closing("1"), new Standalone("9")))
                .containsExactly("Code \"9\" is not one of the source.");
        assertThat(faults(new Opening("1"), FIGURE, new Closing("1"))).isEmpty();
    }

    private List<String> faults(Piece... pieces) {
        return CodeFaults.of(List.of(pieces), sent.codes(), sent.required(null));
    }
}
