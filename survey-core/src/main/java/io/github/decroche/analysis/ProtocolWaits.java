package io.github.decroche.analysis;

import io.github.decroche.classification.ClassifiedCall;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.statistics.survival.KaplanMeier;
import io.github.decroche.statistics.survival.SurvivalCurve;
import io.github.decroche.statistics.survival.SurvivalTimes;
import io.github.decroche.study.RetryProtocol;

/** How long calls waited in protocol time until they connected; those that did not, incomplete ones too, are censored. */
final class ProtocolWaits {
    private final RetryProtocol protocol;
    private final SurvivalTimes times = new SurvivalTimes();

    ProtocolWaits(RetryProtocol protocol) {
        this.protocol = protocol;
    }

    void add(ClassifiedCall call) {
        if (call.disposition() == Disposition.CONNECTED) {
            times.event(call.callWait().duration());
        } else {
            times.censored(call.callWait().duration());
        }
    }

    void addAll(ProtocolWaits other) {
        times.addAll(other.times);
    }

    /** The share not yet connected, up to the protocol's horizon. */
    SurvivalCurve curve(Precision precision) {
        return KaplanMeier.until(protocol.horizon(), precision.level()).curve(times);
    }
}
