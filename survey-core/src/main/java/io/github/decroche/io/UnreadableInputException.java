package io.github.decroche.io;

import io.github.decroche.text.Printable;

/** Thrown when nothing of an input can be read: there is no such file, it is empty, it is not what its name says. */
public final class UnreadableInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says in one line which input and why; what could not be printed safely is replaced. */
    public UnreadableInputException(String message) {
        super(Printable.text(message));
    }

    /** The same, with the cause beside it. */
    public UnreadableInputException(String message, Throwable cause) {
        super(Printable.text(message), cause);
    }
}
