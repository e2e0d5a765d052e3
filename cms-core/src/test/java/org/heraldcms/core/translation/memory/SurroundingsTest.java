package org.heraldcms.core.translation.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {

    @ParameterizedTest(name = "({0}, {1}) and ({2}, {3}) agree in {4}")
    @CsvSource({
        "a,  b,  a,  b,  2",
        "a,  b,  a,  c,  1",
        "a,  b,  c,  b,  1",
        "a,  b,  c,  d,  0",
        "'', b,  '', b,  2",
        "a,  '', a,  '', 2",
        "'', b,  '', c,  0",
        "'', '', '', '', 0",
    })
    void neighbours_agree_by_what_they_say_and_an_end_of_the_text_only_beside_a_neighbour(
            String before, String after, String otherBefore, String otherAfter, int agreement) {
        Surroundings one = new Surroundings(before, after);
        Surroundings other = new Surroundings(otherBefore, otherAfter);
        assertThat(one.agreement(other)).isEqualTo(agreement);
        assertThat(other.agreement(one)).isEqualTo(agreement);
    }
}
