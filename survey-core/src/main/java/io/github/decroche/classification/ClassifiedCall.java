package io.github.decroche.classification;

import io.github.decroche.call.Call;
import io.github.decroche.protocol.CallWait;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.study.RetryProtocol;
import io.github.decroche.study.Scenario;

/**
 * A call with all that was concluded of it.
 *
 * @param call what happened
 * @param scenario the scenario of the call
 * @param protocol the protocol that the call is held to
 * @param disposition where the call stands
 * @param classification the verdict
 */
public record ClassifiedCall(
        Call call, Scenario scenario, RetryProtocol protocol, Disposition disposition, Classification classification) {

    /**
     * Its wait on the protocol's time axis, observed or censored.
     *
     * @throws io.github.decroche.study.InvalidValueException if there are more attempts than the protocol allows
     */
    public CallWait callWait() {
        return CallWait.of(protocol, call.attempts());
    }

    /** The category of the verdict. */
    public Category category() {
        return classification.category();
    }

    /** One line: {@code caf-0001: satisfactory, PT7M35S}. */
    @Override
    public String toString() {
        return call.id() + ": " + category().id() + ", " + callWait();
    }
}
