package io.github.decroche;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * May change or go in any version, without a period of deprecation. The Javadoc of what is so marked says what is not settled
 * yet. On a package it holds for all that is in it, on a class for its members.
 *
 * <p>It says nothing about quality: what is experimental is tested like everything else. Whoever uses it pins the version of
 * the library. Everything public that is not so marked keeps its promises; the README says which.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Experimental {}
