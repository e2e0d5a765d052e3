package org.heraldcms.search.index;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.heraldcms.core.changelog.Change;
import org.heraldcms.core.changelog.Follower;

/**
 * The search index as a follower of the change log. Opening or building it happens on the follower's own thread, so
 * neither keeps the server from starting.
 */
@ApplicationScoped
public class IndexFollower implements Follower {

    @Inject
    @ConfigProperty(name = "herald.data", defaultValue = "data")
    private String data;

    @Inject
    private Source source;

    @Inject
    private Clock clock;

    private Indexer indexer;

    @PostConstruct
    void create() {
        indexer = new Indexer(Path.of(data, "index"), source, clock);
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public long position() {
        return indexer.open();
    }

    @Override
    public void follow(List<Change> changes) {
        indexer.follow(changes);
    }

    /** The index that follows; the same for the life of the application. */
    public Indexer indexer() {
        return indexer;
    }

    @PreDestroy
    void close() {
        indexer.close();
    }
}
