/** What sub-grantees count, in the order of the form: the note's three kinds of result. Each adds up: its results are summed over periods. */
export const agreementIndicators = ['prevention', 'services', 'cooperation'] as const;
export type AgreementIndicator = (typeof agreementIndicators)[number];

/** Those that count people, or what was done for people: a call may have them told apart. */
export const peopleIndicators = ['prevention', 'services'] as const satisfies readonly AgreementIndicator[];
