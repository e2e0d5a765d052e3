package org.heraldcms.core.content.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heraldcms.core.content.Bodies.content;
import static org.heraldcms.core.content.Bodies.ids;
import static org.heraldcms.core.content.Bodies.paragraph;
import static org.heraldcms.core.content.Bodies.paragraphs;
import static org.heraldcms.core.content.Bodies.text;
import static org.heraldcms.core.content.Bodies.withoutIds;

import java.util.ArrayList;
import java.util.List;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.content.body.Block;
import org.heraldcms.core.content.body.Body;
import org.junit.jupiter.api.Test;

class PairingTest {

    private static final String ENGLISH = """
            {'type':'paragraph','attrs':{'id':'intro'},'content':[{'type':'text','text':'A first phone is a small door to a very large room. Before you hand it over, take an evening to talk about what is behind that door, and about who will be there when something goes wrong.'}]},
            {'type':'heading','attrs':{'id':'h1','level':2},'content':[{'type':'text','text':'Begin before the phone'}]},
            {'type':'paragraph','attrs':{'id':'begin'},'content':[{'type':'text','text':'Children listen best while nothing has happened yet.'}]},
            {'type':'paragraph','attrs':{'id':'age'},'content':[{'type':'text','text':'In our survey of 2025, 62% of the parents first talked about it after their child was 11.'}]},
            {'type':'bulletList','content':[
              {'type':'listItem','content':[{'type':'paragraph','attrs':{'id':'i1'},'content':[{'type':'text','text':'Which apps may be installed, and who decides?'}]}]},
              {'type':'listItem','content':[{'type':'paragraph','attrs':{'id':'i2'},'content':[{'type':'text','text':'Where does the phone sleep?'}]}]},
              {'type':'listItem','content':[{'type':'paragraph','attrs':{'id':'i3'},'content':[{'type':'text','text':'What will you do together when a stranger writes, sends a picture or asks for one?'}]}]}]},
            {'type':'heading','attrs':{'id':'h2','level':2},'content':[{'type':'text','text':'Stay close'}]},
            {'type':'paragraph','attrs':{'id':'close'},'content':[{'type':'text','text':'Ask what was funny today, not what was forbidden. Read the '},{'type':'text','text':'guide by Lighthouse News','marks':[{'type':'link','attrs':{'href':'https://lighthouse.example/guide'}}]},{'type':'text','text':' with your child.'}]},
            {'type':'callout','attrs':{'kind':'help'},'content':[{'type':'paragraph','attrs':{'id':'help'},'content':[{'type':'text','text':'Worried? Call 0800 555 0142, day and night.'}]}]}
            """;

    private static final String SPANISH = """
            {'type':'paragraph','content':[{'type':'text','text':'El primer teléfono es una puerta pequeña a una habitación enorme. Antes de entregarlo, dedica una tarde a hablar de lo que hay detrás de esa puerta y de quién estará ahí cuando algo salga mal.'}]},
            {'type':'heading','attrs':{'level':2},'content':[{'type':'text','text':'Empieza antes que el teléfono'}]},
            {'type':'paragraph','content':[{'type':'text','text':'Las niñas y los niños escuchan mejor cuando todavía no ha pasado nada.'}]},
            {'type':'paragraph','content':[{'type':'text','text':'En nuestra encuesta de 2025, el 62 % de las familias habló de ello por primera vez cuando su hija o hijo ya tenía más de 11 años.'}]},
            {'type':'bulletList','content':[
              {'type':'listItem','content':[{'type':'paragraph','content':[{'type':'text','text':'¿Qué aplicaciones se pueden instalar y quién lo decide?'}]}]},
              {'type':'listItem','content':[{'type':'paragraph','content':[{'type':'text','text':'¿Dónde duerme el teléfono?'}]}]},
              {'type':'listItem','content':[{'type':'paragraph','content':[{'type':'text','text':'¿Qué harán juntos cuando un desconocido escriba, mande una foto o pida una?'}]}]}]},
            {'type':'heading','attrs':{'level':2},'content':[{'type':'text','text':'Quédate cerca'}]},
            {'type':'paragraph','content':[{'type':'text','text':'Pregunta qué le hizo reír hoy, no qué estaba prohibido. Lean juntos la '},{'type':'text','text':'guía de Lighthouse News','marks':[{'type':'link','attrs':{'href':'https://lighthouse.example/guide'}}]},{'type':'text','text':'.'}]},
            {'type':'callout','attrs':{'kind':'help'},'content':[{'type':'paragraph','content':[{'type':'text','text':'¿Te preocupa algo? Llama al 0800 555 0142, de día y de noche.'}]}]}
            """;

    private static final Content SOURCE = content(ENGLISH);
    private static final Content TARGET = content(SPANISH);
    private static final List<String> ALL = ids(SOURCE);

