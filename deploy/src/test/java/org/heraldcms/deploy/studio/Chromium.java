package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heraldcms.deploy.demo.Person;
import org.heraldcms.deploy.story.TestNewsroom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's Chromium, started once for each test class. Windows are closed after each test; those of one that failed
 * are kept as pictures in {@code target/studio}.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback, AfterEachCallback {

    /** How long a slow machine may take to show something; what is there at once is not waited for. */
    private static final double PATIENCE_MILLISECONDS = 20_000;

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final TestNewsroom newsroom = TestNewsroom.shared();
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(onThePath()).setArgs(QUIET));
    }

    /**
     * A window of somebody who is not signed in, and who asks for less motion: what still slides can move away between
     * the press and the release of a mouse that is faster than anybody's.
     */
    Studio window(Look look) {
        BrowserContext context = open().newContext(new Browser.NewContextOptions()
                .setLocale(look.language())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(look.width(), look.height()));
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        return new Studio(context.newPage(), newsroom.server().baseUrl());
    }

    /** A window of somebody who is signed in already. */
    Studio window(Person person, Look look) {
        Studio studio = window(look);
        // Whoever signs in has to be there.
        newsroom.desks().desk(person);
        RequestOptions credentials = RequestOptions.create()
                .setHeader("Origin", newsroom.server().baseUrl().toString())
                .setData(Map.of("email", person.email(), "password", Person.PASSWORD));
        String session = newsroom.server().baseUrl() + "/api/v1/session";
        assertThat(studio.page().request().post(session, credentials)).isOK();
        return studio;
    }

    Studio window(Person person) {
        return window(person, Look.USUAL);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<BrowserContext> contexts = List.copyOf(open().contexts());
        if (context.getExecutionException().isPresent()) {
            contexts.stream().flatMap(one -> one.pages().stream()).forEach(page -> keep(page, context));
        }
        contexts.forEach(BrowserContext::close);
    }

    private static void keep(Page page, ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
        Path picture = Path.of("target", "studio", name.replaceAll("\\W+", "-") + page.hashCode() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    private Browser open() {
        if (browser == null) {
            throw new IllegalStateException("Chromium runs only while tests do");
        }
        return browser;
    }

    private static Path onThePath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The tests of the studio need one of " + NAMES + " on the PATH; deploy/test installs it."));
    }
}
