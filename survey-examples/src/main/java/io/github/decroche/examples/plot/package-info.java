/**
 * What the figures of a study look like: each result as a picture, in French or English, wide for paper or narrow for a phone,
 * as SVG or PNG. A picture also says in a sentence what it shows. Drawn by JFreeChart, written as SVG by Batik.
 */
@NullMarked
package io.github.decroche.examples.plot;

import org.jspecify.annotations.NullMarked;
