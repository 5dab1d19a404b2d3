package io.github.decroche.api;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.GenericDeclaration;
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

/** How the lines of a surface name types and members. Remembers the types that were named. */
final class Signatures {
    private final NavigableSet<String> named = new TreeSet<>();

    /** The names, in full, of all types named so far. */
    Set<String> namedTypes() {
        return named;
    }

    /** How a type is declared, after its name. */
    String declaration(Class<?> type) {
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
        for (Class<?> part : PublicSurface.withHiddenSupertypes(type)) {
            Stream.concat(Stream.ofNullable(part.getGenericSuperclass()), Stream.of(part.getGenericInterfaces()))
                    .filter(above -> PublicSurface.isVisible(raw(above)))
                    .filter(above ->
                            !Set.of(Object.class, Record.class, Enum.class).contains(raw(above)))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** A constructor: {@code new(String)}. */
    String of(Constructor<?> constructor) {
        return signature("new", constructor) + thrown(constructor);
    }

    /** A method with its result: {@code id(): String}. */
    String of(Method method) {
        return signature(method.getName(), method) + ": " + text(method.getGenericReturnType()) + thrown(method);
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

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> raw) {
            return raw;
        }
        return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : Object.class;
    }

    /** A type as the lines name it: those of the JDK by their simple names, ours from their room on. */
    String text(Type type) {
        String full = type.getTypeName();
        Stream.of(full.split("[^\\w.$]+")).filter(name -> name.contains(".")).forEach(named::add);
        return full.replaceAll("\\bjavax?\\.[a-z.]+\\.(?=[A-Z])", "")
                .replace("io.github.decroche.", "")
                .replace('$', '.');
    }
}
