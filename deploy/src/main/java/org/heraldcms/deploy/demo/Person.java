package org.heraldcms.deploy.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who works at Safe Harbour. */
public enum Person {
    ADA("Ada Okafor", Map.of("role", "administrator")),
    ERIK("Erik Lund", Map.of("role", "editor")),
    TOMAS("Tomás Vega", Map.of("role", "translator", "locales", List.of("es"))),
    ROSA("Rosa Marín", Map.of("role", "reviewer", "locales", List.of("en", "es"))),
    SAM("Sam Pine", Map.of("role", "site_manager", "sites", List.of("harbour", "lighthouse", "faro")));

    /** The password of all of them, in demo and tests. */
    public static final String PASSWORD = "harbour-demo-2026";

    private final String fullName;
    private final Map<String, Object> role;

    Person(String fullName, Map<String, Object> role) {
        this.fullName = fullName;
        this.role = role;
    }

    public String fullName() {
        return fullName;
    }

    public String role() {
        return (String) role.getOrDefault("role", "");
    }

    public String email() {
        return name().toLowerCase(Locale.ROOT) + "@safeharbour.example";
    }

    Map<String, Object> account() {
        return Map.of("email", email(), "name", fullName, "password", PASSWORD, "roles", List.of(role));
    }
}
