/**
 * Results as tables for people (Markdown; French or English) and as files for programs (JSON, CSV). Formats only: every
 * figure was computed before it comes here.
 *
 * @since 0.1.0
 */
@NullMarked
package io.github.decroche.report;

import org.jspecify.annotations.NullMarked;
