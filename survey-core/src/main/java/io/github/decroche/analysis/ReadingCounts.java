package io.github.decroche.analysis;

/**
 * What became of the records of a call file.
 *
 * @param read how many records there were
 * @param accepted how many of them are calls of the study
 * @param rejected how many had problems; read = accepted + rejected
 */
public record ReadingCounts(long read, long accepted, long rejected) {
    /** Refuses counts that lose a record. */
    public ReadingCounts {
        if (accepted < 0 || rejected < 0 || read != accepted + rejected) {
            throw new IllegalArgumentException(
                    "read: " + read + "; expected accepted + rejected = " + accepted + " + " + rejected);
        }
    }

    /** The counts of records accepted and rejected. */
    public static ReadingCounts of(long accepted, long rejected) {
        return new ReadingCounts(accepted + rejected, accepted, rejected);
    }

    /** One line: {@code 1532 read, 1532 accepted, 0 rejected}. */
    @Override
    public String toString() {
        return read + " read, " + accepted + " accepted, " + rejected + " rejected";
    }
}
