/**
 * One style for every immutable value of the library; the rooms are the packages below.
 *
 * @since 0.1.0
 */
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        // of the marks on generated code only this one, which the compiler reads and drops: who compiles against the
        // library has no other
        allowedClasspathAnnotations = {Generated.class},
        // `from` is the first day of a period here
        from = "like",
        // how a value shows itself, where its dump would not be read
        underrideToString = "text")
@NullMarked
package io.github.decroche;

import javax.annotation.processing.Generated;
import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
