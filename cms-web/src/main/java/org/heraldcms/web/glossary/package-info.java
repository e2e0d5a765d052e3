/** {@code /glossary}: its entries, and the whole of it as a file. */
@NullMarked
package org.heraldcms.web.glossary;

import org.jspecify.annotations.NullMarked;
