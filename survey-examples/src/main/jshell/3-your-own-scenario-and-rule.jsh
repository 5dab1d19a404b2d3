// Lesson 3: a scenario and a rule of your own
//
// A scenario is a question and the points that a good answer says. Its condition is its rule: here two of three points.
var points = List.of(
        new Point("days", new Label("les jours", "the days"), false),
        new Point("hours", new Label("les heures", "the hours"), false),
        new Point("place", new Label("le lieu", "the place"), false));
var two = Condition.atLeast(2, points.stream().map(point -> Condition.said(point.id())).toList());
var expected = ExpectedAnswer.builder().points(points).satisfactory(two).build();
show("What a good answer says", expected);

// A study with it, and a judge that holds answers to the conditions of the study. A study file carries the same in JSON:
// StudyReader.read(Path.of("my-study.json")).
var question = new Label("Quand ouvrez-vous ?", "When are you open?");
var hours = Scenario.builder().id("opening-hours").service("caf").kind(ScenarioKind.INFORMATION).question(question).addVersions(expected).build();
var mine = Study.builder().like(study).addScenarios(hours).build();
var judge = RuleClassifier.ofStudyFile(mine);

// An agent who tells the days and sends the caller to the website. Look at what is missing, and at the rule that fired.
var answer = Answer.builder().addPoints("days").addRedirects(Redirect.WEBSITE).build();
var pattern = AnswerPattern.of("opening-hours", 1, answer);
show("The verdict", judge.classify(pattern));
show("What would have changed it", judge.explain(pattern).smallestChanges());

// What no condition on points can say needs DRL, the language of Drools: judge.withOwnDrl(OwnDrl.compile(Path.of("own.drl"))).
// DRL is code, and needs a compiler that survey.jar has not: see the README. It cannot see a type that was declared here; its
// facts are the library's AnswerPattern and Finding.
