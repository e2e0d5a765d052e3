package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.heraldcms.deploy.demo.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether everybody can work with the studio: WCAG 2.2 AA on every screen, in each of its languages. */
final class AccessibilityIT {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What a click brought up. */
    private static final String OPENED = ":is(wa-dialog form, wa-dropdown-item):visible";

    private static String live = "";
    private static String inReview = "";
    private static String outdated = "";

    /** Articles in all their states, so that no screen is empty. */
    @BeforeAll
    static void fill() {
        live = Story.drafted("Games for all")
                .approved("en")
                .published("en", "lighthouse", "harbour")
                .id();
        inReview = Story.drafted("Games to see").translated().submitted("es").id();
        outdated = Story.drafted("Games to hear")
                .translated()
                .retitled("Games to listen to")
                .id();
    }

    private static List<String> screensOfAnEditor() {
        return List.of(
                "articles",
                "articles?q=nothing+is+called+that",
                "articles/new",
                "articles/" + live + "/en/write",
                "articles/" + live + "/en/review",
                "articles/" + live + "/en/publish",
                "articles/" + live + "/es/translate",
                "articles/" + inReview + "/es/write",
                "articles/" + inReview + "/es/publish",
                "articles/" + outdated + "/es/translate",
                "articles/" + outdated + "/es/review",
                "sites",
                "deliveries",
                "nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void the_first_page_meets_wcag_also_when_it_refuses(String language) {
        Studio studio = CHROMIUM.window(Look.in(language)).open("");
        SoftAssertions all = new SoftAssertions();
        studio.loaded();
        check(all, studio, "sign in");
        studio.page().keyboard().press("Tab");
        studio.page().getByRole(AriaRole.TEXTBOX).last().fill("wrong");
        studio.page().keyboard().press("Enter");
        assertThat(studio.alert()).isVisible();
        check(all, studio, "sign in, refused");
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_screen_meets_wcag(String language) {
        SoftAssertions all = new SoftAssertions();
        Studio erik = CHROMIUM.window(Person.ERIK, Look.in(language));
        screensOfAnEditor().forEach(screen -> check(all, erik.open(screen).loaded(), screen));
        Studio rosa = CHROMIUM.window(Person.ROSA, Look.in(language));
        check(all, rosa.open(inReview, "es", "review").loaded(), "decide");
        Studio ada = CHROMIUM.window(Person.ADA, Look.in(language));
        check(all, ada.open("sites/lighthouse").loaded(), "site");
        all.assertAll();
    }

    /** Where dialogs and menus stand behind a button. */
    private static Map<String, String> buttonsOfDialogs() {
        return Map.of(
                "sites", "main wa-button",
                "sites/lighthouse", "main section wa-button",
                "articles/" + live + "/en/publish", "table wa-button",
                "articles/" + live + "/en/write", "[role=toolbar] [title]:has([name=link-45deg])",
                "articles/" + inReview + "/en/write", "[role=toolbar] [title]:has([name=image])",
                "articles/" + outdated + "/en/write", "[role=toolbar] [title]:has([name=info-square])",
                "articles/" + live + "/en/review", "nav wa-button",
                "articles", "header wa-button");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_dialog_meets_wcag(String language) {
        SoftAssertions all = new SoftAssertions();
        Studio ada = CHROMIUM.window(Person.ADA, Look.in(language));
        buttonsOfDialogs().forEach((screen, button) -> {
            ada.open(screen).loaded().page().locator(button).first().click();
            assertThat(ada.page().locator(OPENED)).isVisible();
            check(all, ada, "dialog of " + screen);
            ada.page().keyboard().press("Escape");
            assertThat(ada.dialog()).hasCount(0);
        });
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void no_screen_scrolls_sideways_on_a_narrow_phone(String language) {
        SoftAssertions all = new SoftAssertions();
        Studio erik = CHROMIUM.window(Person.ADA, Look.onPhone(language));
        screensOfAnEditor().forEach(screen -> {
            erik.open(screen).loaded();
            Object overflow = erik.page().evaluate("document.documentElement.scrollWidth - innerWidth");
            all.assertThat(((Number) overflow).intValue()).as(screen).isNotPositive();
        });
        all.assertAll();
    }

    private static void check(SoftAssertions all, Studio studio, String screen) {
        all.assertThat(violations(studio)).as(screen).isEmpty();
    }

    private static List<String> violations(Studio studio) {
        return new AxeBuilder(studio.page())
                .options(violationsOnly()).withTags(WCAG).analyze().getViolations().stream()
                        .map(AccessibilityIT::words)
                        .toList();
    }

    /** What passed does not have to be told. */
    private static AxeRunOptions violationsOnly() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining("\n  ", "\n  ", "\n"));
    }
}
