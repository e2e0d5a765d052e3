package org.heraldcms.core.receipt.comparison;

import java.time.Instant;
import java.util.UUID;
import org.heraldcms.core.publishing.reading.SiteCopy;

/**
 * What came of a comparison.
 *
 * @param position how far the log had come
 * @param same how many editions are held as they should be
 * @param missing how many are live and not held
 * @param different how many are held as another document
 * @param removable how many are held and not live
 */
public record Comparison(
        UUID id, SiteCopy copy, long position, int same, int missing, int different, int removable, Instant at) {}
