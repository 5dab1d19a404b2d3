/**
 * Results as tables for people (Markdown; French or English) and as files for programs (JSON, CSV). Formats only: every
 * figure was computed before it comes here.
 */
@NullMarked
package io.github.decroche.report;

import org.jspecify.annotations.NullMarked;
