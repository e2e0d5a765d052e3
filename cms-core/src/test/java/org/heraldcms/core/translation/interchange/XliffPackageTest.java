package org.heraldcms.core.translation.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.translation.interchange.XliffPackage.PackedFile;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XliffPackageTest {

    private static final int MB = 1 << 20;

    private static PackedFile file(String name, String text) {
        return new PackedFile(name, text.getBytes(UTF_8));
    }

    private static ErrorCode refusal(byte[] zip) {
        return catchThrowableOfType(HeraldException.class, () -> XliffPackage.unpack(zip))
                .code();
    }

    private static ErrorCode refusal(PackedFile... files) {
        return refusal(XliffPackage.pack(List.of(files)));
    }

    private static PackedFile noise(String name, int bytes) {
        byte[] noise = new byte[bytes];
        new Random(bytes).nextBytes(noise);
        return new PackedFile(name, noise);
    }

    @Test
    void what_was_packed_is_unpacked_without_what_file_managers_add() {
        byte[] zip = XliffPackage.pack(List.of(
                file("es/", ""),
                file("es/hablar-de-teléfonos.es.xlf", "one"),
                file("B.XLIFF", "two"),
                file(".DS_Store", "x"),
                file("__MACOSX/es/._hablar.xlf", "x")));
        assertThat(XliffPackage.unpack(zip))
                .extracting(PackedFile::name)
                .containsExactly("es/hablar-de-teléfonos.es.xlf", "B.XLIFF");
        assertThat(XliffPackage.unpack(zip).getFirst().bytes()).asString(UTF_8).isEqualTo("one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.xlf",
                "/a.xlf",
                "a/../../b.xlf",
                "C:a.xlf",
                "a\\b.xlf",
                "./a.xlf",
                "a\nb.xlf",
                "a.html",
                "a"
            })
    void names_that_lead_elsewhere_or_are_not_of_xliff_are_refused(String name) {
        assertThat(refusal(file(name, "x"))).isEqualTo(ErrorCode.INVALID);
    }

    @Test
    void a_package_without_a_file_of_xliff_is_refused() {
        assertThat(refusal(file(".DS_Store", "x"))).isEqualTo(ErrorCode.INVALID);
    }

    @Test
    void a_bomb_is_refused_before_it_has_unfolded() {
        String zeros = "0".repeat(2 * MB);
        assertThat(refusal(file("a.xlf", zeros))).isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(refusal(noise("n.xlf", MB), file("a.xlf", zeros + "0"))).isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(refusal(noise("n.xlf", MB), file(".hidden", zeros + "0"))).isEqualTo(ErrorCode.TOO_LARGE);
        List<PackedFile> many = new ArrayList<>(List.of(noise("n.xlf", MB)));
        IntStream.range(0, 12).forEach(i -> many.add(file(i + ".xlf", zeros)));
        assertThat(refusal(XliffPackage.pack(many))).isEqualTo(ErrorCode.TOO_LARGE);
    }

    @Test
    void more_files_than_a_package_may_hold_are_refused() {
        assertThat(refusal(XliffPackage.pack(IntStream.rangeClosed(0, XliffPackage.MOST_FILES)
                        .mapToObj(i -> file(i + ".xlf", "x"))
                        .toList())))
                .isEqualTo(ErrorCode.TOO_LARGE);
    }

    @Test
    void a_name_that_stands_twice_is_refused() {
        byte[] zip = XliffPackage.pack(List.of(file("a.xlf", "1"), file("b.xlf", "2")));
        for (int i = 0; i < zip.length - 4; i++) {
            if (zip[i] == 'b' && zip[i + 1] == '.' && zip[i + 2] == 'x') {
                zip[i] = 'a';
            }
        }
        assertThat(refusal(zip)).isEqualTo(ErrorCode.INVALID);
    }

    @Test
    void what_is_no_zip_is_refused() {
        assertThat(refusal("Hello".getBytes(UTF_8))).isEqualTo(ErrorCode.INVALID);
        assertThat(refusal(new byte[0])).isEqualTo(ErrorCode.INVALID);
    }

    @RepeatedTest(200)
    void a_broken_zip_is_refused_or_read_but_never_fails(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] zip = XliffPackage.pack(List.of(file("a.xlf", "Habla pronto. ".repeat(50)), file("b.xlf", "x")));
        for (int i = random.nextInt(5); i >= 0; i--) {
            zip[random.nextInt(zip.length)] = (byte) random.nextInt(256);
        }
        byte[] broken = random.nextBoolean() ? zip : Arrays.copyOf(zip, random.nextInt(zip.length));
        HeraldException refused = catchThrowableOfType(HeraldException.class, () -> XliffPackage.unpack(broken));
        if (refused != null) {
            assertThat(refused.code()).isIn(ErrorCode.MALFORMED, ErrorCode.INVALID, ErrorCode.TOO_LARGE);
        }
    }
}
