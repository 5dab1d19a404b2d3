package io.github.decroche.io;

import io.github.decroche.text.Printable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/** Writes characters that could move a terminal's cursor or hide what follows as JSON's escapes of them, which say the same. */
final class VisibleEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private static final int DELETE = 0x7F;

    @Override
    public int[] getEscapeCodesForAscii() {
        int[] codes = standardAsciiEscapesForJSON();
        codes[DELETE] = ESCAPE_STANDARD;
        return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
        return Printable.isSafe(c) || Character.isSurrogate((char) c)
                ? null
                : new SerializedString(Printable.json(Character.toString(c)));
    }
}
