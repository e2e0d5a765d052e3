package org.heraldcms.core.translation.machine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.heraldcms.core.access.Actor;
import org.heraldcms.core.article.Revision;
import org.heraldcms.core.base.ErrorCode;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.machine.Task.Item;
import org.jspecify.annotations.Nullable;

/** Has segments translated by machine. No transaction is open while the machine works. */
@ApplicationScoped
public class MachineTranslations {

    /** A slow translator must not take all the threads that answer requests; to one host there are so many connections. */
    private static final int MOST_AT_ONCE = 5;

    @Inject
    private Translators translators;

    @Inject
    private Tasks tasks;

    @Inject
    private Clock clock;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    /** What is set up: {@code off}, {@code libretranslate} or {@code deepl}. */
    public String translator() {
        return translators.kind();
    }

    /**
     * Fills in segments of an edition, or begins it.
     *
     * @param segments those wanted, whether they are translated or not; null: all that are not
     * @throws HeraldException FORBIDDEN, NOT_FOUND, INVALID, ILLEGAL_TRANSITION; TRANSLATOR_OFF, TRANSLATOR_UNAVAILABLE,
     *     THROTTLED; STALE when somebody saved one of the segments meanwhile. Then nothing is changed
     */
    public MachineTranslation fill(Actor actor, UUID articleId, LocaleTag locale, @Nullable List<String> segments) {
        tasks.authorise(actor, articleId, locale);
        MachineTranslator translator = translators.require();
        Task task = tasks.prepare(articleId, locale, segments);
        Answers answers = Answers.of(task, translated(translator, task));
        Revision newest = answers.drafts().isEmpty()
                ? task.newest()
                : tasks.save(actor, task, answers.drafts(), translators.kind());
        Integer revision = newest == null ? null : newest.number();
        return new MachineTranslation(revision, answers.filled(), answers.skipped(), tasks.left(articleId, locale));
    }

    /** A translation for each item; what has no words stays as it is. */
    private List<String> translated(MachineTranslator translator, Task task) {
        List<String> wanted = task.items().stream()
                .map(Item::text)
                .filter(TaggedText::isWorthSending)
                .map(TaggedText::xml)
                .toList();
        Iterator<String> answered = wanted.isEmpty() ? List.<String>of().iterator() : ask(translator, task, wanted);
        List<String> all = new ArrayList<>();
        for (Item item : task.items()) {
            all.add(item.text().isWorthSending() ? answered.next() : item.text().xml());
        }
        return all;
    }

    private Iterator<String> ask(MachineTranslator translator, Task task, List<String> texts) {
        if (!places.tryAcquire()) {
            throw new HeraldException(
                    ErrorCode.THROTTLED, "The machine translator has its hands full. Try again in a moment.");
        }
        try {
            MachineTranslator.Order order = new MachineTranslator.Order(
                    texts,
                    task.source().locale(),
                    task.locale(),
                    task.source().title(),
                    clock.instant().plus(translators.patience()));
            return translator.translate(order).iterator();
        } finally {
            places.release();
        }
    }
}
