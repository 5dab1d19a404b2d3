package io.github.decroche.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.decroche.call.Attempt;
import io.github.decroche.call.AttemptOutcome;
import io.github.decroche.generators.Attempts;
import io.github.decroche.generators.RetryProtocols;
import io.github.decroche.study.RetryProtocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/** The wait-time rules of the report (section 3a), over arbitrary protocols and attempts. */
class CallWaitProperties {
    @Property
    void connectedAtAttemptKWaitsKMinusOnePenaltiesAndItsRealWait(
            @ForAll("connected") Tuple2<RetryProtocol, List<Attempt>> call) {
        int k = call.get2().size();
        Duration real = call.get2().get(k - 1).realWait().orElseThrow();

        CallWait wait = CallWait.of(call.get1(), call.get2());

        assertThat(wait)
                .isEqualTo(
                        new CallWait(call.get1().penalty().multipliedBy(k - 1).plus(real), false));
        assertThat(Disposition.of(call.get1(), call.get2())).isEqualTo(Disposition.CONNECTED);
    }

    @Property
    void exhaustedWaitsAllPenaltiesCensored(@ForAll("exhausted") Tuple2<RetryProtocol, List<Attempt>> call) {
        RetryProtocol protocol = call.get1();

        assertThat(CallWait.of(protocol, call.get2()))
                .isEqualTo(new CallWait(protocol.penalty().multipliedBy(protocol.maxAttempts()), true));
        assertThat(CallWait.of(protocol, call.get2()).duration()).isEqualTo(protocol.horizon());
        assertThat(Disposition.of(protocol, call.get2())).isEqualTo(Disposition.EXHAUSTED);
    }

    @Property
    void incompleteWaitsAPenaltyForEachAttemptMadeCensored(
            @ForAll("incomplete") Tuple2<RetryProtocol, List<Attempt>> call) {
        assertThat(CallWait.of(call.get1(), call.get2()))
                .isEqualTo(new CallWait(
                        call.get1().penalty().multipliedBy(call.get2().size()), true));
        assertThat(Disposition.of(call.get1(), call.get2())).isEqualTo(Disposition.INCOMPLETE);
    }

    @Property
    void aFailedAttemptBeforeNeverShortensTheWait(
            @ForAll("withRoom") Tuple2<RetryProtocol, List<Attempt>> call, @ForAll("failedAttempt") Attempt failed) {
        List<Attempt> longer = new ArrayList<>(List.of(failed));
        longer.addAll(call.get2());

        Duration with = CallWait.of(call.get1(), longer).duration();
        Duration without = CallWait.of(call.get1(), call.get2()).duration();

        assertThat(with)
                .isGreaterThanOrEqualTo(without)
                .isEqualTo(without.plus(call.get1().penalty()));
    }

    @Property
    void theWaitNeverDependsOnWhatWasAnnounced(
            @ForAll("any") Tuple2<RetryProtocol, List<Attempt>> call, @ForAll("announced") Duration announced) {
        List<Attempt> otherwise = call.get2().stream()
                .map(attempt ->
                        Attempt.builder().like(attempt).announcedWait(announced).build())
                .toList();

        assertThat(CallWait.of(call.get1(), otherwise)).isEqualTo(CallWait.of(call.get1(), call.get2()));
    }

    @Property
    void theWaitNeverDependsOnHowLongFailedAttemptsReallyTook(
            @ForAll("any") Tuple2<RetryProtocol, List<Attempt>> call, @ForAll("announced") Duration wait) {
        List<Attempt> otherwise = call.get2().stream()
                .map(attempt -> attempt.isConnected()
                        ? attempt
                        : Attempt.builder().like(attempt).realWait(wait).build())
                .toList();

        assertThat(CallWait.of(call.get1(), otherwise)).isEqualTo(CallWait.of(call.get1(), call.get2()));
    }

    @Property
    void exactlyTheLimitIsNotOverIt(@ForAll("protocols") RetryProtocol protocol) {
        assertThat(protocol.isTooLong(protocol.announcedLimit())).isFalse();
        assertThat(protocol.isTooLong(protocol.announcedLimit().plusNanos(1))).isTrue();
    }

    @Property
    void onlyAConnectedCallHasAnObservedWait(@ForAll("any") Tuple2<RetryProtocol, List<Attempt>> call) {
        boolean connected = call.get2().get(call.get2().size() - 1).outcome() == AttemptOutcome.CONNECTED;

        assertThat(CallWait.of(call.get1(), call.get2()).censored()).isEqualTo(!connected);
    }

    @Provide
    Arbitrary<RetryProtocol> protocols() {
        return RetryProtocols.any();
    }

    @Provide
    Arbitrary<Attempt> failedAttempt() {
        return Attempts.failed();
    }

    @Provide
    Arbitrary<Duration> announced() {
        return Arbitraries.longs().between(0, 86_400_000).map(Duration::ofMillis);
    }

    @Provide
    Arbitrary<Tuple2<RetryProtocol, List<Attempt>>> any() {
        return RetryProtocols.any()
                .flatMap(protocol -> Attempts.of(protocol).map(attempts -> Tuple.of(protocol, attempts)));
    }

    @Provide
    Arbitrary<Tuple2<RetryProtocol, List<Attempt>>> connected() {
        return RetryProtocols.any()
                .flatMap(protocol -> Arbitraries.integers()
                        .between(1, protocol.maxAttempts())
                        .flatMap(Attempts::connectedAt)
                        .map(attempts -> Tuple.of(protocol, attempts)));
    }

    @Provide
    Arbitrary<Tuple2<RetryProtocol, List<Attempt>>> exhausted() {
        return RetryProtocols.any()
                .flatMap(protocol ->
                        Attempts.failed(protocol.maxAttempts()).map(attempts -> Tuple.of(protocol, attempts)));
    }

    @Provide
    Arbitrary<Tuple2<RetryProtocol, List<Attempt>>> incomplete() {
        return RetryProtocols.any()
                .filter(protocol -> protocol.maxAttempts() > 1)
                .flatMap(protocol -> Arbitraries.integers()
                        .between(1, protocol.maxAttempts() - 1)
                        .flatMap(Attempts::failed)
                        .map(attempts -> Tuple.of(protocol, attempts)));
    }

    /** Calls to which the protocol allows one more attempt. */
    @Provide
    Arbitrary<Tuple2<RetryProtocol, List<Attempt>>> withRoom() {
        return any().filter(call -> call.get2().size() < call.get1().maxAttempts());
    }
}
