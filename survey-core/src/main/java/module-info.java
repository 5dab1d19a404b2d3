/** Studies, calls, waits, classification, statistics, files and reports. */
module io.github.decroche.core {
    requires tools.jackson.databind;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.numbers.rootfinder;
    requires org.apache.commons.statistics.descriptive;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.interval;
    requires static org.jspecify;
    requires static org.immutables.value.annotations;

    exports io.github.decroche;
    exports io.github.decroche.study;
    exports io.github.decroche.call;
    exports io.github.decroche.protocol;
    exports io.github.decroche.classification;
    exports io.github.decroche.analysis;
    exports io.github.decroche.analysis.agreement;
    exports io.github.decroche.comparison;
    exports io.github.decroche.fieldwork;
    exports io.github.decroche.io;
    exports io.github.decroche.report;
    exports io.github.decroche.statistics;
    exports io.github.decroche.statistics.agreement;
    exports io.github.decroche.statistics.cluster;
    exports io.github.decroche.statistics.comparison;
    exports io.github.decroche.statistics.design;
    exports io.github.decroche.statistics.location;
    exports io.github.decroche.statistics.planning;
    exports io.github.decroche.statistics.proportion;
    exports io.github.decroche.statistics.published;
    exports io.github.decroche.statistics.rank;
    exports io.github.decroche.statistics.survival;
    exports io.github.decroche.text;
}
