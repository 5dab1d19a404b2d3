// Lesson 1: a first rate
//
// A call is one test: up to three attempts to reach an agent, and the answer. The rules have judged each. Here is the first.
show("What was recorded of a call", calls.get(0).call());
show("What the rules say of it", calls.get(0).classification());

// A measure is a share: it counts some calls among those that it is of. Here: calls that reached an agent, of those done.
// Look at the interval: intervals so made hold the true share in 95 of 100 such studies.
var connected = calls.stream().collect(Measure.CONNECTED.rate());
show("Connected", connected);

// The same for each service. Look at the intervals: the services' do not even touch.
var byService = calls.stream().collect(Grouped.collector(study, List.of(Dimension.SERVICE), Measure.CONNECTED.rate()));
show("Connected by service", byService);

// The main figures at once, and all of one service. Shares of answers are of calls that were answered, not of all calls.
var figures = calls.stream().collect(Tabulation.of(study).by(Dimension.SERVICE).synthesis());
show("Main figures", figures);
show("All figures of one service", figures.group("caf").orElseThrow());

// A question of your own in three lines: is the line less busy before eleven?
var early = calls.stream().collect(Collectors.partitioningBy(c -> c.call().localStart(study.zone()).getHour() < 11, Measure.CONNECTED.rate()));
var difference = RateDifference.at(ConfidenceLevel.DEFAULT).of(FourfoldTable.of(early.get(true), early.get(false))).orElseThrow();
show("Connected before eleven less later, with 0 in the interval or not", difference);
