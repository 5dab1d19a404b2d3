package io.github.decroche.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintsTest {
    @Test
    void anIdIsNewOnceHoweverManyThereAre() {
        Fingerprints ids = new Fingerprints();

        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 300_000; i++) {
                assertThat(ids.add(Fingerprints.of("call-" + i))).isEqualTo(round == 0);
            }
        }
    }

    @Test
    void theLikesOfIdsAreFarApart() {
        assertThat(Fingerprints.of("1")).isNotEqualTo(Fingerprints.of("2"));
        assertThat(Fingerprints.of("ab")).isNotEqualTo(Fingerprints.of("ba"));
        assertThat(Fingerprints.of("")).isNotZero();
    }
}
