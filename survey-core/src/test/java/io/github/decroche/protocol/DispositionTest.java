package io.github.decroche.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DispositionTest {
    @Test
    void nothingRemainsToBeDoneOnceConnectedOrExhausted() {
        assertThat(Disposition.CONNECTED.isDone()).isTrue();
        assertThat(Disposition.EXHAUSTED.isDone()).isTrue();
        assertThat(Disposition.INCOMPLETE.isDone()).isFalse();
    }
}
