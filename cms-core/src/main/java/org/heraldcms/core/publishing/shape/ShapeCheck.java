package org.heraldcms.core.publishing.shape;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.Content;
import org.heraldcms.core.publishing.shape.ShapeFinding.Kind;
import org.heraldcms.core.translation.check.meaning.Dialled;
import org.heraldcms.core.translation.glossary.Glossary;
import org.heraldcms.core.translation.glossary.Term;
import org.heraldcms.core.translation.glossary.TermFinder;

/** Looks at what a version would show: its telephone numbers, its words and its links. */
@ApplicationScoped
class ShapeCheck {

    private static final Pattern LINKED = Pattern.compile("\"tel:([^\"]*)\"");
    private static final String TEL = "tel:";
    private static final String CALL_TEXT = "/callToAction/text";
    private static final String CALL_URL = "/callToAction/url";

    @Inject
    private Glossary glossary;

    /** What is found, in the face of the newest revision of the edition. */
    List<ShapeFinding> look(ShapeVersion version, Revision newest) {
        ShapeContent content = version.content();
        List<ShapeFinding> found = new ArrayList<>();
        mismatch(content, found);
        forbidden(content, newest.locale(), found);
        unknown(content, newest.content(), found);
        links(content)
                .filter(link -> link.getValue().startsWith("http:"))
                .forEach(link -> found.add(new ShapeFinding(Kind.PLAIN_HTTP, link.getKey(), link.getValue())));
        if (version.replacesAnotherTitle(newest)) {
            found.add(new ShapeFinding(Kind.OUTDATED, "/title", newest.title()));
        }
        if (version.replacesAnotherSummary(newest)) {
            found.add(
                    new ShapeFinding(Kind.OUTDATED, "/summary", newest.content().summary()));
        }
        return List.copyOf(found);
    }

    private static void mismatch(ShapeContent content, List<ShapeFinding> found) {
        ShapeContent.CallToAction call = content.callToAction();
        if (call == null || !call.url().startsWith(TEL)) {
            return;
        }
        String dialled = Dialled.of(call.url());
        List<String> shown = Dialled.in(call.text());
        if (!shown.isEmpty() && shown.stream().noneMatch(number -> Dialled.areOne(number, dialled))) {
            found.add(new ShapeFinding(Kind.PHONE_MISMATCH, CALL_URL, dialled));
        }
    }

    private void forbidden(ShapeContent content, LocaleTag locale, List<ShapeFinding> found) {
        List<Term> terms = glossary.terms(locale, locale).stream()
                .filter(term -> term.rule() == Term.Rule.FORBID)
                .toList();
        if (terms.isEmpty()) {
            return;
        }
        TermFinder finder = TermFinder.of(locale, terms);
        texts(content)
                .forEach((pointer, text) -> finder.in(text)
                        .forEach(one -> found.add(new ShapeFinding(
                                Kind.FORBIDDEN_TERM, pointer, text.substring(one.start(), one.end())))));
    }

    /** A number that the reviewed text has, too, has been looked at by somebody. */
    private static void unknown(ShapeContent content, Content own, List<ShapeFinding> found) {
        List<String> known = Stream.concat(
                        Dialled.in(own.title() + "\n" + own.summary() + "\n"
                                        + own.body().text())
                                .stream(),
                        linked(own.body().toJson().toString()))
                .toList();
        texts(content).forEach((pointer, text) -> unknown(Dialled.in(text), pointer, known, found));
        ShapeContent.CallToAction call = content.callToAction();
        if (call != null && call.url().startsWith(TEL)) {
            unknown(List.of(Dialled.of(call.url())), CALL_URL, known, found);
        }
    }

    private static Stream<String> linked(String json) {
        return LINKED.matcher(json).results().map(result -> Dialled.of(result.group(1)));
    }

    private static void unknown(List<String> numbers, String pointer, List<String> known, List<ShapeFinding> found) {
        numbers.stream()
                .filter(number -> known.stream().noneMatch(other -> Dialled.areOne(number, other)))
                .forEach(number -> found.add(new ShapeFinding(Kind.PHONE_UNKNOWN, pointer, number)));
    }

    private static Map<String, String> texts(ShapeContent content) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (content.title() != null) {
            texts.put("/title", content.title());
        }
        if (content.summary() != null) {
            texts.put("/summary", content.summary());
        }
        if (content.callToAction() != null) {
            texts.put(CALL_TEXT, content.callToAction().text());
        }
        for (int i = 0; i < content.resources().size(); i++) {
            texts.put("/resources/" + i + "/title", content.resources().get(i).title());
        }
        return texts;
    }

    private static Stream<Map.Entry<String, String>> links(ShapeContent content) {
        Map<String, String> links = new LinkedHashMap<>();
        if (content.callToAction() != null) {
            links.put(CALL_URL, content.callToAction().url());
        }
        for (int i = 0; i < content.resources().size(); i++) {
            links.put("/resources/" + i + "/url", content.resources().get(i).url());
        }
        if (content.canonical() != null && content.canonical().url() != null) {
            links.put("/canonical/url", content.canonical().url());
        }
        return links.entrySet().stream();
    }
}
