package io.github.decroche.examples.reconstruction;

import static java.util.Map.entry;

import java.util.Map;

/**
 * What the agents said, as it was heard: points, redirects, refusals, from the best answer to the worst. Categories are
 * not written here: they follow from the study's rules. Remarks quote the report; rows that they leave out are free.
 */
final class AnswerPlan {
    /** Sent to the internet, with scenario 2: 19 + 24 of the 189 connected, 22.8 %. */
    private static final PlanTable HOUSING_AID_INFORMATION = PlanTable.parse("""
            calls | redirects   | refusal       | points
            # Satisfactory 57.8 %: 52 of 90. In rare cases an appointment, a paper form by post, the town hall.
               47 |             |               | aid-types income-scales
                3 | appointment |               | aid-types income-scales
                2 | post        |               | aid-types income-scales
                8 |             |               | aid-types
                3 |             |               | income-scales
                2 | branch      |               | income-scales
            # Sent to the site or its simulator with little or no information, over 20 %: 7 + 4 + 8 = 19 of 90.
                7 | website     |               | aid-types
                4 | website     |               | income-scales
                1 | appointment |               |
                2 | other-body  |               |
                8 | website     |               |
                2 |             |               |
                1 |             | no-identifier |
            """);

    private static final PlanTable HOUSING_AID_FORMALITIES = PlanTable.parse("""
            calls | redirects   | refusal       | points
            # Satisfactory 57.6 %: 57 of 99; complete: none.
               14 |             |               | identity bank-details rent-or-residence
                9 |             |               | bank-details rent-or-residence income-declaration
                4 | website     |               | identity rent-or-residence income-declaration
               12 |             |               | bank-details rent-or-residence
               10 |             |               | rent-or-residence income-declaration
                8 | website     |               | identity bank-details
                7 |             |               | rent-or-residence
                3 | appointment |               | income-declaration
                2 | branch      |               | identity
            # Sent to the site after succinct information 15.2 %: 15 of 99; after none 9 %: 9 of 99.
                9 | website     |               | rent-or-residence
                6 | website     |               | income-declaration
                2 | branch      |               |
                1 | post        |               |
                9 | website     |               |
                2 |             |               |
                1 |             | no-identifier |
            """);

    /** Sent to the internet, with scenario 4: 45 + 23 of the 344 connected, 19.8 %. */
    private static final PlanTable UNEMPLOYMENT_BENEFIT_INFORMATION = PlanTable.parse("""
            calls | redirects      | refusal       | points
            # Satisfactory 49.8 %, here 86 of 173 = 49.7 %: no integers give this and the 74.9 % of scenario 4.
               24 |                |               | entitlement-conditions amount-and-duration registration-first
               36 |                |               | entitlement-conditions registration-first
               26 |                |               | entitlement-conditions amount-and-duration
            # Sent to the site to register 26 %: 45 of 173.
               15 | website        |               | registration-first
               18 | website branch |               | registration-first
               12 | website        |               |
                8 |                |               | registration-first
                2 |                |               |
                2 |                | no-identifier |
            # Invited to a branch, often with some information.
               14 | branch         |               | registration-first
               10 | branch         |               | entitlement-conditions
                6 | branch         |               |
            """);

    private static final PlanTable UNEMPLOYMENT_BENEFIT_FORMALITIES = PlanTable.parse("""
            calls | redirects | refusal | points
            # Satisfactory 74.9 %: 128 of 171. Then always the employer's certificate, in half of them (64) proof of
            # identity, rarely the residence permit (3), the rights certificate (9), bank details (7).
                3 | website   |               | registration-needed claimed-at-registration employer-certificate identity residence-permit bank-details
                4 |           |               | registration-needed claimed-at-registration employer-certificate identity rights-certificate bank-details
                5 | website   |               | registration-needed claimed-at-registration employer-certificate identity rights-certificate
               32 | website   |               | registration-needed claimed-at-registration employer-certificate identity
               20 |           |               | registration-needed claimed-at-registration employer-certificate identity
            # Advised to go to the site, over half: 3 + 5 + 32 + 32 + 17 + 6 = 95 of 171.
               32 | website   |               | registration-needed claimed-at-registration employer-certificate
               32 |           |               | registration-needed claimed-at-registration employer-certificate
                7 |           |               | registration-needed
                5 | branch    |               | registration-needed
               17 | website   |               | registration-needed
                4 | branch    |               |
                6 | website   |               |
                2 |           |               |
                2 |           | no-identifier |
            """);

