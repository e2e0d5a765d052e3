/**
 * A Lucene index on disk: opened only when whole, written by one process, searched while it is written, and cleared when
 * it is to be built again. What is in it is the business of those who use it.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.search.files;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
