package org.heraldcms.core.content.body;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.heraldcms.core.content.body.Block.CodeBlock;
import org.heraldcms.core.content.body.Block.Image;
import org.heraldcms.core.content.body.Block.Line;
import org.heraldcms.core.content.body.Block.TextBlock;

/**
 * The hash that says whether a segment has changed: the first 32 hex digits of SHA-256 over its inline nodes as
 * canonical JSON in UTF-8. Marks and link targets count; id, place and block type do not, so that a sentence moved or
 * made a heading is the same sentence. Of a figure counts its key: one that has changed outdates no translation. Of an image count its alternative text, address and title.
 */
final class Fingerprint {

    private static final int BYTES = 16;

    private Fingerprint() {}

    static String of(TextBlock block) {
        return switch (block) {
            case Line line -> of(JsonForm.inlines(Writing.byKey(line.content())));
            case CodeBlock code -> of(JsonForm.inlines(JsonForm.line(code)));
            case Image image -> of(image);
        };
    }

    private static String of(Image image) {
        ArrayNode nodes = JsonForm.inlines(List.of(new Inline.Text(image.alt())));
        nodes.addObject().put("src", image.src()).put("title", image.title());
        return of(nodes);
    }

    private static String of(ArrayNode nodes) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(nodes.toString().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
