package org.heraldcms.deploy.studio;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;
import org.heraldcms.deploy.demo.Person;

/** One person's window with the studio, and where things are in it. */
record Studio(Page page, URI server) {

    /** Follows an address within the studio, and is done when the page there has been drawn for the first time. */
    private static final String GO = """
            address => new Promise(done => {
              addEventListener('hashchange', () => requestAnimationFrame(() => setTimeout(done)), { once: true });
              location.hash = address;
            })""";

    /** Goes to a page of the studio, named by what stands behind {@code #/} in its address. */
    Studio open(String place) {
        String studio = server + "/studio/";
        if (page.url().startsWith(studio)) {
            page.evaluate(GO, "#/" + place);
        } else {
            page.navigate(studio + "#/" + place);
        }
        return this;
    }

    /** Goes to a step of an edition: write, translate, review or publish. */
    Studio open(String article, String locale, String step) {
        return open("articles/" + article + "/" + locale + "/" + step);
    }

    /** Fills in the form of the first page and sends it. */
    void signIn(Person person, String password) {
        field("E-mail").fill(person.email());
        field("Password").fill(password);
        button("Sign in").click();
    }

    Locator heading(String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }

    Locator link(String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
    }

    Locator button(String words) {
        return button(page.locator("body"), words);
    }

    /** The button in a row or dialog; what is said only to screen readers about the row may follow its words. */
    Locator button(Locator within, String words) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(named(words, "( \\(.*\\))?")));
    }

    /** The text field with this label, which an asterisk follows when it has to be filled in. */
    Locator field(String label) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(named(label, "( ?\\*)?")));
    }

    Locator checkbox(String label) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(label));
    }

    /** The browser reads the pattern, and it knows no {@code \Q…\E}. */
    private static Pattern named(String words, String rest) {
        return Pattern.compile("^" + words.replaceAll("[.()*+?]", "\\\\$0") + rest + "$");
    }

    Locator alert() {
        return page.getByRole(AriaRole.ALERT);
    }

    Locator dialog() {
        return page.locator("wa-dialog");
    }

    /** The row of a table, or of a list, that says this. */
    Locator row(String words) {
        return page.locator("tr, li").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Waits until nothing is being read any more. */
    Studio loaded() {
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator(".waiting")).hasCount(0);
        return this;
    }

    /** Waits for the notice that something worked. */
    void isTold(String words) {
        assertThat(page.locator("wa-toast-item").filter(new Locator.FilterOptions().setHasText(words)))
                .isVisible();
    }
}
