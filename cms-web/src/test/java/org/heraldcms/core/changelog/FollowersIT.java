package org.heraldcms.core.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.LongStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A follower that stumbles goes on where it stood, while all others keep going. */
@ExtendWith(ArquillianExtension.class)
public class FollowersIT {

    @Inject
    private ChangeLog log;

    @Inject
    private Followers followers;

    @Inject
    private Stumbling stumbling;

    @Inject
    private SampleChanges changes;

    @BeforeEach
    void prepare() {
        changes.prepare();
        assertThat(SampleChanges.holdsSoon(() -> followers.positions().containsKey("stumbling")))
                .isTrue();
    }

    @Test
    void one_that_fails_gets_the_same_changes_once_more() {
        goesOnAfter(Stumbling.Stumble.FAILING);
    }

    @Test
    void one_whose_thread_is_interrupted_goes_on() {
        goesOnAfter(Stumbling.Stumble.INTERRUPTED);
    }

    private void goesOnAfter(Stumbling.Stumble how) {
        long start = log.head();
        assertThat(changes.append(3)).hasSize(3);
        stumbling.stumble(how);
        assertThat(changes.append(3)).hasSize(3);
        assertThat(SampleChanges.holdsSoon(stumbling::hasStumbled)).isTrue();
        assertThat(changes.append(3)).hasSize(3);
        assertThat(SampleChanges.holdsSoon(this::areAllInStep))
                .as("followers at " + followers.positions() + " of " + log.head())
                .isTrue();
        List<Long> taken = stumbling.taken().stream()
                .filter(position -> position > start)
                .distinct()
                .toList();
        assertThat(taken)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(start + 1, log.head()).boxed().toList());
    }

    private boolean areAllInStep() {
        return followers.positions().values().stream().allMatch(position -> position == log.head());
    }
}
