package org.heraldcms.core.publishing.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.content.parsing.Address;
import org.heraldcms.core.content.parsing.Characters;
import org.heraldcms.core.content.parsing.Problems;
import org.heraldcms.core.publishing.schedule.Moment;
import org.heraldcms.core.publishing.shape.ShapeContent.CallToAction;
import org.heraldcms.core.publishing.shape.ShapeContent.Canonical;
import org.heraldcms.core.publishing.shape.ShapeContent.Embargo;
import org.heraldcms.core.publishing.shape.ShapeContent.Resource;
import org.jspecify.annotations.Nullable;

/** What somebody wants an article to say on a site, as it was sent. */
public record ShapeDraft(
        @Nullable String title,
        @Nullable String summary,
        @Nullable CanonicalDraft canonical,
        @Nullable LinkDraft callToAction,
        @Nullable List<LinkDraft> resources,
        @Nullable Moment embargo) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 2_000;
    private static final int LONGEST_CALL = 200;
    private static final int MOST_RESOURCES = 20;

    /** Policy, site and address. */
    public record CanonicalDraft(
            @Nullable String policy,
            @Nullable String site,
            @Nullable String url) {}

    /** A text that leads to an address. */
    public record LinkDraft(@Nullable String text, @Nullable String url) {}

    /**
     * What there is to refer to.
     *
     * @param isSite whether there is a site of a key
     * @param usual the site whose address is the canonical one by the settings of the site; null for its own
     */
    record Ground(Predicate<String> isSite, @Nullable String usual) {}

    /** @throws HeraldException INVALID or TOO_LARGE with every place where it is not in its form */
    ShapeContent checked(Ground ground) {
        Problems problems = new Problems();
        ShapeContent content = new ShapeContent(
                title == null ? null : line(title, "/title", LONGEST_TITLE, problems),
                summary == null ? null : line(summary, "/summary", LONGEST_SUMMARY, problems),
                canonical == null ? null : policy(canonical, ground, problems),
                callToAction == null ? null : call(callToAction, problems),
                resources(problems),
                embargo == null ? null : Embargo.of(embargo));
        problems.refuse();
        return content;
    }

    private static String line(@Nullable String sent, String pointer, int longest, Problems problems) {
        String text = sent == null ? "" : sent.strip();
        if (text.isEmpty() || text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            problems.invalid(pointer, "This is one line of 1 to " + longest + " characters, without tabs.");
        } else if (Characters.count(text) > longest) {
            problems.tooLarge(pointer, "This has at most " + longest + " characters.");
        }
        Characters.check(text, pointer, problems);
        return text;
    }

    private static Canonical policy(CanonicalDraft sent, Ground ground, Problems problems) {
        String policy = sent.policy() == null ? "" : sent.policy();
        String site = policy.equals("original") && sent.site() == null ? ground.usual() : sent.site();
        String url = policy.equals("address") ? web(sent.url(), "/canonical/url", problems) : sent.url();
        switch (policy) {
            case "own", "address" -> nothing(site, "/canonical/site", problems);
            case "original" -> {
                if (site == null || !ground.isSite().test(site)) {
                    problems.invalid("/canonical/site", "Name the site that has the original.");
                }
            }
            default -> problems.invalid("/canonical/policy", "A policy is own, original or address.");
        }
        if (!policy.equals("address")) {
            nothing(url, "/canonical/url", problems);
        }
        return new Canonical(policy, site, url);
    }

    private static void nothing(@Nullable String sent, String pointer, Problems problems) {
        if (sent != null) {
            problems.invalid(pointer, "This policy needs none.");
        }
    }

    private static CallToAction call(LinkDraft sent, Problems problems) {
        String text = line(sent.text(), "/callToAction/text", LONGEST_CALL, problems);
        String url = sent.url() == null ? "" : sent.url().strip();
        String fault =
                url.startsWith("/") || url.startsWith("#") ? "An address is absolute." : Address.faultOfLink(url);
        if (fault != null) {
            problems.invalid("/callToAction/url", fault);
        }
        return new CallToAction(text, url);
    }

    private List<Resource> resources(Problems problems) {
        List<LinkDraft> sent = resources == null ? List.of() : resources;
        List<Resource> checked = new ArrayList<>();
        if (sent.size() > MOST_RESOURCES) {
            problems.tooLarge("/resources", "There are at most " + MOST_RESOURCES + " resources.");
            return checked;
        }
        for (int i = 0; i < sent.size(); i++) {
            LinkDraft one = sent.get(i);
            String pointer = "/resources/" + i;
            String name = line(one.text(), pointer + "/title", LONGEST_CALL, problems);
            checked.add(new Resource(name, web(one.url(), pointer + "/url", problems)));
        }
        return checked;
    }

    private static String web(@Nullable String sent, String pointer, Problems problems) {
        String url = sent == null ? "" : sent.strip();
        String fault = url.startsWith("/") ? "An address begins with https:// or http://." : Address.faultOfImage(url);
        if (fault != null) {
            problems.invalid(pointer, fault);
        }
        return url;
    }
}
