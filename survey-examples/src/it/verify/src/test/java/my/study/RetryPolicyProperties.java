package my.study;

import io.github.decroche.call.Attempt;
import io.github.decroche.generators.Attempts;
import io.github.decroche.generators.RetryProtocols;
import io.github.decroche.protocol.CallWait;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.study.RetryProtocol;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RetryPolicyProperties {
    record Dialled(RetryProtocol protocol, List<Attempt> attempts) {
        RetryPolicy policy() {
            return new RetryPolicy(protocol.announcedLimit(), protocol.penalty(), protocol.maxAttempts());
        }

        int failed() {
            return (int) attempts.stream().filter(it -> !it.isConnected()).count();
        }

        Attempt last() {
            return attempts.get(attempts.size() - 1);
        }
    }

    @Provide
    Arbitrary<Dialled> dialled() {
        return RetryProtocols.any()
                .flatMap(protocol -> Attempts.of(protocol).map(attempts -> new Dialled(protocol, attempts)));
    }

    @Property
    boolean triesAgainWhileTheCallIsIncomplete(@ForAll("dialled") Dialled it) {
        boolean incomplete = Disposition.of(it.protocol(), it.attempts()) == Disposition.INCOMPLETE;
        return incomplete == (!it.last().isConnected() && it.policy().triesAgain(it.failed()));
    }

    @Property
    boolean waitsAsTheProtocolCountsThem(@ForAll("dialled") Dialled it) {
        Duration last = it.last().isConnected() ? it.last().realWait().orElseThrow() : Duration.ZERO;
        return it.policy().wait(it.failed(), last).equals(CallWait.of(it.protocol(), it.attempts()).duration());
    }

    @Property
    boolean hangsUpExactlyWhenTheAnnouncementIsTooLong(@ForAll("dialled") Dialled it) {
        Duration limit = it.protocol().announcedLimit();
        return Stream.of(Duration.ZERO, limit, limit.plusMillis(1))
                .allMatch(announced -> it.policy().hangsUp(announced) == it.protocol().isTooLong(announced));
    }
}
