package org.heraldcms.core.content.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.core.content.Bodies.content;
import static org.heraldcms.core.content.Bodies.paragraph;

import org.heraldcms.core.content.Bodies;
import org.junit.jupiter.api.Test;

class RenderingTest {

    @Test
    void every_node_and_mark_has_its_element() {
        assertThat(content(Bodies.EVERYTHING).body().html())
                .isEqualTo("""
                        <h2>Before the first phone</h2>
                        <p>Talk <a href="https://safeharbour.example/why?a=1&amp;b=2#c" title="Why" rel="noopener">\
                        <span lang="es-MX" dir="ltr"><strong><em><code>early</code></em></strong></span></a><br>and often.</p>
                        <ul><li>Ask<ol start="3"><li>Listen</li></ol></li></ul>
                        <blockquote><p>I was glad they asked.</p></blockquote>
                        <pre><code class="language-c++">if (a &lt; b)¶\treturn;</code></pre>
                        <figure><img src="/media/table.jpg" alt="A family at a table" title="At home"></figure>
                        <figure><img src="https://cdn.example/line.png" alt=""></figure>
                        <hr>
                        <table><thead><tr><th scope="col" colspan="2">Age</th></tr></thead>\
                        <tbody><tr><td>8</td><td>shared</td></tr></tbody></table>
                        <aside class="callout callout-help" role="note">\
                        <p><a href="tel:08005550142" rel="noopener">Call 0800 555 0142</a></p></aside>
                        """.replace("\n", "").replace('¶', '\n'));
    }

    @Test
    void plain_text_keeps_lists_and_columns() {
        assertThat(content(Bodies.EVERYTHING).body().text()).isEqualTo("""
                        Before the first phone

                        Talk early
                        and often.

                        - Ask
                          3. Listen

                        I was glad they asked.

                        if (a < b)
                        \treturn;

                        A family at a table

                        Age
                        8\tshared

                        Call 0800 555 0142""");
    }

    @Test
    void neighbours_share_the_element_of_a_mark_they_share() {
        String html = content("""
                        {'type':'paragraph','content':[
                          {'type':'text','text':'a','marks':[{'type':'link','attrs':{'href':'/x'}}]},
                          {'type':'text','text':'b','marks':[{'type':'link','attrs':{'href':'/x'}},{'type':'bold'}]},
                          {'type':'text','text':'c','marks':[{'type':'bold'}]}]}
                        """).body().html();

        assertThat(html).isEqualTo("<p><a href=\"/x\" rel=\"noopener\">a<strong>b</strong></a><strong>c</strong></p>");
    }

    @Test
    void words_in_another_language_say_which_and_how_they_run() {
        String html = content("""
                        {'type':'paragraph','content':[
                          {'type':'text','text':'سلام','marks':[{'type':'language','attrs':{'lang':'AR-eg'}}]}]}
                        """).body().html();

        assertThat(html).isEqualTo("<p><span lang=\"ar-EG\" dir=\"rtl\">سلام</span></p>");
    }

    @Test
    void nothing_that_was_written_as_text_becomes_markup() {
        String attack = "</p><script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;\\\" onmouseover=\\\"x";
        String html = content("{'type':'paragraph','content':[{'type':'text','text':'" + attack + "'}]},"
                        + "{'type':'codeBlock','content':[{'type':'text','text':'" + attack + "'}]},"
                        + "{'type':'image','attrs':{'src':'/a?\\\"onerror=x&','alt':'" + attack + "','title':'" + attack
                        + "'}},"
                        + "{'type':'paragraph','content':[{'type':'text','text':'l','marks':[{'type':'link','attrs':{"
                        + "'href':'/x\\\"><script>','title':'" + attack + "'}}]}]}")
                .body()
                .html();

        assertThat(html.replaceAll("</?(p|pre|code|figure|a|img)( [a-z]+=\"[^\"<>]*\")*>", ""))
                .as("what is left beside our own elements")
                .doesNotContain("<", ">", "\"");
    }

    @Test
    void what_an_editor_leaves_blank_is_not_shown() {
        String blank = """
                {'type':'paragraph'},{'type':'heading','attrs':{'level':2}},{'type':'bulletList','content':[{'type':'listItem'}]}
                """;

        assertThat(content(blank).body().html()).isEmpty();
        assertThat(content(blank + "," + paragraph("a", "b")).body().text()).isEqualTo("b");
    }
}
