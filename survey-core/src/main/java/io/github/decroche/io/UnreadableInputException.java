package io.github.decroche.io;

/** Thrown when nothing of an input can be read: there is no such file, it is empty, it is not what its name says. */
public final class UnreadableInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says in one line which input and why. */
    public UnreadableInputException(String message) {
        super(message);
    }

    /** Says in one line which input and why, with the cause beside it. */
    public UnreadableInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
