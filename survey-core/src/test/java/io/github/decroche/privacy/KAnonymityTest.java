package io.github.decroche.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.Call;
import io.github.decroche.call.Caller;
import io.github.decroche.call.Gender;
import io.github.decroche.generators.Studies;
import io.github.decroche.study.Study;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KAnonymityTest {
    private static final Study STUDY = Studies.townHall();

    private static Call call(String profile, Gender gender, String start) {
        return Call.builder()
                .id("1")
                .wave("w")
                .service("town-hall")
                .scenario("opening")
                .profile(profile)
                .caller(Caller.of("c01", gender))
                .attempts(List.of(Attempt.connected(OffsetDateTime.parse(start), Duration.ZERO)))
                .build();
    }

    /** Three of one morning, one of the same evening elsewhere (the next day there), one of another gender, one profile more. */
    @Test
    void callsOfOneDayProfileAndGenderHideEachOther() {
        KAnonymity anonymity = Stream.of(
                        call("lambda", Gender.FEMALE, "2026-03-02T09:00:00+01:00"),
                        call("lambda", Gender.FEMALE, "2026-03-02T10:00:00+01:00"),
                        call("lambda", Gender.FEMALE, "2026-03-03T00:30:00+02:00"),
                        call("lambda", Gender.FEMALE, "2026-03-02T23:30:00-01:00"),
                        call("lambda", Gender.MALE, "2026-03-02T09:00:00+01:00"),
                        call("senior", Gender.FEMALE, "2026-03-02T09:00:00+01:00"))
                .collect(KAnonymity.collector(STUDY));

        assertThat(anonymity).isEqualTo(new KAnonymity(6, 4, 3, OptionalLong.of(1)));
        assertThat(anonymity).hasToString("3 of 6 calls alone, k = 1");
    }

    @Test
    void partsAreMerged() {
        Call one = call("lambda", Gender.FEMALE, "2026-03-02T09:00:00+01:00");

        assertThat(Stream.generate(() -> one).limit(1_000).parallel().collect(KAnonymity.collector(STUDY)))
                .isEqualTo(new KAnonymity(1_000, 1, 0, OptionalLong.of(1_000)));
    }

    @Test
    void withoutCallsThereIsNoSmallestGroup() {
        assertThat(Stream.<Call>empty().collect(KAnonymity.collector(STUDY)))
                .isEqualTo(new KAnonymity(0, 0, 0, OptionalLong.empty()))
                .hasToString("0 of 0 calls alone, k = –");
    }
}
