package io.github.decroche.api;

import io.github.decroche.Experimental;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private final NavigableSet<String> named = new TreeSet<>();

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
        return named;
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
        lines.add(text(type) + " " + declaration(type) + mark(isExperimental(type)));
        for (Class<?> part : withHiddenSupertypes(type)) {
            for (Field field : part.getDeclaredFields()) {
                if (isListed(field)) {
                    String shape = field.isEnumConstant()
                            ? " constant"
                            : ": " + text(field.getGenericType()) + modifiers(field);
                    addMember(type, field, field.getName() + shape);
                }
            }
            for (Method method : part.getDeclaredMethods()) {
                if (isListed(method) && !goesWithoutSaying(method)) {
                    String result = ": " + text(method.getGenericReturnType());
                    addMember(
                            type,
                            method,
                            signature(method.getName(), method) + result + thrown(method) + modifiers(method));
                }
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isListed(constructor) && !type.isRecord()) {
                addMember(type, constructor, signature("new", constructor) + thrown(constructor));
            }
        }
    }

    private <M extends AnnotatedElement & Member> void addMember(Class<?> type, M member, String line) {
        lines.add(
                text(type) + "#" + line + mark(isExperimental(type) || member.isAnnotationPresent(Experimental.class)));
    }

    private String declaration(Class<?> type) {
        StringBuilder text = new StringBuilder();
        if (type.isSealed()) {
            text.append("sealed ");
        } else if (!type.isInterface() && Modifier.isAbstract(type.getModifiers())) {
            text.append("abstract ");
        } else if (Modifier.isFinal(type.getModifiers()) && !type.isRecord() && !type.isEnum()) {
            text.append("final ");
        }
        text.append(kind(type)).append(typeParameters(type));
        if (type.isRecord()) {
            text.append(Stream.of(type.getRecordComponents())
                    .map(part -> text(part.getGenericType()) + " " + part.getName())
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        text.append(list(" is ", visibleSupertypes(type)));
        if (type.isSealed()) {
            text.append(list(
                    " permits ",
                    Stream.of(type.getPermittedSubclasses())
                            .filter(PublicSurface::isVisible)
                            .toList()));
        }
        return text.toString();
    }

    private static String kind(Class<?> type) {
        if (type.isAnnotation()) {
            return "annotation";
        } else if (type.isInterface()) {
            return "interface";
        } else if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    private List<Type> visibleSupertypes(Class<?> type) {
        Set<Type> found = new LinkedHashSet<>();
        for (Class<?> part : withHiddenSupertypes(type)) {
            Stream.concat(Stream.ofNullable(part.getGenericSuperclass()), Stream.of(part.getGenericInterfaces()))
                    .filter(above -> isVisible(raw(above)))
                    .filter(above ->
                            !Set.of(Object.class, Record.class, Enum.class).contains(raw(above)))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private static Set<Class<?>> withHiddenSupertypes(Class<?> type) {
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

    private String signature(String name, Executable executable) {
        List<String> parameters = new ArrayList<>();
        for (Type parameter : executable.getGenericParameterTypes()) {
            parameters.add(text(parameter));
        }
        String list = String.join(", ", parameters);
        return name + typeParameters(executable) + "("
                + (executable.isVarArgs() ? list.substring(0, list.length() - 2) + "..." : list) + ")";
    }

    private String typeParameters(GenericDeclaration declaration) {
        List<String> parameters = new ArrayList<>();
        for (var parameter : declaration.getTypeParameters()) {
            List<Type> bounds = Arrays.stream(parameter.getBounds())
                    .filter(bound -> bound != Object.class)
                    .toList();
            parameters.add(parameter.getName() + list(" is ", bounds));
        }
        return parameters.isEmpty() ? "" : "<" + String.join(", ", parameters) + ">";
    }

    private String thrown(Executable executable) {
        return list(
                " throws ",
                Stream.of(executable.getGenericExceptionTypes())
                        .filter(type -> !RuntimeException.class.isAssignableFrom(raw(type)))
                        .toList());
    }

    private String list(String before, Collection<? extends Type> types) {
        return types.isEmpty() ? "" : types.stream().map(this::text).collect(Collectors.joining(", ", before, ""));
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

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : Object.class;
    }

    /** A type as the lines name it: those of the JDK by their simple names, ours from their room on. */
    private String text(Type type) {
        String full = type.getTypeName();
        Stream.of(full.split("[^\\w.$]+")).filter(name -> name.contains(".")).forEach(named::add);
        return full.replaceAll("\\bjavax?\\.[a-z.]+\\.(?=[A-Z])", "")
                .replace("io.github.decroche.", "")
                .replace('$', '.');
    }
}
