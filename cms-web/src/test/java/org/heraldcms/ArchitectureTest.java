package org.heraldcms;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The map of the system, as six rules. */
class ArchitectureTest {

    private static final JavaClasses PRODUCTION =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.heraldcms");

    /** A package of the core may use only what stands before it here. */
    private static final List<String> CORE = List.of(
            "base",
            "vault",
            "changelog",
            "access",
            "notice",
            "content",
            "fact",
            "article",
            "translation",
            "importing",
            "site",
            "review",
            "publishing",
            "webhook",
            "purge",
            "websub",
            "receipt");

    @Test
    void a_package_of_the_core_uses_only_those_before_it() {
        IntStream.range(0, CORE.size() - 1)
                .mapToObj(ArchitectureTest::usesNothingBehind)
                .forEach(rule -> rule.check(PRODUCTION));
    }

    @Test
    void no_packages_of_the_core_use_each_other_in_a_circle() {
        slices().matching("org.heraldcms.core.(**)").should().beFreeOfCycles().check(PRODUCTION);
    }

    @Test
    void the_core_knows_neither_http_resources_nor_the_search_engine() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("org.heraldcms.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "org.apache.lucene..",
                        "org.heraldcms.search..",
                        "org.heraldcms.web..");
        rule.check(PRODUCTION);
    }

    /** Beside what it indexes, search knows the ports that it brings something for, and the changes of the memory. */
    @Test
    void search_sees_the_core_only_through_its_change_log_published_documents_and_ports() {
        DescribedPredicate<JavaClass> ports =
                resideInAnyPackage("org.heraldcms.core.translation.language", "org.heraldcms.core.translation.memory");
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("org.heraldcms.search..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(core(CORE.stream()
                                .filter(name -> !List.of("base", "changelog", "publishing")
                                        .contains(name))
                                .toList()))
                        .and(not(ports)));
        rule.check(PRODUCTION);
    }

    @Test
    void delivery_and_feeds_cannot_reach_drafts() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage(
                        "org.heraldcms.web.delivery..",
                        "org.heraldcms.web.feed..",
                        "org.heraldcms.web.embed..",
                        "org.heraldcms.web.websub..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(core(List.of("fact", "article", "translation", "importing", "review")))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.heraldcms.core.publishing");
        rule.check(PRODUCTION);
    }

    @Test
    void time_comes_from_an_injected_clock() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("org.heraldcms.web.start..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
        rule.check(PRODUCTION);
    }

    private static ArchRule usesNothingBehind(int place) {
        return noClasses()
                .that()
                .resideInAnyPackage(core(List.of(CORE.get(place))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(core(CORE.subList(place + 1, CORE.size())))
                .allowEmptyShould(true);
    }

    private static String[] core(List<String> names) {
        return names.stream().map(name -> "org.heraldcms.core." + name + "..").toArray(String[]::new);
    }
}
