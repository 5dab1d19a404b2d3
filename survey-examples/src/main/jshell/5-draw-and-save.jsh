// Lesson 5: draw and save
// A picture of the waits by service. plot.show() opens a window where there is a display; where there is none it writes a file,
// and says where. The picture also tells in words what it shows.
var waits = calls.stream().collect(Tabulation.of(study).by(Dimension.SERVICE).waits());
var plot = Plots.in(study, Locale.ENGLISH).waits(waits);
plot.show();
show("A picture and what it shows", plot);

// As a file: SVG for print and the web, PNG for slides.
var folder = Files.createTempDirectory("lesson");
plot.save(folder.resolve("waits.svg"));
plot.save(folder.resolve("waits.png"));

// The numbers that were drawn, for LaTeX (with booktabs), a spreadsheet and the web; Locale.FRANCE has French labels.
var numbers = plot.tables().get(0);
Files.writeString(folder.resolve("waits.tex"), numbers.latex());
Files.writeString(folder.resolve("waits.csv"), numbers.csv());
Files.writeString(folder.resolve("waits.html"), numbers.html(plot.title()));
show("Files", Stream.of(folder.toFile().list()).sorted().toList());
