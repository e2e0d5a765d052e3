package org.heraldcms.search.spelling;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.base.LocaleTag;
import org.heraldcms.core.translation.language.Dictionaries;
import org.heraldcms.core.translation.language.Dictionary;

/**
 * The dictionaries of all languages. Each is loaded when first asked for, which takes a second, and once; the least used
 * is let go when there are too many. One that cannot be read is told in the log, and then there is none: nobody is kept
 * from writing by it.
 */
@ApplicationScoped
public class HunspellDictionaries implements Dictionaries {

    private static final Logger LOG = System.getLogger(HunspellDictionaries.class.getName());
    private static final int MOST_LOADED = 24;

    private final Cache<LocaleTag, Optional<Dictionary>> ofLocale =
            Caffeine.newBuilder().maximumSize(4 * MOST_LOADED).build();
    private final Cache<String, Optional<Dictionary>> loaded =
            Caffeine.newBuilder().maximumSize(MOST_LOADED).build();

    @Inject
    @ConfigProperty(name = "herald.data", defaultValue = "data")
    private String data;

    private DictionaryFiles files;

    /** For the container. */
    protected HunspellDictionaries() {}

    /**
     * Dictionaries outside a container.
     *
     * @param own directory of those that go before the ones that come along
     */
    public HunspellDictionaries(Path own) {
        files = new DictionaryFiles(own);
    }

    @PostConstruct
    void create() {
        files = new DictionaryFiles(Path.of(data, "dictionaries"));
    }

    @Override
    public Optional<Dictionary> of(LocaleTag locale) {
        return ofLocale.get(locale, this::find);
    }

    private Optional<Dictionary> find(LocaleTag locale) {
        List<Dictionary> found = new ArrayList<>();
        for (String name : files.namesFor(locale)) {
            loaded.get(name, this::load).ifPresent(found::add);
        }
        return switch (found.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(found.getFirst());
            default -> Optional.of(new JoinedDictionary(found));
        };
    }

    private Optional<Dictionary> load(String name) {
        try {
            return Optional.of(files.load(name));
        } catch (IOException | ParseException | RuntimeException unreadable) {
            LOG.log(
                    Level.WARNING,
                    "The dictionary " + name + " cannot be read; there is no spelling check.",
                    unreadable);
            return Optional.empty();
        }
    }
}
