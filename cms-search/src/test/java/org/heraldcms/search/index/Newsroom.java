package org.heraldcms.search.index;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.heraldcms.core.base.Ids;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.ChangeType;
import org.heraldcms.core.publishing.reading.Published;
import org.jspecify.annotations.Nullable;

/** The newsroom of Safe Harbour without its store: what is live, and the log of how it came to be. */
public final class Newsroom implements Source {

    public static final Instant TODAY = Instant.parse("2026-09-01T08:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private boolean unreachable;
    private final List<Change> log = new ArrayList<>();
    private final Map<String, Published> live = new TreeMap<>();

    /** What an edition says; everything but the title has a default. */
    public record Copy(String title, String summary, String text, String type, List<String> topics) {

        public static Copy titled(String title) {
            return new Copy(title, "", "", "article", List.of());
        }

        public Copy summary(String said) {
            return new Copy(title, said, text, type, topics);
        }

        public Copy text(String said) {
            return new Copy(title, summary, said, type, topics);
        }

        public Copy type(String said) {
            return new Copy(title, summary, text, said, topics);
        }

        public Copy topics(String... said) {
            return new Copy(title, summary, text, type, List.of(said));
        }
    }

    public static UUID anArticle() {
        return Ids.next(TODAY);
    }

    /** Publishes a new article in one locale on the site harbour. */
    public UUID publish(String locale, Copy copy) {
        UUID article = anArticle();
        Change unused = publish("harbour", article, locale, copy);
        return article;
    }

    public Change publish(String site, UUID article, String locale, Copy copy) {
        LocaleTag tag = LocaleTag.of(locale);
        long position = log.size() + 1L;
        Published published = new Published(
                site,
                article,
                tag,
                (int) position,
                "slug-" + position,
                copy.title,
                copy.type,
                copy.topics,
                TODAY,
                TODAY,
                null,
                position,
                document(copy),
                "digest-" + position);
        Published before = live.put(key(site, article, tag), published);
        return append(
                before == null ? ChangeType.EDITION_PUBLISHED : ChangeType.EDITION_UPDATED,
                published,
                published.digest());
    }

    public Change withdraw(String site, UUID article, String locale) {
        Published ended = Objects.requireNonNull(live.remove(key(site, article, LocaleTag.of(locale))));
        return append(ChangeType.EDITION_WITHDRAWN, ended, null);
    }

    /** Has the store fail for a while. */
    void unreachable(boolean now) {
        unreachable = now;
    }

    public List<Change> log() {
        return List.copyOf(log);
    }

    private Change append(ChangeType type, Published of, @Nullable String digest) {
        Change change = new Change(
                log.size() + 1L,
                log.size() + 1L,
                Ids.next(TODAY),
                TODAY,
                type,
                of.site(),
                of.articleId(),
                of.locale(),
                of.revision(),
                digest,
                null,
                new byte[0]);
        log.add(change);
        return change;
    }

    private static byte[] document(Copy copy) {
        ObjectNode tree = JSON.createObjectNode();
        tree.put("title", copy.title).put("summary", copy.summary).put("text", copy.text);
        tree.put("canonicalUrl", "https://safeharbour.example/a");
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String key(String site, UUID article, LocaleTag locale) {
        return site + "/" + article + "/" + locale;
    }

    @Override
    public long head() {
        return log.size();
    }

    @Override
    public Optional<UUID> changeAt(long position) {
        return position < 1 || position > log.size()
                ? Optional.empty()
                : Optional.of(log.get((int) position - 1).id());
    }

    @Override
    public Optional<Published> live(String site, UUID articleId, LocaleTag locale) {
        if (unreachable) {
            throw new IllegalStateException("The store cannot be reached");
        }
        return Optional.ofNullable(live.get(key(site, articleId, locale)));
    }

    @Override
    public List<Published> allLive(long afterPosition, int limit) {
        return live.values().stream()
                .filter(published -> published.position() > afterPosition)
                .sorted(Comparator.comparingLong(Published::position))
                .limit(limit)
                .toList();
    }
}
