package org.heraldcms.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.heraldcms.core.content.Bodies.doc;
import static org.heraldcms.core.content.Bodies.json;
import static org.heraldcms.core.content.Bodies.parse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.function.Supplier;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    private static final String LINK =
            "{'type':'paragraph','content':[{'type':'text','text':'x','marks':[{'type':'link','attrs':{'href':%s}}]}]}";

    private static HeraldException refusal(Supplier<Content> parsing) {
        HeraldException refusal = catchThrowableOfType(HeraldException.class, parsing::get);
        assertThat(refusal).as("refusal").isNotNull();
        return refusal;
    }

    private static List<String> pointers(Supplier<Content> parsing) {
        HeraldException refusal = refusal(parsing);
        assertThat(refusal.violations())
                .allSatisfy(it -> assertThat(it.detail()).endsWith("."));
        return refusal.violations().stream().map(Violation::pointer).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {'type':'script'}                                                               | /body/content/0/type
            {}                                                                              | /body/content/0/type
            'text'                                                                          | /body/content/0/type
            {'type':'text','text':'a'}                                                      | /body/content/0/type
            {'type':'listItem'}                                                             | /body/content/0/type
            {'type':'doc'}                                                                  | /body/content/0/type
            {'type':'paragraph','onclick':'x'}                                              | /body/content/0/onclick
            {'type':'paragraph','attrs':{'style':'x'}}                                      | /body/content/0/attrs/style
            {'type':'paragraph','attrs':{'a~/b':'x'}}                                       | /body/content/0/attrs/a~0~1b
            {'type':'paragraph','attrs':[1]}                                                | /body/content/0/attrs
            {'type':'paragraph','attrs':{'id':'a b'}}                                       | /body/content/0/attrs/id
            {'type':'paragraph','attrs':{'id':'title'}}                                     | /body/content/0/attrs/id
            {'type':'paragraph','content':'a'}                                              | /body/content/0/content
            {'type':'paragraph','content':[{'type':'paragraph'}]}                           | /body/content/0/content/0/type
            {'type':'paragraph','content':[{'type':'image'}]}                               | /body/content/0/content/0/type
            {'type':'paragraph','content':[{'type':'text'}]}                                | /body/content/0/content/0/text
            {'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'u'}]}]} | /body/content/0/content/0/marks/0/type
            {'type':'paragraph','content':[{'type':'text','text':'a','marks':'b'}]}         | /body/content/0/content/0/marks
            {'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'bold'},{'type':'strong'}]}]} | /body/content/0/content/0/marks/1
            {'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'bold','attrs':{'x':1}}]}]} | /body/content/0/content/0/marks/0/attrs/x
            {'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'link'}]}]} | /body/content/0/content/0/marks/0/attrs/href
            {'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'language','attrs':{'lang':'xx'}}]}]} | /body/content/0/content/0/marks/0/attrs/lang
            {'type':'heading'}                                                              | /body/content/0/attrs/level
            {'type':'heading','attrs':{'level':1}}                                          | /body/content/0/attrs/level
            {'type':'heading','attrs':{'level':2.5}}                                        | /body/content/0/attrs/level
            {'type':'heading','attrs':{'level':'2'}}                                        | /body/content/0/attrs/level
            {'type':'bulletList'}                                                           | /body/content/0/content
            {'type':'bulletList','content':[{'type':'paragraph'}]}                          | /body/content/0/content/0/type
            {'type':'orderedList','attrs':{'start':-1},'content':[{'type':'listItem'}]}     | /body/content/0/attrs/start
            {'type':'table'}                                                                | /body/content/0/content
            {'type':'table','content':[{'type':'tableCell'}]}                               | /body/content/0/content/0/type
            {'type':'table','content':[{'type':'tableRow','content':[{'type':'paragraph'}]}]} | /body/content/0/content/0/content/0/type
            {'type':'table','content':[{'type':'tableRow','content':[{'type':'tableCell','attrs':{'colspan':0}}]}]} | /body/content/0/content/0/content/0/attrs/colspan
            {'type':'callout'}                                                              | /body/content/0/attrs/kind
            {'type':'callout','attrs':{'kind':'danger'}}                                    | /body/content/0/attrs/kind
            {'type':'codeBlock','attrs':{'language':'a\\u0022b'}}                           | /body/content/0/attrs/language
            {'type':'codeBlock','content':[{'type':'text','text':'a','marks':[{'type':'bold'}]}]} | /body/content/0/content/0
            {'type':'image','attrs':{'src':'/a.png'}}                                       | /body/content/0/attrs/alt
            {'type':'image','attrs':{'src':'/a.png','alt':' '}}                             | /body/content/0/attrs/alt
            {'type':'image','attrs':{'src':'/a.png','alt':7}}                               | /body/content/0/attrs/alt
            {'type':'image','attrs':{'src':'/a.png','alt':'a','decorative':true}}           | /body/content/0/attrs/alt
            {'type':'image','attrs':{'alt':'a'}}                                            | /body/content/0/attrs/src
            {'type':'image','attrs':{'src':'/a','alt':'a'},'content':[{'type':'text','text':'a'}]} | /body/content/0/content
            """)
    void a_fault_in_a_body_is_named_by_its_place(String block, String pointer) {
        assertThat(pointers(() -> parse(doc(block)))).contains(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                "javascript\u00A0:alert(1)",
                "\u200Bjavascript:alert(1)",
                "javascript&colon;alert(1)",
                "vbscript:x",
                "data:text/html,<script>",
                "file:///etc/passwd",
                "blob:https://x.example/1",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https:\\\\evil.example",
                "https:evil.example",
                "https://",
                "https:///path",
                "https://good.example@evil.example",
                "mailto:",
                "tel://1",
                "relative/path",
                "?query",
                "",
                "https://x.example/\u202Egnp.exe",
                "https://x.example/\uD800"
            })
    void a_link_that_a_browser_could_read_otherwise_is_refused(String href) {
        JsonNode body = doc(LINK.formatted(TextNode.valueOf(href)));

        assertThat(pointers(() -> parse(body))).containsExactly("/body/content/0/content/0/marks/0/attrs/href");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://x.example",
                "HTTP://x.example:8080/a?b=c#d",
                "https://medium.example/@ada",
                "https://año.example/niño",
                "mailto:ada@safeharbour.example?subject=a",
                "tel:+44-800-555-0142",
                "/help",
                "/",
                "#help"
            })
    void an_honest_link_passes(String href) {
        assertThat(parse(doc(LINK.formatted(TextNode.valueOf(href)))).body().html())
                .contains("<a href=\"" + href + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:a@b.example",
                "tel:1",
                "#a",
                "data:image/png;base64,AAAA",
                "//x.example/a.png",
                "javascript:1"
            })
    void an_image_comes_by_http_or_from_the_site(String src) {
        assertThat(pointers(() -> parse(doc("{'type':'image','attrs':{'src':'" + src + "','alt':'a'}}"))))
                .containsExactly("/body/content/0/attrs/src");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u0008", "\u000B", "\r", "\u001B", "\u007F", "\u0085", "\uD83D", "\uDE00", "\uFFFE", "\uFFFF"
            })
    void a_character_that_no_feed_could_carry_is_refused_everywhere(String character) {
        JsonNode text = TextNode.valueOf("a" + character + "b");
        JsonNode body = doc("{'type':'paragraph','content':[{'type':'text','text':" + escaped(text) + "}]},"
                + "{'type':'image','attrs':{'src':'/a','alt':" + escaped(text) + "}}");

        assertThat(pointers(() -> Content.parse(
                        text.textValue(),
                        text.textValue(),
                        body,
                        json("{'note':" + escaped(text) + "}"),
                        json("{'title':" + escaped(text) + "}"))))
                .containsExactly(
                        "/title",
                        "/summary",
                        "/body/content/0/content/0/text",
                        "/body/content/1/attrs/alt",
                        "/fields/note",
                        "/seo/title");
    }

    private static String escaped(JsonNode text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.textValue().chars().forEach(character -> escaped.append("\\u%04x".formatted(character)));
        return escaped.append('"').toString();
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(pointers(() -> Content.parse(
                        " ",
                        "s".repeat(2001),
                        doc("{'type':'x'},{'type':'heading','attrs':{'level':9}}"),
                        json("{'1st':'a','deep':{'a':1}}"),
                        json("{'robots':'none','noindex':'yes'}"))))
                .containsExactly(
                        "/title",
                        "/summary",
                        "/body/content/0/type",
                        "/body/content/1/attrs/level",
                        "/fields/1st",
                        "/fields/deep",
                        "/seo/robots",
                        "/seo/noindex");
    }

    @Test
    void a_hundred_faults_are_enough() {
        String many = "{'type':'x'},".repeat(5000) + "{'type':'x'}";

        assertThat(pointers(() -> parse(doc(many)))).hasSize(100);
    }

    @Test
    void a_body_is_a_document() {
        assertThat(pointers(() -> parse(json("{'type':'paragraph'}")))).containsExactly("/body/type");
        assertThat(pointers(() -> parse(json("'<p>Hello</p>'")))).containsExactly("/body/type");
        assertThat(pointers(() -> parse(json("{'type':'doc','version':1}")))).containsExactly("/body/version");
    }

    @Test
    void a_title_is_one_line() {
        assertThat(pointers(() -> title("a\nb"))).containsExactly("/title");
        assertThat(pointers(() -> title(null))).containsExactly("/title");
    }

    @Test
    void what_is_too_large_is_told_apart_from_what_is_wrong() {
        assertThat(refusal(() -> title("😀".repeat(301))).code()).isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(refusal(() -> title("")).code()).isEqualTo(ErrorCode.INVALID);
        assertThat(title("  " + "😀".repeat(300) + " ").title()).hasSize(600);
    }

    @Test
    void a_body_beyond_a_megabyte_is_too_large() {
        String two = "é".repeat(600_000);

        HeraldException refusal = refusal(() -> parse(doc(Bodies.paragraph("a", two))));

        assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(refusal.violations()).extracting(Violation::pointer).containsExactly("/body");
    }

    @Test
    void blocks_nest_fifty_deep_and_no_deeper() {
        assertThat(parse(nested(49)).body().text()).isEqualTo("deep");

        HeraldException refusal = refusal(() -> parse(nested(50)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(refusal.violations().getFirst().pointer())
                .endsWith("/content/0/content")
                .startsWith("/body/content/0");
    }

    @Test
    void nesting_beyond_reason_is_refused_without_running_out_of_stack() {
        assertThat(refusal(() -> parse(nested(400))).code()).isEqualTo(ErrorCode.TOO_LARGE);
    }

    private static JsonNode nested(int quotes) {
        return doc("{'type':'blockquote','content':[".repeat(quotes)
                + Bodies.paragraph("p", "deep")
                + "]}".repeat(quotes));
    }

    @Test
    void fields_are_few_and_flat() {
        assertThat(pointers(() -> fields("{'a':[1]}"))).containsExactly("/fields/a/0");
        assertThat(pointers(() -> fields("{'a':1e400}"))).containsExactly("/fields/a");
        for (String large : List.of("9007199254740993", "9007199254740993.0", "1e16", "1e21", "-1e300")) {
            assertThat(pointers(() -> fields("{'a':" + large + "}"))).as(large).containsExactly("/fields/a");
        }
        assertThat(pointers(() -> fields("{'a':'" + "x".repeat(10_001) + "'}"))).containsExactly("/fields/a");
        assertThat(pointers(() -> fields("[]"))).containsExactly("/fields");
        assertThat(fields("{'a':null,'b':true,'c':['x'],'d':'y'}").fields().toString())
                .isEqualTo("{\"b\":true,\"c\":[\"x\"],\"d\":\"y\"}");
    }

    private static Content fields(String fields) {
        return Content.parse("Phones", "", null, json(fields), null);
    }

    private static Content title(@Nullable String title) {
        return Content.parse(title, "", null, null, null);
    }
}
