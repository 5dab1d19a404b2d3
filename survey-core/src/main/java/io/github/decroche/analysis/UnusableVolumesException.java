package io.github.decroche.analysis;

/** Volumes that do not fit the calls: nothing can stand for a value without a call that is done. */
public final class UnusableVolumesException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnusableVolumesException(Dimension dimension, String value) {
        super(dimension.id() + " " + value + " has no call that is done; expected volumes of what has such calls only");
    }
}