    private static final PlanTable HEALTH_CARD_FORMALITIES = PlanTable.parse("""
            calls | redirects  | refusal       | points
            # Satisfactory 4.7 %: 4 of 85; with the succinct ones 22 %: 19 of 85.
                4 |            |               | steps documents delays
            # Sent to the internet 72.9 %: 15 + 47 = 62 of 85; without any information over 55 %: 47 of 85.
                7 | website    |               | steps
                4 | website    |               | steps documents
                4 | website    |               | delays
                4 | branch     |               |
                2 | post       |               |
                1 | phone      |               |
               47 | website    |               |
                4 |            |               |
                8 |            | no-identifier |
            """);

    /** Sent to the internet, with scenario 7: 8 + 30 of the 296 connected, 12.8 %. */
    private static final PlanTable RETIREMENT_AGE_INFORMATION = PlanTable.parse("""
            calls | redirects   | refusal       | points
            # Satisfactory 23.0 %: 29 of the 126 answers on record.
               23 |             |               | legal-age early-retirement
                6 | website     |               | legal-age early-retirement
               28 |             |               | legal-age
                4 | appointment |               | legal-age
                4 |             |               | early-retirement
                6 | appointment |               |
                4 | branch      |               |
            # Sent to the site without any explanation 6.3 %: 8 of 126.
                8 | website     |               |
               13 |             |               |
               30 |             | no-identifier |
            """);

    private static final PlanTable RETIREMENT_CLAIM_FORMALITIES = PlanTable.parse("""
            calls | redirects | refusal       | points
            # Answered 3.9 %: 6 of 152.
                1 |           |               | personal-space france-services local-fund
                3 |           |               | personal-space local-fund
                2 |           |               | personal-space france-services
                3 |           |               | local-fund
            # Sent to the site or to a fund 20.4 %: 30 + 1 = 31 of 152.
                5 | website   |               | personal-space
                3 | website   |               | local-fund
                1 | branch    |               |
               22 | website   |               |
                2 |           |               |
            # Refused for lack of a social-security number 72.4 %: 110 of 152.
              110 |           | no-identifier |
            """);

    private static final Map<String, PlanTable> ANSWERS = Map.ofEntries(
            entry("caf-housing-aid-information", HOUSING_AID_INFORMATION),
            entry("caf-housing-aid-formalities", HOUSING_AID_FORMALITIES),
            entry("pole-emploi-benefit-information", UNEMPLOYMENT_BENEFIT_INFORMATION),
            entry("pole-emploi-benefit-formalities", UNEMPLOYMENT_BENEFIT_FORMALITIES),
            entry("assurance-maladie-card-formalities", HEALTH_CARD_FORMALITIES),
            entry("assurance-retraite-age-information", RETIREMENT_AGE_INFORMATION),
            entry("assurance-retraite-claim-formalities", RETIREMENT_CLAIM_FORMALITIES));

    /** The profile that has no internet, and says so when sent to the website, or when asked. */
    static final String OFFLINE_PROFILE = "no-internet";

    /**
     * Callers without internet. All who are sent to the website say that they have none; <i>asked</i> counts those who
     * say so because they were asked, the other columns what those who said so were offered.
     *
     * <p>Printed: in scenario 2 all are offered another way, in scenario 4 all are invited to a branch, in scenario 3
     * eight in ten, here 32 of the 40 who said so, or 35 of all 43. The rest is free.
     */
    static final PlanTable OFFLINE = PlanTable.parse("""
            scenario                             | asked | paper-form | appointment | branch-visit | branch-computer | other
            caf-housing-aid-information          |     4 |          2 |           1 |            0 |               0 |     1
            caf-housing-aid-formalities          |     4 |          5 |           2 |            3 |               4 |     0
            pole-emploi-benefit-information      |    29 |          0 |           0 |           32 |               0 |     0
            pole-emploi-benefit-formalities      |     6 |          0 |           0 |           30 |               0 |     0
            assurance-maladie-card-formalities   |     2 |          2 |           0 |            3 |               0 |     0
            assurance-retraite-age-information   |     3 |          1 |           1 |            0 |               0 |     0
            assurance-retraite-claim-formalities |     2 |          1 |           1 |            1 |               0 |     0
            """);

    private AnswerPlan() {}

    static PlanTable of(String scenario) {
        PlanTable answers = ANSWERS.get(scenario);
        if (answers == null) {
            throw new IllegalArgumentException("no answers planned for " + scenario);
        }
        return answers;
    }
}
