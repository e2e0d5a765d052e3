package org.heraldcms.core.receipt;

import java.time.Instant;
import org.heraldcms.core.base.HeraldException;
import org.heraldcms.core.publishing.reading.SiteCopy;

/**
 * A site's own statement of what it holds.
 *
 * @param copy all that the site keeps, or the part that this is about
 * @param position the newest change that the site has taken in
 * @param digest the state digest that the site reckoned, 64 hex digits
 * @param inStep whether that is what it should hold at that position
 * @param behind how many changes of editions lie behind that position
 */
public record Receipt(SiteCopy copy, long position, String digest, boolean inStep, long behind, Instant receivedAt) {

    /**
     * A site's claim as it arrives.
     *
     * @throws HeraldException INVALID when the position is negative or the digest not 64 lower-case hex digits
     */
    public record Claim(long position, String digest) {
        public Claim {
            if (position < 0) {
                throw HeraldException.invalid("/position", "A position is 0 or more.");
            }
            if (!digest.matches("[0-9a-f]{64}")) {
                throw HeraldException.invalid("/digest", "A digest has 64 lower-case hex digits.");
            }
        }
    }
}
