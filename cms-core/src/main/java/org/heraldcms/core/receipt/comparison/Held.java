package org.heraldcms.core.receipt.comparison;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.jspecify.annotations.Nullable;

/** What a site says it holds, taken line by line: the digest of each edition. */
public final class Held {

    private static final int MOST = 100_000;
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Map<Key, byte[]> digests = new HashMap<>();

    /** An edition. */
    record Key(UUID articleId, LocaleTag locale) {}

    /**
     * Takes the next line.
     *
     * @throws HeraldException INVALID at a member of the line, whose number counts from 0; TOO_LARGE with too many lines
     */
    public void add(@Nullable String id, @Nullable String locale, @Nullable String digest) {
        String line = "/" + digests.size();
        if (digests.size() >= MOST) {
            throw HeraldException.at(ErrorCode.TOO_LARGE, line, "A comparison has at most " + MOST + " lines.");
        }
        if (id == null || !ID.matcher(id).matches()) {
            throw HeraldException.invalid(line + "/id", "This is the id of an article, as in its document.");
        }
        if (locale == null) {
            throw HeraldException.invalid(line + "/locale", "Say in which locale.");
        }
        if (digest == null || !DIGEST.matcher(digest).matches()) {
            throw HeraldException.invalid(line + "/digest", "A digest has 64 lower-case hex digits.");
        }
        Key key = new Key(UUID.fromString(id), LocaleTag.of(locale, line + "/locale"));
        if (digests.put(key, HexFormat.of().parseHex(digest)) != null) {
            throw HeraldException.invalid(line, "An edition stands in the list once.");
        }
    }

    /** Takes an edition out, once it is compared; null when it is not held. */
    @Nullable
    String take(Key key) {
        byte[] digest = digests.remove(key);
        return digest == null ? null : HexFormat.of().formatHex(digest);
    }

    /** What is left. */
    void each(BiConsumer<Key, String> taker) {
        digests.forEach((key, digest) -> taker.accept(key, HexFormat.of().formatHex(digest)));
    }
}
