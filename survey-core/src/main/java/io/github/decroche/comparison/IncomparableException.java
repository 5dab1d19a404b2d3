package io.github.decroche.comparison;

/** Thrown when groups cannot be compared at all: there is no reference, or nothing to hold against it. */
public final class IncomparableException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    IncomparableException(String message) {
        super(message);
    }
}
