/**
 * Puts a tree of Markdown files in through Herald's imports: each name an article, each locale one of its editions. What
 * a text becomes is the server's business; here are only the files and who confirms what is proposed. Knows the contract
 * only.
 */
@NullMarked
package org.heraldcms.deploy.markdown;

import org.jspecify.annotations.NullMarked;
