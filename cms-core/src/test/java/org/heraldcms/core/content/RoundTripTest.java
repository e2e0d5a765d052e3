package org.heraldcms.core.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.core.content.Bodies.content;
import static org.heraldcms.core.content.Bodies.doc;
import static org.heraldcms.core.content.Bodies.json;
import static org.heraldcms.core.content.Bodies.parse;
import static org.heraldcms.core.content.Bodies.text;

import com.fasterxml.jackson.databind.JsonNode;
import org.heraldcms.core.content.body.Body;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    @Test
    void a_canonical_body_comes_back_member_for_member() {
        JsonNode sent = doc(Bodies.EVERYTHING);

        assertThat(parse(sent).body().toJson().toString()).isEqualTo(sent.toString());
    }

    @Test
    void what_was_written_is_read_back_equal() {
        Content content = content(Bodies.EVERYTHING);

        assertThat(Content.read(
                        content.title(), content.summary(), content.body().toJson(), content.fields(), content.seo()))
                .isEqualTo(content);
    }

    @Test
    void the_names_of_prosemirrors_basic_schema_mean_the_same() {
        Content basic = content("""
                {'type':'bullet_list','content':[{'type':'list_item','content':[{'type':'paragraph','content':[
                  {'type':'text','text':'a','marks':[{'type':'em'},{'type':'strong'}]},{'type':'hard_break'}]}]}]},
                {'type':'ordered_list','attrs':{'order':4},'content':[{'type':'list_item'}]},
                {'type':'code_block','attrs':{'params':'java'}},{'type':'horizontal_rule'},
                {'type':'table','content':[{'type':'table_row','content':[{'type':'table_header'},{'type':'table_cell'}]}]}
                """);
        Content tiptap = content("""
                {'type':'bulletList','content':[{'type':'listItem','content':[{'type':'paragraph','content':[
                  {'type':'text','text':'a','marks':[{'type':'bold'},{'type':'italic'}]},{'type':'hardBreak'}]}]}]},
                {'type':'orderedList','attrs':{'start':4},'content':[{'type':'listItem'}]},
                {'type':'codeBlock','attrs':{'language':'java'}},{'type':'horizontalRule'},
                {'type':'table','content':[{'type':'tableRow','content':[{'type':'tableHeader'},{'type':'tableCell'}]}]}
                """);

        assertThat(basic).isEqualTo(tiptap);
    }

    @Test
    void texts_side_by_side_with_equal_marks_become_one() {
        String bold = "{'type':'text','text':'b','marks':[{'type':'bold'}]}";

        assertThat(content("{'type':'paragraph','content':[" + text("a") + "," + text("a") + "," + bold + "," + bold
                        + "]}"))
                .isEqualTo(content(
                        "{'type':'paragraph','content':[" + text("aa") + "," + bold.replace("'b'", "'bb'") + "]}"));
    }

    @Test
    void marks_come_in_one_order_whatever_order_they_were_sent_in() {
        String sent =
                "{'type':'paragraph','content':[{'type':'text','text':'a','marks':[{'type':'code'},{'type':'bold'}]}]}";

        assertThat(content(sent)
                        .body()
                        .toJson()
                        .at("/content/0/content/0/marks")
                        .toString())
                .isEqualTo("[{\"type\":\"bold\"},{\"type\":\"code\"}]");
    }

    @Test
    void what_an_editor_adds_for_its_own_screen_is_not_kept() {
        Content sent = content("""
                {'type':'orderedList','attrs':{'start':1,'type':null},'content':[{'type':'listItem','content':[
                  {'type':'paragraph','attrs':{'id':null,'textAlign':null},'content':[{'type':'text','text':'a','marks':[
                    {'type':'link','attrs':{'href':'/a','target':'_blank','rel':'noopener','class':null}}]}]}]}]}
                """);

        assertThat(sent.body().toJson().toString()).doesNotContain("target", "rel", "class", "textAlign", "null");
    }

    @Test
    void an_absent_body_is_an_empty_document() {
        Content content = Content.parse("Phones", null, null, null, null);

        assertThat(content.body()).isEqualTo(Body.empty());
        assertThat(content.body().toJson()).isEqualTo(json("{'type':'doc','content':[]}"));
        assertThat(content.summary()).isEmpty();
    }

    @Test
    void numbers_of_fields_have_one_form_so_that_storing_them_changes_nothing() {
        Content sent = Content.parse("Phones", "", null, json("{'age':8.0,'share':0.25,'large':1e3}"), null);

        assertThat(sent.fields().toString()).isEqualTo("{\"age\":8,\"share\":0.25,\"large\":1000}");
        assertThat(Content.read(
                        "Phones", "", sent.body().toJson(), json(sent.fields().toString()), sent.seo()))
                .isEqualTo(sent);
    }
}