    /** The translation without the text blocks at some positions. */
    private static Content without(Content content, Integer... positions) {
        List<String> gone = new ArrayList<>();
        List.of(positions).forEach(position -> gone.add(ALL.get(position)));
        Content named = content.pairedWith(SOURCE, null);
        List<Block> kept = named.body().blocks().stream()
                .filter(block -> !(block instanceof Block.TextBlock text && gone.contains(text.id())))
                .toList();
        return withoutIds(new Content(named.title(), "", new Body(kept), named.fields(), named.seo()));
    }

    @Test
    void a_whole_translation_is_paired_block_by_block() {
        assertThat(ids(TARGET.pairedWith(SOURCE, null))).isEqualTo(ALL);
    }

    @Test
    void a_paragraph_not_yet_translated_leaves_the_others_with_their_own() {
        assertThat(ids(without(TARGET, 2).pairedWith(SOURCE, null))).isEqualTo(minus("begin"));
        assertThat(ids(without(TARGET, 3).pairedWith(SOURCE, null))).isEqualTo(minus("age"));
        assertThat(ids(without(TARGET, 0).pairedWith(SOURCE, null))).isEqualTo(minus("intro"));
    }

    private static List<String> minus(String id) {
        return ALL.stream().filter(it -> !it.equals(id)).toList();
    }

    @Test
    void a_note_of_the_translator_gets_an_id_of_its_own() {
        String note = "{'type':'codeBlock','content':[" + text("N. de la T.") + "]},";

        List<String> ids = ids(content(note + SPANISH).pairedWith(SOURCE, null));

        assertThat(ids.getFirst()).hasSize(10);
        assertThat(ids.subList(1, ids.size())).isEqualTo(ALL);
    }

    @Test
    void ids_of_the_source_decide_whatever_the_text_says() {
        Content target = content(paragraph("help", "uno") + "," + paragraph("intro", "dos"));

        assertThat(ids(target.pairedWith(SOURCE, null))).containsExactly("help", "intro");
    }

    @Test
    void ids_that_an_editor_made_up_give_way_to_those_of_the_source() {
        Content target = paragraphs("foreign:¿Te preocupa algo? Llama al 0800 555 0142.");
        Content source = paragraphs("s:Worried? Call 0800 555 0142.");

        assertThat(ids(target.pairedWith(source, null))).containsExactly("s");
        assertThat(ids(target.pairedWith(content("{'type':'horizontalRule'}"), null)))
                .containsExactly("foreign");
    }

    @Test
    void an_unchanged_block_goes_on_as_it_was_paired_before() {
        Content source = paragraphs("a:One.", "b:Two.");
        Content previous = paragraphs("b:Dos.");

        assertThat(ids(paragraphs(":Uno.", ":Dos.").pairedWith(source, previous)))
                .containsExactly("a", "b");
        assertThat(ids(paragraphs(":Dos.").pairedWith(source, previous))).containsExactly("b");
    }

    @Test
    void an_old_translation_is_not_passed_off_as_one_of_the_text_that_replaced_its_source() {
        Content previous = paragraphs("old:Pregunta qué le hizo reír hoy.");
        Content source = paragraphs("new:Ask what was funny today.");

        assertThat(ids(withoutIds(previous).pairedWith(source, previous))).containsExactly("old");
        assertThat(ids(previous.pairedWith(source, previous))).containsExactly("old");
    }

    @Test
    void the_second_half_of_a_split_is_not_taken_for_a_translation_of_something_else() {
        Content source = paragraphs("a:Ask what was funny today.", "new:Put the phone away at nine.");
        Content previous = paragraphs("a:Pregunta qué le hizo reír hoy.");

        List<String> ids =
                ids(paragraphs("a:Pregunta qué", "a:le hizo reír hoy.").pairedWith(source, previous));

        assertThat(ids.getFirst()).isEqualTo("a");
        assertThat(ids.getLast()).isNotEqualTo("new");
    }

    @Test
    void numbers_in_the_digits_of_another_script_are_the_same_numbers() {
        Content source = paragraphs("a:Sleep well every night.", "b:Call 0800 555 now.");

        assertThat(ids(paragraphs(":اتصل ٠٨٠٠ ٥٥٥ الآن").pairedWith(source, null)))
                .containsExactly("b");
    }

    @Test
    void images_are_paired_with_images_only() {
        Content source =
                content(paragraph("a", "x") + ",{'type':'image','attrs':{'id':'i','src':'/a','alt':'A door'}}");
        Content target = content("{'type':'image','attrs':{'src':'/a','alt':'Una puerta'}}");

        assertThat(ids(target.pairedWith(source, null))).containsExactly("i");
    }
}
