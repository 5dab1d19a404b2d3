package my.study;

import java.time.Duration;

/** When our dialler hangs up, when it tries again, and what it bills as the wait. */
public record RetryPolicy(Duration limit, Duration penalty, int most) {
    public boolean hangsUp(Duration announced) {
        return announced.compareTo(limit) > 0;
    }

    public boolean triesAgain(int failed) {
        return failed < most;
    }

    public Duration wait(int failed, Duration withTheLast) {
        return penalty.multipliedBy(failed).plus(withTheLast);
    }
}
