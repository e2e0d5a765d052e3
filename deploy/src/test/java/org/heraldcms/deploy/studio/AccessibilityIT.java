package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.heraldcms.deploy.demo.Newsroom;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.TestNewsroom;
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
    private static String endpoint = "";

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
        Newsroom desks = TestNewsroom.shared().desks();
        URI nobody = URI.create("http://127.0.0.1:9009/");
        desks.site("jetty", "Jetty", URI.create("https://jetty.example"), List.of(Map.of("locale", "en")));
        endpoint = "sites/jetty/endpoints/"
                + desks.endpoint("jetty", nobody).path("id").asText();
    }

    private static List<String> screens() {
        return List.of(
                "articles",
                "articles?q=nothing+is+called+that",
                "articles/new",
                "articles/" + live + "/en/write",
                "articles/" + live + "/en/review",
                "articles/" + live + "/en/sites",
                "articles/" + live + "/en/publish",
                "articles/" + live + "/es/translate",
                "articles/" + inReview + "/es/write",
                "articles/" + inReview + "/es/publish",
                "articles/" + outdated + "/es/translate",
                "articles/" + outdated + "/es/review",
                "sites",
                "sites/lighthouse/access",
                "deliveries",
                "reviews",
                "releases",
                "calendar",
                "recalls",
                "notices",
                "facts",
                "facts/new",
                "workflows",
                "workflows/standard",
                "audit",
                "imports",
                "imports/new",
                "glossary",
                "memory",
                "people",
                "nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void the_pages_before_signing_in_meet_wcag_also_when_they_refuse(String language) {
        SoftAssertions all = new SoftAssertions();
        Studio studio = CHROMIUM.window(Look.in(language)).open("").loaded();
        check(all, studio, "sign in");
        studio.page().getByRole(AriaRole.TEXTBOX).last().press("Enter");
        assertThat(studio.alert()).isVisible();
        check(all, studio, "sign in, refused");
        check(all, studio.open("setup?token=used").loaded(), "set up");
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_screen_meets_wcag(String language) {
        SoftAssertions all = new SoftAssertions();
        Studio erik = CHROMIUM.window(Person.ERIK, Look.in(language));
        screens().forEach(screen -> check(all, erik.open(screen).loaded(), screen));
        Studio rosa = CHROMIUM.window(Person.ROSA, Look.in(language));
        check(all, rosa.open(inReview, "es", "review").loaded(), "decide");
        Studio ada = CHROMIUM.window(Person.ADA, Look.in(language));
        check(all, ada.open("sites/lighthouse").loaded(), "site");
        check(all, ada.open(endpoint).loaded(), "endpoint");
        check(all, ada.open("operators").loaded(), "operators");
        check(all, ada.open("sites/lighthouse/access").loaded(), "access");
        all.assertAll();
    }

    /** What a button on a screen brings up, and where the button is. */
    private record Behind(String screen, String button) {}

    private static List<Behind> dialogsAndMenus() {
        String tool = "[role=toolbar] [title]:has([name=%s])";
        return List.of(
                new Behind("sites", "main wa-button"),
                new Behind("sites/lighthouse", "main section wa-button"),
                new Behind("sites/lighthouse/access", "main section wa-button[size=s]"),
                new Behind("articles/" + live + "/en/publish", "table wa-button"),
                new Behind("articles/" + live + "/en/write", tool.formatted("link-45deg")),
                new Behind("articles/" + inReview + "/en/write", tool.formatted("image")),
                new Behind("articles/" + outdated + "/en/write", tool.formatted("info-square")),
                new Behind("articles/" + live + "/en/review", "main nav wa-button"),
                new Behind("glossary", "main wa-button[variant=brand]"),
                new Behind("articles/" + live + "/en/write", "main wa-button:has([name=eye])"),
                new Behind("releases", "main wa-button[variant=brand]"),
                new Behind("recalls", "header nav wa-button"),
                new Behind("articles", "header .end wa-button"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_dialog_meets_wcag(String language) {
        SoftAssertions all = new SoftAssertions();
        Studio ada = CHROMIUM.window(Person.ADA, Look.in(language));
        for (Behind one : dialogsAndMenus()) {
            ada.open(one.screen()).loaded().page().locator(one.button()).first().click();
            assertThat(ada.page().locator(OPENED).first()).isVisible();
            check(all, ada, "dialog of " + one.screen());
            ada.page().keyboard().press("Escape");
            assertThat(ada.page().locator(OPENED)).hasCount(0);
        }
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void no_screen_scrolls_sideways_on_a_narrow_phone(String language) {
        SoftAssertions all = new SoftAssertions();
        Studio ada = CHROMIUM.window(Person.ADA, Look.onPhone(language));
        for (String screen : screens()) {
            Object tooWide =
                    ada.open(screen).loaded().page().evaluate("document.documentElement.scrollWidth - innerWidth");
            all.assertThat(((Number) tooWide).intValue()).as(screen).isNotPositive();
        }
        all.assertAll();
    }

    private static void check(SoftAssertions all, Studio studio, String screen) {
        all.assertThat(violations(studio)).as(screen).isEmpty();
    }

    private static List<String> violations(Studio studio) {
        // There are no frames, so a page is measured where it stands, which takes half the time.
        AxeBuilder axe = new AxeBuilder(studio.page())
                .setLegacyMode(true)
                .options(violationsOnly())
                .withTags(WCAG);
        return axe.analyze().getViolations().stream()
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
