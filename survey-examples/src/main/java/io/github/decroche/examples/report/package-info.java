/**
 * The report of a study that people open in a browser: one HTML file that needs nothing else, with what was done, the synthesis,
 * pictures with their tables, what was left out, the rules, and how to cite it. {@link
 * io.github.decroche.examples.report.StudyFigures} says what is in it, {@link
 * io.github.decroche.examples.report.HtmlReport} how it looks; the template is {@code src/main/jte/report.jte}.
 */
@NullMarked
package io.github.decroche.examples.report;

import org.jspecify.annotations.NullMarked;
