package org.heraldcms.core.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.heraldcms.core.base.HeraldException;

/** The five roles and, in this one place, what each permits. */
public enum Role {
    ADMINISTRATOR(EnumSet.allOf(Permission.class)),
    EDITOR(EnumSet.of(
            Permission.READ,
            Permission.CREATE_ARTICLE,
            Permission.EDIT_ARTICLE,
            Permission.TRANSLATE,
            Permission.SUBMIT,
            Permission.COMMENT,
            Permission.MANAGE_LANGUAGE,
            Permission.MANAGE_FACTS,
            Permission.PUBLISH,
            Permission.SHAPE,
            Permission.RECALL,
            Permission.READ_DELIVERIES)),
    /** Narrowed to the locales granted. */
    TRANSLATOR(EnumSet.of(Permission.READ, Permission.TRANSLATE, Permission.SUBMIT, Permission.COMMENT)),
    /** Narrowed to the locales granted. */
    REVIEWER(EnumSet.of(Permission.READ, Permission.COMMENT, Permission.DECIDE)),
    /** Narrowed to the sites granted. */
    SITE_MANAGER(EnumSet.of(
            Permission.READ, Permission.PUBLISH, Permission.SHAPE, Permission.MANAGE_SITE, Permission.READ_DELIVERIES));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** Whether this role gives the permission, in the locales or sites of its grant. */
    public boolean permits(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether a grant of this role may name locales. */
    public boolean isPerLocale() {
        return this == TRANSLATOR || this == REVIEWER;
    }

    /** Whether a grant of this role may name sites. */
    public boolean isPerSite() {
        return this == SITE_MANAGER;
    }

    /** The name that JSON and the store use: {@code site_manager}. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of this label.
     *
     * @throws HeraldException INVALID at {@code /role} when there is none
     */
    @JsonCreator
    public static Role of(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst()
                .orElseThrow(() -> HeraldException.invalid(
                        "/role", "A role is one of administrator, editor, translator, reviewer and site_manager."));
    }
}
