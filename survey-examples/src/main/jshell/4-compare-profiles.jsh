// Lesson 4: are all callers served as well?
//
// Every profile is held against the plain user, within scenarios, with callers as clusters. Look at the last column: a test that
// finds no difference proves nothing, hence "inconclusive"; p-values are adjusted for being many, hence those of 1.
var result = calls.stream().collect(Comparison.ofProfiles(study).collector());
show("Verdicts", result);
show("One of them", result.comparison("no-internet", Outcome.SATISFIED).orElseThrow());

// "Equivalent" is a claim too, and needs a margin: the largest difference that would not matter. It belongs into the study file
// before the calls are made; given afterwards, as here, it is marked post hoc.
var plan = AnalysisPlan.builder().addMargins(new EquivalenceMargin(Outcome.SERVED, 0.10)).build();
var within = calls.stream().collect(Comparison.ofProfiles(study).with(plan).collector());
show("With a margin of ten points", within.comparison("senior", Outcome.SERVED).orElseThrow());

// Nobody hears an accent before an agent picks up: a difference in connection would tell of unbalanced fieldwork.
show("A check of the fieldwork", result.balance().get(0));

// A question of your own in three lines: are formalities explained as well as information, service by service?
var kinds = Strata.<ClassifiedCall, String>collector(c -> c.call().service(), c -> c.scenario().kind() == ScenarioKind.FORMALITIES, Measure.SATISFACTORY::counts);
var byKind = calls.stream().filter(Measure.SATISFACTORY::isOf).collect(kinds);
show("Formalities less information, within services", MantelHaenszel.at(ConfidenceLevel.DEFAULT).riskDifference(byKind));
