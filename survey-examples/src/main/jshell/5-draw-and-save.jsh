// Lesson 5: draw and save
import io.github.decroche.examples.plot.*;

// A picture of the waits by service. With a display it opens in a window; without one it is written to a file, and says where.
var plot = Plots.in(study, Locale.ENGLISH).waits(calls.stream().collect(Tabulation.of(study).by(Dimension.SERVICE).waits()));
plot.show();

// As a file: SVG for print and the web, PNG for slides.
plot.save(Path.of("waits.svg"));
plot.save(Path.of("waits.png"));

// The same figures as a table, in French, for LaTeX (with booktabs), a spreadsheet and the web.
var table = FigureTables.in(Locale.FRANCE).ofWaits(calls.stream().collect(Tabulation.of(study).by(Dimension.SERVICE).waits())).get(0);
Files.writeString(Path.of("waits.tex"), table.latex());
Files.writeString(Path.of("waits.csv"), table.csv());
Files.writeString(Path.of("waits.html"), table.html("Attentes"));
