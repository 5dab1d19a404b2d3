package io.github.decroche.disclosure;

import io.github.decroche.classification.ClassifiedCall;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A cell of a table in one group: a part of another cell, or of nothing larger.
 *
 * @param index its place in the scheme
 * @param whole the cell that it is a part of
 * @param units how much a call of the whole adds to the cell: 1 or 0, or a number of attempts
 */
record Cell(int index, Optional<Cell> whole, ToLongFunction<ClassifiedCall> units) {}
