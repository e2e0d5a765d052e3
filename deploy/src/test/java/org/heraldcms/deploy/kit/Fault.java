package org.heraldcms.deploy.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mistake that a partner's engineer might make: what becomes of a piece of the receiver, and who has to find it. */
enum Fault {
    TRUSTS_ANYBODY(
            "signature",
            "under another secret was answered",
            "const genuine = isGenuine(request.headers, Buffer.concat(chunks));",
            "const genuine = true;"),
    ASKS_FOR_NO_RECEIPT(
            "signature", "no receipt came", "const proveSoon = () =>", "const proveSoon = () => {}, never = () =>"),
    BELIEVES_OLD_WEBHOOKS("replay", "signed ten minutes ago", "Math.abs(Date.now() / 1000 - at) <= 300 && ", ""),
    KNOWS_ONE_SIGNATURE("rotation", "answered 401", "signatures.split(' ').some(", "[signatures].some("),
    REFUSES_REPETITION(
            "duplicate",
            "answered 503",
            "  if (isNews(change)) {",
            "  if (!isNews(change)) throw new Error('twice');\n  {"),
    REFUSES_UNKNOWN_TYPES("unknown type", "answered 503", "return; // nothing to hold", "throw new Error(type);"),
    LETS_THE_LAST_WIN(
            "out of order",
            "something else in between",
            "const isNews = (change) =>",
            "const isNews = (change) => true ||"),
    WAITS_TOO_LONG("slow", "no answer within 15 s", "timeout(10_000)", "timeout(60_000)"),
    TAKES_DAMAGED_DOCUMENTS("damaged", "does not have the digest", " && digest === sha256(canonical(rest))", ""),
    KEEPS_WITHDRAWN_ONES("withdrawal", "later", "'edition.withdrawn', ", ""),
    STUMBLES_OVER_410(
            "410",
            "answered 503 again",
            "const document = answer?.ok",
            "if (answer?.status === 410) throw new Error('gone');\n    const document = answer?.ok"),
    KEEPS_RECALLED_ONES("recall", "later", ", 'article.recalled'", ""),
    BRINGS_BACK_RECALLED_ONES(
            "recall",
            "something else in between",
            "const isNews = (change) =>",
            "const isNews = (change) => !held.get(fileOf(change))?.document ||"),
    NEVER_CATCHES_UP("catch-up", "something else", "(await catchUp(), await isInStep())", "true"),
    TAKES_ONE_STEP_ONLY("catch-up", "later", "({ next: from, more } = step);", "more = !({ next: from } = step);"),
    INSISTS_ON_ITS_CURSOR("resync", "later", "{ from = cursor = ''; continue; }", "{ throw new Error('410'); }"),
    KEEPS_WHAT_NOBODY_NAMES("resync", "something else", "{ synced = 0; for", "{ synced = 0; if (false) for"),
    ADDS_UP_WRONGLY("proof", "something else", "total + BigInt(", "total ^ BigInt(");

    private final String check;
    private final String because;
    private final String right;
    private final String wrong;

    Fault(String check, String because, String right, String wrong) {
        this.check = check;
        this.because = because;
        this.right = right;
        this.wrong = wrong;
    }

    /** The receiver for Node with this fault, in a directory. */
    private Path program(Path directory) throws IOException {
        String program = Files.readString(Receiver.KIT.resolve("receiver.mjs"));
        assertThat(program).containsOnlyOnce(right);
        return Files.writeString(directory.resolve(name() + ".mjs"), program.replace(right, wrong));
    }

    /** What the runner says, when it is not what it should say. */
    String missed(Path directory) throws IOException {
        try (Receiver receiver = Receiver.node(directory, program(directory))) {
            String verdict = Conformance.of(receiver, "--only", check, "--patience", "10", "--slow", "17")
                    .of(check);
            return verdict.startsWith("failed, because") && verdict.contains(because) ? "" : this + ": " + verdict;
        }
    }
}
