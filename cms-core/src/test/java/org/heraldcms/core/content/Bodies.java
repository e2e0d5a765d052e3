package org.heraldcms.core.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Body;

/** Short ways to say content in tests. JSON may be written with single quotes. */
public final class Bodies {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every node and mark with every attribute, as it is written canonically. */
    public static final String EVERYTHING = """
            {'type':'heading','attrs':{'id':'h','level':2},'content':[{'type':'text','text':'Before the first phone'}]},
            {'type':'paragraph','attrs':{'id':'p'},'content':[
              {'type':'text','text':'Talk '},
              {'type':'text','text':'early','marks':[
                {'type':'link','attrs':{'href':'https://safeharbour.example/why?a=1&b=2#c','title':'Why'}},
                {'type':'language','attrs':{'lang':'es-MX'}},{'type':'bold'},{'type':'italic'},{'type':'code'}]},
              {'type':'hardBreak'},
              {'type':'text','text':'and often.'}]},
            {'type':'bulletList','content':[
              {'type':'listItem','content':[{'type':'paragraph','attrs':{'id':'b1'},'content':[{'type':'text','text':'Ask'}]},
                {'type':'orderedList','attrs':{'start':3},'content':[
                  {'type':'listItem','content':[{'type':'paragraph','attrs':{'id':'o1'},'content':[{'type':'text','text':'Listen'}]}]}]}]}]},
            {'type':'blockquote','content':[{'type':'paragraph','attrs':{'id':'q'},'content':[{'type':'text','text':'I was glad they asked.'}]}]},
            {'type':'codeBlock','attrs':{'id':'c','language':'c++'},'content':[{'type':'text','text':'if (a < b)\\n\\treturn;'}]},
            {'type':'image','attrs':{'id':'i','src':'/media/table.jpg','alt':'A family at a table','title':'At home'}},
            {'type':'image','attrs':{'id':'d','src':'https://cdn.example/line.png','alt':'','decorative':true}},
            {'type':'horizontalRule'},
            {'type':'table','content':[
              {'type':'tableRow','content':[
                {'type':'tableHeader','attrs':{'colspan':2,'rowspan':1},'content':[{'type':'paragraph','attrs':{'id':'t1'},'content':[{'type':'text','text':'Age'}]}]}]},
              {'type':'tableRow','content':[
                {'type':'tableCell','attrs':{'colspan':1,'rowspan':1},'content':[{'type':'paragraph','attrs':{'id':'t2'},'content':[{'type':'text','text':'8'}]}]},
                {'type':'tableCell','attrs':{'colspan':1,'rowspan':1},'content':[{'type':'paragraph','attrs':{'id':'t3'},'content':[{'type':'text','text':'shared'}]}]}]}]},
            {'type':'callout','attrs':{'kind':'help'},'content':[{'type':'paragraph','attrs':{'id':'k'},'content':[
              {'type':'text','text':'Call 0800 555 0142','marks':[{'type':'link','attrs':{'href':'tel:08005550142'}}]}]}]}
            """;

    private Bodies() {}

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** A document of the blocks, written one after the other with commas between them. */
    public static JsonNode doc(String blocks) {
        return json("{'type':'doc','content':[" + blocks + "]}");
    }

    public static Content parse(JsonNode body) {
        return Content.parse("Talking with your child about phones", "", body, null, null);
    }

    /** Content of the blocks. */
    public static Content content(String blocks) {
        return parse(doc(blocks));
    }

    /** Content of paragraphs, each written as {@code id:text}, or {@code :text} for one without an id. */
    public static Content paragraphs(String... paragraphs) {
        return parse(document(Stream.of(paragraphs).map(Bodies::paragraph).toList()));
    }

    private static JsonNode document(List<JsonNode> blocks) {
        ObjectNode document = JSON.createObjectNode().put("type", "doc");
        document.putArray("content").addAll(blocks);
        return document;
    }

    private static JsonNode paragraph(String written) {
        int colon = written.indexOf(':');
        ObjectNode node = JSON.createObjectNode().put("type", "paragraph");
        if (colon > 0) {
            node.putObject("attrs").put("id", written.substring(0, colon));
        }
        node.putArray("content").addObject().put("type", "text").put("text", written.substring(colon + 1));
        return node;
    }

    /** The ids of all text blocks in reading order. */
    public static List<String> ids(Content content) {
        return content.body().textBlocks().stream().map(Block.TextBlock::id).toList();
    }

    /** The same blocks as they would come from a client that knows no ids. */
    public static Content withoutIds(Content content) {
        Body body = content.body().map(block -> block.withId(""));
        return new Content(content.title(), content.summary(), body, content.fields(), content.seo());
    }

    public static String text(String text) {
        return "{'type':'text','text':'" + text + "'}";
    }

    public static String paragraph(String id, String text) {
        return "{'type':'paragraph','attrs':{'id':'" + id + "'},'content':[" + text(text) + "]}";
    }
}
