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
import org.heraldcms.core.translation.inline.CodedLine;
import org.junit.jupiter.api.Test;

/** A figure goes out for translation as a code, and comes back as the figure that went. */
class FactCodeTest {

    private static final Fact SAILORS = new Fact("sailors", List.of(new Mark.Bold()), null);
    private static final List<Inline> SOURCE = List.of(new Text("Of us, "), SAILORS, new Text(" sail."));
    private static final List<Inline> TARGET = List.of(SAILORS, new Text(" de nosotros navega."));

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
    void one_that_is_missing_doubled_or_another_is_told() {
        String written = text(file("es", List.of(unit("p", SOURCE, null))));
        String code = written.substring(written.indexOf("<ph"), written.indexOf("</ph>") + "</ph>".length());
        String translated = written.replace("</source>", "</source><target><pc id=\"1\">%s</pc> navega.</target>");
        assertThat(faults(translated.formatted("x"))).containsExactly("Code 2 (figure sailors) is missing.");
        assertThat(faults(translated.formatted(code + code)))
                .containsExactly("Code 2 (figure sailors) stands more than once.");
        assertThat(faults(translated.formatted(code))).isEmpty();
    }

    private List<String> faults(String text) {
        return read(text).units().getFirst().read(sent, null).faults();
    }
}
