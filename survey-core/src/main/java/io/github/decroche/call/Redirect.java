package io.github.decroche.call;

import io.github.decroche.study.Term;

/** Where an agent sends the caller instead of answering, or as well as answering. Only {@link #WEBSITE} is the internet. */
public enum Redirect implements Term {
    /** The website of the service, or an application of it. */
    WEBSITE,
    /** A branch of the service. */
    BRANCH,
    /** Another telephone number. */
    PHONE,
    /** A letter. */
    POST,
    /** An appointment. */
    APPOINTMENT,
    /** Another body. */
    OTHER_BODY
}
