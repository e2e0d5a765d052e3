package org.heraldcms.core.translation.check.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.content.body.Mark;
import org.heraldcms.core.translation.check.finding.Check;
import org.heraldcms.core.translation.check.finding.Finding;
import org.heraldcms.core.translation.check.finding.Pair;
import org.heraldcms.core.translation.check.finding.Rule;
import org.heraldcms.core.translation.check.finding.Run;
import org.heraldcms.core.translation.check.finding.Severity;
import org.heraldcms.core.translation.check.finding.Side;
import org.heraldcms.core.translation.check.finding.Span;
import org.jspecify.annotations.Nullable;

/**
 * INLINE_CODE: code and the other marks of a line. Code that is gone or altered blocks, for a reader will type it; that
 * a stress, a language of parts or the end of a line is gone is worth a look.
 */
final class InlineCodeRule implements Rule {

    /** Words such as a message of a commit, which a translator may rightly translate. */
    private static final Pattern PROSE = Pattern.compile("[\\p{L}\\p{M}'’]+(?: [\\p{L}\\p{M}'’,]+)+[.!?]?");

    /** More than any paragraph has; the rest is not looked at. */
    private static final int MOST = 300;

    /** A piece of code in a text. */
    private record Code(Span span, String text) {}

    @Override
    public void look(Pair pair, Consumer<Finding> found) {
        Side source = pair.source();
        if (source != null && (source.segment().content().isArray())) {
            List<Run> before = Run.of(source.segment());
            List<Run> after = Run.of(pair.target().segment());
            new Comparison(source, pair.target(), found).report(before, after);
        }
    }

    /** Two texts and who is told how their marks differ. */
    private record Comparison(Side source, Side target, Consumer<Finding> found) {

        void report(List<Run> before, List<Run> after) {
            boolean marked = has(mark -> mark instanceof Mark.Code, after);
            codes(codes(before, source), codes(after, target), marked);
            stress("bold", mark -> mark instanceof Mark.Bold, before, after);
            stress("italic", mark -> mark instanceof Mark.Italic, before, after);
            languages(before, after);
            breaks();
        }

        private static List<Code> codes(List<Run> runs, Side side) {
            List<Code> codes = new ArrayList<>();
            for (Run run : runs) {
                if (codes.size() < MOST && run.marks().stream().anyMatch(mark -> mark instanceof Mark.Code)) {
                    String text = run.span().in(side.text()).strip();
                    boolean goesOn = !codes.isEmpty()
                            && codes.getLast().span().end() == run.span().start();
                    codes.add(goesOn ? joined(codes.removeLast(), run, side) : new Code(run.span(), text));
                }
            }
            return codes;
        }

        private static Code joined(Code first, Run next, Side side) {
            Span span = new Span(first.span().start(), next.span().end());
            return new Code(span, span.in(side.text()).strip());
        }

        private void codes(List<Code> before, List<Code> after, boolean marked) {
            List<Code> missing = new ArrayList<>(before);
            List<Code> extra = new ArrayList<>(after);
            for (Code one : before) {
                extra.stream()
                        .filter(other -> other.text().equals(one.text()))
                        .findFirst()
                        .ifPresent(other -> {
                            missing.remove(one);
                            extra.remove(other);
                        });
            }
            missing.removeIf(one -> isThere(one, marked));
            extra.removeIf(one -> source.text().contains(one.text()));
            for (Code one : missing) {
                Code instead = extra.isEmpty() ? null : extra.removeFirst();
                boolean prose = PROSE.matcher(one.text()).matches();
                report(instead == null ? "missing" : "changed", prose ? Severity.WARN : Severity.BLOCK, one, instead);
            }
        }

        /** Whether the target has the code after all, if not marked as such; which is said, but need not stop anybody. */
        private boolean isThere(Code code, boolean marked) {
            boolean there = target.text().contains(code.text());
            if (there && !marked) {
                report("unmarked", Severity.WARN, code, null);
            }
            return there;
        }

        private void stress(String what, Predicate<Mark> mark, List<Run> before, List<Run> after) {
            if (has(mark, before) && !has(mark, after)) {
                Run first = before.stream()
                        .filter(run -> run.marks().stream().anyMatch(mark))
                        .findFirst()
                        .orElseThrow();
                report(what, Severity.WARN, code(first), null);
            }
        }

        private static boolean has(Predicate<Mark> mark, List<Run> runs) {
            return runs.stream().anyMatch(run -> run.marks().stream().anyMatch(mark));
        }

        private Code code(Run run) {
            return new Code(run.span(), run.span().in(source.text()));
        }

        /** Words in a third language are still words in a third language. */
        private void languages(List<Run> before, List<Run> after) {
            for (Run run : before) {
                for (Mark mark : run.marks()) {
                    if (mark instanceof Mark.Language language
                            && !language.lang()
                                    .language()
                                    .equals(target.locale().language())
                            && !has(other -> isSame(other, language.lang()), after)) {
                        report("language", Severity.WARN, code(run), null);
                    }
                }
            }
        }

        private static boolean isSame(Mark mark, LocaleTag language) {
            return mark instanceof Mark.Language other
                    && other.lang().language().equals(language.language());
        }

        private void breaks() {
            long before = source.text().chars().filter(one -> one == '\n').count();
            long after = target.text().chars().filter(one -> one == '\n').count();
            if (before != after) {
                found.accept(new Finding(
                        Check.INLINE_CODE,
                        Severity.WARN,
                        target.segment().id(),
                        null,
                        null,
                        Map.of(
                                "what",
                                "breaks",
                                "expectedCount",
                                Long.toString(before),
                                "foundCount",
                                Long.toString(after)),
                        List.of()));
            }
        }

        private void report(String what, Severity severity, Code missing, @Nullable Code instead) {
            found.accept(new Finding(
                    Check.INLINE_CODE,
                    severity,
                    target.segment().id(),
                    missing.span(),
                    instead == null ? null : instead.span(),
                    Map.of("what", what, "expected", missing.text(), "found", instead == null ? "" : instead.text()),
                    instead == null || severity == Severity.WARN ? List.of() : List.of(missing.text())));
        }
    }
}
