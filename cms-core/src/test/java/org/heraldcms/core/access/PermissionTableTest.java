package org.heraldcms.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole table of permissions as a reader sees it: whoever changes who may do what changes this text too. */
class PermissionTableTest {

    private static final String TABLE = """
            permission        administrator editor        translator    reviewer      site_manager
            READ              yes           yes           yes           yes           yes
            CREATE_ARTICLE    yes           yes           -             -             -
            EDIT_ARTICLE      yes           yes           -             -             -
            TRANSLATE         yes           yes           locales       -             -
            SUBMIT            yes           yes           locales       -             -
            COMMENT           yes           yes           locales       locales       -
            DECIDE            yes           -             -             locales       -
            MANAGE_LANGUAGE   yes           yes           -             -             -
            MANAGE_FACTS      yes           yes           -             -             -
            PUBLISH           yes           yes           -             -             sites
            SHAPE             yes           yes           -             -             sites
            RECALL            yes           yes           -             -             -
            MANAGE_SITE       yes           -             -             -             sites
            CREATE_SITE       yes           -             -             -             -
            READ_DELIVERIES   yes           yes           -             -             sites
            MANAGE_WORKFLOWS  yes           -             -             -             -
            MANAGE_ACCOUNTS   yes           -             -             -             -
            READ_AUDIT        yes           -             -             -             -
            MANAGE_OPERATION  yes           -             -             -             -
            """;

    @Test
    void every_role_has_exactly_these_permissions() {
        String printed = Arrays.stream(Permission.values())
                .map(PermissionTableTest::line)
                .collect(Collectors.joining("\n", head(), "\n"));

        assertThat(printed).isEqualTo(TABLE);
    }

    private static String head() {
        return row("permission", role -> role.label()) + "\n";
    }

    private static String line(Permission permission) {
        return row(permission.name(), role -> cell(role, permission));
    }

    private static String row(String first, java.util.function.Function<Role, String> cell) {
        String cells = Arrays.stream(Role.values())
                .map(role -> String.format("%-14s", cell.apply(role)))
                .collect(Collectors.joining());
        return (String.format("%-18s", first) + cells).stripTrailing();
    }

    private static String cell(Role role, Permission permission) {
        if (!role.permits(permission)) {
            return "-";
        }
        return switch (permission.scope()) {
            case LOCALE -> role.isPerLocale() ? "locales" : "yes";
            case SITE -> role.isPerSite() ? "sites" : "yes";
            case EVERYWHERE -> "yes";
        };
    }
}
