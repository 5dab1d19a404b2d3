// A bench for researchers: everything imported, and the bundled study of 2022 at hand.
//
//   study   what was planned
//   calls   the 1,532 calls, each judged by the rules
//   tables  makes tables of figures, in English: FigureTables.in(Locale.FRANCE) in French
//
// The lines that begin with / make results print whole: --feedback bench asks for that.

import java.io.*;
import java.math.*;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

import io.github.decroche.analysis.*;
import io.github.decroche.analysis.aapor.*;
import io.github.decroche.analysis.agreement.*;
import io.github.decroche.call.*;
import io.github.decroche.classification.*;
import io.github.decroche.comparison.*;
import io.github.decroche.examples.plot.*;
import io.github.decroche.examples.simulation.*;
import io.github.decroche.examples.study2022.*;
import io.github.decroche.fieldwork.*;
import io.github.decroche.io.*;
import io.github.decroche.protocol.*;
import io.github.decroche.report.*;
import io.github.decroche.rules.*;
import io.github.decroche.statistics.*;
import io.github.decroche.statistics.agreement.*;
import io.github.decroche.statistics.cluster.*;
import io.github.decroche.statistics.comparison.*;
import io.github.decroche.statistics.design.*;
import io.github.decroche.statistics.location.*;
import io.github.decroche.statistics.planning.*;
import io.github.decroche.statistics.proportion.*;
import io.github.decroche.statistics.published.*;
import io.github.decroche.statistics.rank.*;
import io.github.decroche.statistics.survival.*;
import io.github.decroche.study.*;
import io.github.decroche.study.Service;
import io.github.decroche.text.*;

var study = Study2022.definition();
var calls = Study2022.classifiedCalls();
var tables = FigureTables.in(Locale.ENGLISH);

/** Prints a result under a line that says what it is. */
void show(String what, Object result) {
    System.out.println("\n" + what + ":\n" + result);
}

/set mode bench -quiet
/set prompt bench "\nbench> " "   ...> "
/set truncation bench 20000
/set format bench name "%1$s"
/set format bench value "%3$s"
/set format bench display "{name} ==> {value}%n" added,modified,replaced-expression,varvalue,assignment,varinit-ok-primary

System.out.println("At hand: study, calls, tables. Lessons, to /open: 1-first-rate.jsh, 2-waits-and-censoring.jsh,");
System.out.println("3-your-own-scenario-and-rule.jsh, 4-compare-profiles.jsh, 5-draw-and-save.jsh in survey-examples/src/main/jshell");
