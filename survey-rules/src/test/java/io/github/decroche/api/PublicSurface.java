package io.github.decroche.api;

import io.github.decroche.Experimental;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What code outside can name: a line for every public or protected class and member, in an order of its own.
 *
 * <p>What a class inherits from one that is not public counts as its own, for so it looks from outside. Left out is what
 * every object, enum or record has anyway.
 */
final class PublicSurface {
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private final NavigableSet<String> lines = new TreeSet<>();
    private final Signatures signatures = new Signatures();

    private PublicSurface() {}

    static PublicSurface of(Collection<Class<?>> types) {
        PublicSurface surface = new PublicSurface();
        types.stream().filter(PublicSurface::isVisible).forEach(surface::add);
        return surface;
    }

    /** The lines. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The names, in full, of all types that stand in the lines. */
    Set<String> namedTypes() {
        return signatures.namedTypes();
    }

    /** Whether code in another package can name a type. */
    static boolean isVisible(Class<?> type) {
        return isVisible(type.getModifiers())
                && (type.getDeclaringClass() == null || isVisible(type.getDeclaringClass()));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private void add(Class<?> type) {
        lines.add(signatures.text(type) + " " + signatures.declaration(type) + mark(isExperimental(type)));
        for (Class<?> part : withHiddenSupertypes(type)) {
            for (Field field : part.getDeclaredFields()) {
                if (isListed(field)) {
                    String shape = field.isEnumConstant()
                            ? " constant"
                            : ": " + signatures.text(field.getGenericType()) + modifiers(field);
                    addMember(type, field, field.getName() + shape);
                }
            }
            for (Method method : part.getDeclaredMethods()) {
                if (isListed(method) && !goesWithoutSaying(method)) {
                    addMember(type, method, signatures.of(method) + modifiers(method));
                }
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isListed(constructor) && !type.isRecord()) {
                addMember(type, constructor, signatures.of(constructor));
            }
        }
    }

    private <M extends AnnotatedElement & Member> void addMember(Class<?> type, M member, String line) {
        lines.add(signatures.text(type) + "#" + line
                + mark(isExperimental(type) || member.isAnnotationPresent(Experimental.class)));
    }

    /** The type, and those above it that code in another package cannot name. */
    static Set<Class<?>> withHiddenSupertypes(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>(List.of(type));
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .filter(above -> !isVisible(above))
                .forEach(above -> found.addAll(withHiddenSupertypes(above)));
        return found;
    }

    private static boolean isListed(Member member) {
        boolean closed = Modifier.isFinal(member.getDeclaringClass().getModifiers())
                && !Modifier.isPublic(member.getModifiers());
        return isVisible(member.getModifiers()) && !member.isSynthetic() && !closed;
    }

    private static boolean goesWithoutSaying(Method method) {
        Class<?> owner = method.getDeclaringClass();
        boolean ofEnum = owner.isEnum() && Set.of("values", "valueOf").contains(method.getName());
        boolean ofRecord = owner.isRecord()
                && Stream.of(owner.getRecordComponents())
                        .anyMatch(part -> part.getAccessor().equals(method));
        return ofEnum || ofRecord || OF_EVERY_OBJECT.contains(method.getName());
    }

    private static String modifiers(Member member) {
        int modifiers = member.getModifiers();
        return (Modifier.isStatic(modifiers) ? " static" : "")
                + (Modifier.isAbstract(modifiers) ? " abstract" : "")
                + (Modifier.isProtected(modifiers) ? " protected" : "");
    }

    private static boolean isExperimental(Class<?> type) {
        return type.isAnnotationPresent(Experimental.class)
                || type.getPackage().isAnnotationPresent(Experimental.class)
                || (type.getDeclaringClass() != null && isExperimental(type.getDeclaringClass()));
    }

    private static String mark(boolean experimental) {
        return experimental ? " @Experimental" : "";
    }
}
