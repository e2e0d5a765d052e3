package org.heraldcms.core.translation.memory.tmx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.memory.LocalePair;
import org.heraldcms.core.translation.memory.NewUnit;
import org.heraldcms.core.translation.memory.Origin;
import org.heraldcms.core.translation.memory.Surroundings;
import org.heraldcms.core.translation.memory.Unit;
import org.heraldcms.core.translation.memory.UnitText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TmxTest {

    private static final Instant TODAY = Instant.parse("2026-05-04T08:00:00Z");
    private static final Imported BY_ERIK =
            new Imported(new Actor(new UUID(1, 1), "Erik", "erik@safeharbour.example", List.of()), TODAY);
    private static final LocalePair EN_ES = pair("en", "es");

    @Test
    void everything_comes_back_as_it_went() {
        List<Unit> units = List.of(
                unit(
                        EN_ES,
                        json("""
                                [{"type":"text","text":"Call "},
                                 {"type":"text","text":"the ","marks":[{"type":"link","attrs":{"href":"https://a.example/?a=1&b=\\"2\\"","title":"<Help> & more"}}]},
                                 {"type":"text","text":"hotline","marks":[{"type":"link","attrs":{"href":"https://a.example/?a=1&b=\\"2\\"","title":"<Help> & more"}},{"type":"bold"},{"type":"italic"}]},
                                 {"type":"hardBreak"},
                                 {"type":"fact","attrs":{"key":"sailors-2025"},"marks":[{"type":"bold"}]},
                                 {"type":"text","text":"au secours","marks":[{"type":"language","attrs":{"lang":"fr"}},{"type":"code"}]},
                                 {"type":"text","text":" 5 < 6 & <script>alert(1)</script> ]]> "}]"""),
                        new Surroundings("0".repeat(32), "a".repeat(32)),
                        new Origin.Place(new UUID(2, 2), "title", 3)),
                unit(
                        pair("ar", "zh-Hant"),
                        TextNode.valueOf("اتصل على 116111 \u200F(Childline) 👩‍👧"),
                        Surroundings.UNKNOWN,
                        null));
        List<NewUnit> back = read(written(units));
        assertThat(back).hasSize(2);
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            assertThat(back.get(i))
                    .usingRecursiveComparison()
                    .ignoringFields("origin")
                    .isEqualTo(
                            new NewUnit(unit.locales(), unit.source(), unit.target(), unit.context(), unit.origin()));
            assertThat(back.get(i).origin())
                    .isEqualTo(new Origin(
                            Origin.Kind.IMPORTED,
                            unit.origin().place(),
                            new UUID(1, 1),
                            unit.origin().name(),
                            unit.origin().at()));
        }
    }

    @Test
    void codes_of_other_tools_become_marks_where_they_are_marks_and_nothing_where_they_are_not() {
        UnitText text = first("Click <bpt i='1'>&lt;B&gt;</bpt>here<ept i='1'>&lt;/B&gt;</ept>,"
                + " <bpt i='2'>&lt;cf font='Arial'></bpt>there<ept i='2'>&lt;/cf></ept>, <ph>{name}</ph>"
                + "<ph>&lt;img src='x'/></ph><it pos='begin'>&lt;u></it>!<hi type='x'> So</hi> long");
        assertThat(text.text()).isEqualTo("Click here, there, {name}! So long");
        assertThat(text.content().findValuesAsText("type")).containsExactly("text", "text", "bold", "text");
        assertThat(text.content().path(1).path("marks").path(0).path("type").asText())
                .isEqualTo("bold");
    }

    @Test
    void a_link_that_could_run_a_script_is_plain_text() {
        UnitText text = first("<bpt i='1'>&lt;a href=\"javascript:alert(1)\"></bpt>Click<ept i='1'>&lt;/a></ept>"
                + " &lt;script>alert(1)&lt;/script>");
        assertThat(text.content()).isEqualTo(json("""
                [{"type":"text","text":"Click <script>alert(1)</script>"}]"""));
    }

    @Test
    void each_pair_with_the_source_language_is_a_unit_and_with_any_source_each_with_each() {
        String tu = "<tu><tuv xml:lang='EN-us'><seg>One</seg></tuv><tuv xml:lang='es'><seg>Uno</seg></tuv>"
                + "<tuv xml:lang='fr'><seg>Un</seg></tuv></tu>";
        assertThat(read(document("en", tu)))
                .extracting(NewUnit::locales)
                .containsExactly(pair("en-US", "es"), pair("en-US", "fr"));
        assertThat(read(document("*all*", tu))).hasSize(6);
    }

    @Test
    void older_versions_name_the_language_without_a_prefix_and_their_type_is_not_fetched() {
        String tmx = "<!DOCTYPE tmx SYSTEM \"http://127.0.0.1:9/tmx14.dtd\">"
                + document("en", "<tu><tuv lang='en'><seg>One</seg></tuv><tuv lang='es'><seg>Uno</seg></tuv></tu>");
        assertThat(read(tmx)).hasSize(1);
    }

    @Test
    void what_the_file_says_of_who_and_when_is_kept_but_no_future() {
        String tu = "<tu creationid='Ana' creationdate='20250102T030405Z' changedate='20990102T030405Z'>"
                + "<prop type='x-kind'>approved</prop><prop type='x-before'>x</prop>"
                + "<tuv xml:lang='en'><seg>One</seg></tuv><tuv xml:lang='es'><seg>Uno</seg></tuv></tu>";
        NewUnit unit = read(document("en", tu)).getFirst();
        assertThat(unit.origin()).isEqualTo(new Origin(Origin.Kind.IMPORTED, null, new UUID(1, 1), "Ana", TODAY));
        assertThat(unit.context()).isEqualTo(Surroundings.UNKNOWN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown locale      | INVALID   | unit 2 | <tu><tuv xml:lang="xx-notone"><seg>a</seg></tuv></tu>
            no language            | INVALID   | unit 2 | <tu><tuv><seg>a</seg></tuv></tu>
            no source text         | INVALID   | unit 2 | <tu><tuv xml:lang="fr"><seg>a</seg></tuv><tuv xml:lang="es"><seg>a</seg></tuv></tu>
            an invisible control   | INVALID   | unit 2 | <tu><tuv xml:lang="en"><seg>a&#x85;b</seg></tuv></tu>
            an element in a text   | MALFORMED | line 4 | <tu><tuv xml:lang="en"><seg><script>alert(1)</script></seg></tuv></tu>
            another element        | MALFORMED | line 4 | <script>alert(1)</script>
            a control character    | MALFORMED | line 4 | <tu><tuv xml:lang="en"><seg>&#x7;</seg></tuv></tu>
            an undeclared entity   | MALFORMED | line 4 | <tu><tuv xml:lang="en"><seg>&xxe;</seg></tuv></tu>
            an unclosed element    | MALFORMED | line 4 | <tu><tuv xml:lang="en"><seg>a</tuv></tu>
            """)
    void what_is_wrong_is_refused_with_its_place(String what, ErrorCode code, String place, String tu) {
        String fine = "<tu><tuv xml:lang='en'><seg>a</seg></tuv><tuv xml:lang='es'><seg>b</seg></tuv></tu>\n";
        assertThatThrownBy(() -> read(document("en", fine + tu)))
                .isInstanceOfSatisfying(HeraldException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.detail()).containsIgnoringCase(place);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE tmx [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>
            <!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a "b">]>
            <!DOCTYPE tmx SYSTEM "http://127.0.0.1:9/evil.dtd">
            <!DOCTYPE tmx PUBLIC "x" "file:///etc/passwd">
            """)
    void a_document_type_of_ones_own_is_refused_before_anything_is_fetched(String doctype) {
        assertThatThrownBy(() -> read(doctype + document("en", "")))
                .isInstanceOfSatisfying(
                        HeraldException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.MALFORMED));
    }

    @Test
    void what_is_no_tmx_is_refused() {
        for (String bytes : List.of("", "hello", "<html/>", "{}", "<tmx", "\u0000")) {
            assertThatThrownBy(() -> read(bytes)).as(bytes).isInstanceOf(HeraldException.class);
        }
    }

    @Test
    void elements_nested_a_hundred_thousand_deep_overflow_nothing() {
        assertThat(first("<hi>".repeat(50) + "x" + "</hi>".repeat(50)).text()).isEqualTo("x");
        assertThatThrownBy(() -> first("<hi>".repeat(100_000) + "x" + "</hi>".repeat(100_000)))
                .isInstanceOf(HeraldException.class);
    }

    @Test
    void a_file_with_more_codes_than_a_declared_entity_could_have_is_read() {
        assertThat(first("&lt;&amp;&#233;".repeat(60_000)).text()).hasSize(180_000);
    }

    @Test
    void the_document_has_what_the_type_definition_asks_for_in_its_order() {
        String tmx = written(List.of(unit(
                EN_ES,
                json("[{\"type\":\"text\",\"text\":\"x\",\"marks\":[{\"type\":\"bold\"}]}]"),
                new Surroundings("0".repeat(32), ""),
                null)));
        assertThat(tmx)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n<header ")
                .containsPattern("<header creationtool=\"[^\"]+\" creationtoolversion=\"[^\"]+\" segtype=\"block\""
                        + " o-tmf=\"[^\"]+\" adminlang=\"en\" srclang=\"\\*all\\*\" datatype=\"html\"></header>")
                .containsPattern(
                        "(?s)<body>\\s*<tu tuid=\"[^\"]+\" creationdate=\"20260504T080000Z\" creationid=\"Rosa\""
                                + " srclang=\"en\">(<prop type=\"x-[a-z]+\">[^<]+</prop>)+"
                                + "<tuv xml:lang=\"en\"><seg><bpt i=\"1\" type=\"bold\">&lt;strong&gt;</bpt>x"
                                + "<ept i=\"1\">&lt;/strong&gt;</ept></seg></tuv>"
                                + "<tuv xml:lang=\"es\"><seg>Llama</seg></tuv></tu>\\s*</body>\\s*</tmx>");
    }

    private static String document(String sourceLanguage, String units) {
        return "<tmx version='1.4'>\n<header srclang='%s'/><body>\n%s\n</body></tmx>".formatted(sourceLanguage, units);
    }

    private static UnitText first(String seg) {
        return read(document(
                        "en",
                        "<tu><tuv xml:lang='en'><seg>%s</seg></tuv><tuv xml:lang='es'><seg>b</seg></tuv></tu>"
                                .formatted(seg)))
                .getFirst()
                .source();
    }

    private static List<NewUnit> read(String tmx) {
        return TmxReader.read(new ByteArrayInputStream(tmx.getBytes(UTF_8)), BY_ERIK);
    }

    private static String written(List<Unit> units) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TmxWriter writer = TmxWriter.begin(bytes);
        units.forEach(writer::write);
        writer.end();
        return bytes.toString(UTF_8);
    }

    private static Unit unit(LocalePair locales, JsonNode source, Surroundings context, Origin.@Nullable Place place) {
        return new Unit(
                UUID.randomUUID(),
                1,
                locales,
                UnitText.of(source),
                UnitText.of(TextNode.valueOf("Llama")),
                context,
                new Origin(Origin.Kind.APPROVED, place, new UUID(3, 3), "Rosa", TODAY));
    }

    private static LocalePair pair(String source, String target) {
        return new LocalePair(LocaleTag.of(source), LocaleTag.of(target));
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
