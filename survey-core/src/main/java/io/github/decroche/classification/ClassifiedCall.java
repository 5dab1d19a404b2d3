package io.github.decroche.classification;

import io.github.decroche.call.Call;
import io.github.decroche.protocol.CallWait;
import io.github.decroche.protocol.Disposition;
import io.github.decroche.study.Scenario;

/**
 * A call with all that was concluded of it.
 *
 * @param call what happened
 * @param scenario the scenario of the call
 * @param disposition where the call stands
 * @param callWait its wait, observed or censored
 * @param classification the verdict
 */
public record ClassifiedCall(
        Call call, Scenario scenario, Disposition disposition, CallWait callWait, Classification classification) {

    /** The category of the verdict. */
    public Category category() {
        return classification.category();
    }
}
