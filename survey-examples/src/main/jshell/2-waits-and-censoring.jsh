// Lesson 2: waits and censoring
//
// Who never reached an agent waited for at least 15 minutes of protocol time, nobody knows how much longer: such a wait is
// censored. To leave these calls out would make bad lines look good; to take 15 minutes for the truth is a lower bound.
var waits = calls.stream().collect(Tabulation.of(study).by(Dimension.SERVICE).waits());
show("Waits by service", waits);

// The curve of those not yet connected (Kaplan–Meier) uses each call for as long as it was watched. Look at "at risk".
var caf = waits.group("caf").orElseThrow().curve();
show("Not yet connected, Caf", caf);
show("After five minutes", caf.at(Duration.ofMinutes(5)).orElseThrow());

// The median wait where most connect; and where fewer than half do within 15 minutes: there is none. It is not 15 minutes.
show("Median wait, Pôle emploi", waits.group("pole-emploi").orElseThrow().curve().quantile(0.5));
show("Median wait, Caf", caf.quantile(0.5));

// The published mean takes 15 minutes for calls that never connected. Look: the area under the curve is the same.
show("Published mean wait, Caf, in seconds", waits.group("caf").orElseThrow().means().get(FailedAttempts.PENALTY));
show("Restricted mean wait, Caf, in seconds", caf.restrictedMean().orElseThrow());

// A question of your own in three lines: do men and women wait equally long? The log-rank test compares whole curves.
var times = SurvivalTimes.<ClassifiedCall>collector(c -> c.callWait().duration(), c -> !c.callWait().censored());
var byGender = calls.stream().collect(Collectors.groupingBy(c -> c.call().caller().gender().orElseThrow(), TreeMap::new, times));
show("Log-rank test by gender", LogRankTest.withDefaults().until(study.protocol().horizon()).of(byGender));
