/** The codes of IATI 2.03 that our files use, and nothing more. Meanings: iatistandard.org, codelists. */
export const activityStatus = {
  pipeline: '1',
  implementation: '2',
  finalisation: '3',
  closed: '4',
  cancelled: '5',
  suspended: '6',
} as const;
export const dateType = { plannedStart: '1', actualStart: '2', plannedEnd: '3', actualEnd: '4' } as const;
export const organisationRole = {
  funding: '1',
  accountable: '2',
  extending: '3',
  implementing: '4',
} as const;
export const transactionType = {
  incoming_funds: '1',
  outgoing_commitment: '2',
  disbursement: '3',
  expenditure: '4',
  incoming_commitment: '11',
} as const;
export const descriptionType = { general: '1', objectives: '2', targetGroups: '3', other: '4' } as const;
export const resultType = { output: '1', outcome: '2', impact: '3' } as const;
export const indicatorMeasure = { number: '1', percentage: '2' } as const;
export const activityScope = { regional: '2', national: '4' } as const;
export const relatedActivity = { parent: '1', child: '2' } as const;
/** Region 89, Europe, regional: for what belongs to several jurisdictions without a split. */
export const europeRegional = '89';
/** The EU contract number is an "other activity identifier"; the public page is an "activity web page". */
export const otherIdentifier = 'A9';
export const activityPage = 'A12';
/** Project-type intervention (C01), ODA (10), standard grant (110), untied (5). */
export const defaults = { aidType: 'C01', flowType: '10', financeType: '110', tiedStatus: '5' } as const;

/** What check-iati.ts lets through, by the place of the code in the file. */
export const allowed: Readonly<Record<string, readonly string[]>> = {
  'activity-status/@code': Object.values(activityStatus),
  'activity-date/@type': Object.values(dateType),
  'participating-org/@role': Object.values(organisationRole),
  'participating-org/@type': organisationTypes(),
  'reporting-org/@type': organisationTypes(),
  'transaction/transaction-type/@code': Object.values(transactionType),
  'description/@type': Object.values(descriptionType),
  'result/@type': Object.values(resultType),
  'result/indicator/@measure': Object.values(indicatorMeasure),
  'activity-scope/@code': Object.values(activityScope),
  'recipient-country/@code': ['AL', 'BA', 'XK', 'ME', 'MK', 'RS'],
  'recipient-region/@code': [europeRegional],
  'related-activity/@type': Object.values(relatedActivity),
  'budget/@status': ['1', '2'],
  'budget/@type': ['1', '2'],
  'sector/@code': ['15190', '15150', '15160', '15170', '15180', '15136', '72010'],
};

function organisationTypes(): string[] {
  return ['10', '11', '15', '21', '22', '23', '24', '30', '40', '60', '70', '71', '72', '73', '80', '90'];
}
