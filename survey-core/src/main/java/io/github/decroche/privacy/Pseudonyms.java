package io.github.decroche.privacy;

import io.github.decroche.call.Call;
import io.github.decroche.call.Caller;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Surrogates for the ids of calls and callers, which are free text and may hold names. A surrogate follows from the id and a
 * secret key alone: the same id has the same surrogate in every file, so that files of one fieldwork stay linked; under
 * another key it has another one, and without the key nobody can tell an id from it, nor try whether a name is behind it.
 *
 * <p>The surrogate of an id is the first {@value #BITS} bits of HMAC-SHA-256 under the key, written as {@value #LENGTH}
 * digits of base 32 (0–9, a–v). What is hashed is the word {@code call} or {@code caller}, a byte 0 and the id in UTF-8; so a
 * call and a caller of the same id have different surrogates. Ids are taken exactly as they are: another case, a blank
 * more or another Unicode normal form of the same name is another id, as everywhere in this library. Half of a surrogate
 * pair, which UTF-8 cannot write, is hashed as the three bytes that its code point would have. Among <i>n</i> ids the chance
 * that two share a surrogate is about n² / 2¹³¹: 4 · 10⁻²⁶ for ten million.
 *
 * <p>No figure depends on what an id is, but the pairs of a {@linkplain io.github.decroche.study.Matching matched}
 * comparison among calls that began in the very same instant, which are taken in the order of their ids.
 *
 * <p>An immutable method object, safe for use by several threads. The key is in no message and not in {@code toString}.
 *
 * <p>Sources: <a href="https://doi.org/10.17487/RFC2104">RFC 2104</a> (HMAC; a key shorter than the hash weakens it, so one
 * of {@value #SHORTEST_KEY} bytes is the least and 32 bytes of chance are better); <a
 * href="https://doi.org/10.17487/RFC4648">RFC 4648</a>, section 7 (the digits); ENISA, <i>Pseudonymisation techniques and
 * best practices</i>, 2019 (why a keyed code and not a hash, which anybody can try names on; what is done here is its
 * deterministic policy); ISO 25237 and ISO/IEC 20889 (the terms).
 */
public final class Pseudonyms {
    /** The shortest key, in bytes: 128 bits. */
    public static final int SHORTEST_KEY = 16;

    /** The length of a surrogate, in characters. */
    public static final int LENGTH = 26;

    private static final int BITS_A_DIGIT = 5;
    private static final int BITS = LENGTH * BITS_A_DIGIT;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Pseudonyms(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Surrogates under a key, which is copied and used byte for byte.
     *
     * @param key at least {@value #SHORTEST_KEY} bytes, drawn by chance
     * @throws IllegalArgumentException if the key is shorter, or one byte over and over
     */
    public static Pseudonyms keyed(byte[] key) {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "a key of " + key.length + " bytes; expected at least " + SHORTEST_KEY + ", drawn by chance");
        }
        SecretKeySpec copy = new SecretKeySpec(key, ALGORITHM);
        if (isOneByte(copy.getEncoded())) {
            throw new IllegalArgumentException("a key of one byte over and over; expected bytes drawn by chance");
        }
        return new Pseudonyms(copy);
    }

    private static boolean isOneByte(byte[] key) {
        for (byte each : key) {
            if (each != key[0]) {
                return false;
            }
        }
        return true;
    }

    /** The same call under surrogates: those of its own id and of its caller's, if that is recorded. */
    public Call of(Call call) {
        return Call.builder()
                .like(call)
                .id(ofCall(call.id()))
                .caller(new Caller(
                        call.caller().id().map(this::ofCaller), call.caller().gender()))
                .build();
    }

    /** The surrogate of a call's id. */
    public String ofCall(String id) {
        return surrogate("call", id);
    }

    /** The surrogate of a caller's id. */
    public String ofCaller(String id) {
        return surrogate("caller", id);
    }

    private String surrogate(String kind, String id) {
        byte[] code;
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            code = mac.doFinal(bytes(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
        String digits = new BigInteger(1, code)
                .shiftRight(code.length * Byte.SIZE - BITS)
                .toString(1 << BITS_A_DIGIT);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    private static byte[] bytes(String id) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(id)) {
            return id.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        id.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                bytes.write(0xE0 | (c >> 12));
                bytes.write(0x80 | ((c >> 6) & 0x3F));
                bytes.write(0x80 | (c & 0x3F));
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }

    /** What it is, without the key: {@code surrogates by HMAC-SHA-256, key of 256 bits}. */
    @Override
    public String toString() {
        return "surrogates by HMAC-SHA-256, key of " + key.getEncoded().length * Byte.SIZE + " bits";
    }
}
