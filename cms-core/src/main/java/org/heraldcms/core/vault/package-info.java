/**
 * The vault: secrets that Herald has to know again, and that nobody who reads the store may know.
 *
 * <p>{@link org.heraldcms.core.vault.Vault} seals and opens them under a key that is not in the database. Whoever keeps
 * sealed values in a table produces a {@link org.heraldcms.core.vault.SealedColumn}, so that
 * {@link org.heraldcms.core.vault.VaultStart} finds what is not sealed yet, or under an older key. What needs only to be
 * recognised, as passwords and tokens, is hashed instead and has no business here. Uses {@code core.base}.
 */
@NullMarked
@CheckReturnValue
package org.heraldcms.core.vault;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
