package io.github.decroche.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.decroche.call.Answer;
import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.call.Caller;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {
    private static final byte[] KEY = key(32, 0);
    private static final Pseudonyms PSEUDONYMS = Pseudonyms.keyed(KEY);

    /** Bytes that count up. */
    private static byte[] key(int length, int first) {
        byte[] key = new byte[length];
        IntStream.range(0, length).forEach(i -> key[i] = (byte) (first + i));
        return key;
    }

    /** Oracle: Python's hmac.new(key, kind + b'\0' + id, 'sha256'), its first 130 bits in base 32. */
    @Test
    void aSurrogateIsTheStartOfTheKeyedCode() {
        assertThat(PSEUDONYMS.ofCall("caf-0001")).isEqualTo("1fc5he37i4elo0d21grejlqi0k");
        assertThat(PSEUDONYMS.ofCaller("caf-0001")).isEqualTo("ibrvn493ubmpdhc6qjafj5fim4");
        assertThat(PSEUDONYMS.ofCaller("Zoé")).isEqualTo("j3regl6ton81hph6pm7pjnnmcv");
        assertThat(PSEUDONYMS.ofCall("a\ud800")).isEqualTo("04uisr04mqq25p5sudqnc2ev2t");
    }

    /** Oracle: {@code printf 'caller\0c01' | openssl dgst -sha256 -mac HMAC -macopt key:0123456789abcdef}. */
    @Test
    void anyoneWithTheKeyCanComputeIt() {
        assertThat(Pseudonyms.keyed("0123456789abcdef".getBytes(StandardCharsets.UTF_8))
                        .ofCaller("c01"))
                .isEqualTo("11maek7mkp6gr5ihj1ct6bj1ug");
    }

    @Test
    void idsThatDifferHaveDifferentSurrogatesHoweverLittleTheyDiffer() {
        assertThat(Stream.of("c01", "C01", "c01 ", "Zo\u00e9", "Zoe\u0301", "a\ud800", "a\ud801", "a?", "a\ufffd")
                        .map(PSEUDONYMS::ofCaller))
                .doesNotHaveDuplicates();
        assertThat(Pseudonyms.keyed(key(32, 1)).ofCaller("c01")).isNotEqualTo(PSEUDONYMS.ofCaller("c01"));
        assertThat(Pseudonyms.keyed(key(33, 0)).ofCaller("c01")).isNotEqualTo(PSEUDONYMS.ofCaller("c01"));
    }

    @Test
    void aSurrogateIsOfOneLengthAndBeginsNoFormula() {
        assertThat(IntStream.range(0, 5_000).mapToObj(i -> PSEUDONYMS.ofCall("call " + i)))
                .doesNotHaveDuplicates()
                .allMatch(surrogate -> surrogate.matches("[0-9a-v]{26}"))
                .anyMatch(surrogate -> surrogate.startsWith("0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15})
    void aShortKeyIsRefusedAndNotShown(int length) {
        assertThatThrownBy(() -> Pseudonyms.keyed(key(length, 100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key of " + length + " bytes; expected at least 16, drawn by chance");
    }

    @Test
    void aKeyOfOneByteOverAndOverIsRefused() {
        assertThatThrownBy(() -> Pseudonyms.keyed(new byte[32]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one byte over and over");
    }

    @Test
    void theKeyIsCopiedAndToldToNobody() {
        byte[] key = "a secret that nobody shall see..".getBytes(StandardCharsets.UTF_8);
        Pseudonyms pseudonyms = Pseudonyms.keyed(key);
        String before = pseudonyms.ofCall("1");
        Arrays.fill(key, (byte) 7);

        assertThat(pseudonyms.ofCall("1")).isEqualTo(before);
        assertThat(pseudonyms).hasToString("surrogates by HMAC-SHA-256, key of 256 bits");
    }

    /** A text added to the format is a place for names: whoever adds one decides here what becomes of it. */
    @Test
    void whatElseIsTextInACallIsAnIdOfItsStudy() {
        assertThat(texts(Call.class)).containsExactly("id", "profile", "scenario", "service", "wave");
        assertThat(texts(Caller.class)).containsExactly("id");
        assertThat(texts(Attempt.class)).isEmpty();
        assertThat(texts(Answer.class)).containsExactly("points");
    }

    /** What a value holds that is neither a number, a time, a word of a vocabulary nor a value looked into itself. */
    private static Set<String> texts(Class<?> value) {
        Set<String> texts = new TreeSet<>();
        for (Method method : value.getDeclaredMethods()) {
            boolean isHeld = method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers());
            if (isHeld
                    && !method.getName().matches("text|toString|hashCode")
                    && !isClosed(method.getGenericReturnType())) {
                texts.add(method.getName());
            }
        }
        return texts;
    }

    private static boolean isClosed(Type type) {
        return !type.getTypeName().matches(".*(String|CharSequence|Object).*");
    }
}
