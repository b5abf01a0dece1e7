/** Marks every invented figure of money. */
export const moneyMark = 'demonstration';

/** Units for one euro around which the invented monthly rates move; the mark of Bosnia and Herzegovina is fixed. */
export const rateBases = { ALL: 98.4, BAM: 1.95583, MKD: 61.53, RSD: 117.11 } as const;

/** Shares of a partner's invented budget by EU heading, in percent; they sum to 100. Units divide the share, so that each has whole cents. */
export const budgetShares: readonly (readonly [
  heading: string,
  percent: number,
  what: string,
  unit: string,
  units: number,
  why: string,
])[] = [
  [
    'human_resources',
    36,
    'Team',
    'two months',
    12,
    'Coordinator, finance officer and adviser at the partner',
  ],
  ['travel', 6, 'Travel to gatherings', 'trip', 6, 'Events in the six jurisdictions'],
  ['equipment', 4, 'Computers and furniture', 'set', 4, 'Workplaces of the team'],
  ['local_office', 9, 'Office', 'room', 9, 'Rent and electricity for two years'],
  ['other_costs', 11, 'Trainers, interpreters, printing', 'event', 11, 'Trainings and round tables'],
  ['other', 26, 'Financial support to third parties', 'sub-grant', 13, 'Sub-grants to organisations'],
  ['indirect', 6, 'Indirect costs', 'lump sum', 1, 'Share of the direct costs'],
  ['contingency', 2, 'Contingency reserve', 'lump sum', 1, 'Used after the contracting authority agrees'],
];
/** What a later notification moves, in whole euros, between two headings of the coordinator. */
export const budgetTransfer = { from: 'other_costs', to: 'travel', euros: 6600 } as const;

/** Invented budgets of the partners in whole euros. */
export const partnerBudgets: Readonly<Record<string, number>> = {
  'group-484': 900_000,
  ahc: 214_500,
  bchr: 248_250,
  gamn: 176_000,
  'crp-k': 187_333,
  myla: 205_999,
  'vp-bih': 221_410,
  drc: 154_000,
};

/** Invented sources of co-financing. */
export const ownFunds = `Own funds of the partners (${moneyMark})`;
export const foundation = `Primer Foundation (${moneyMark})`;

/** What partners spend every month or so: heading, words, least and most in whole euros. */
export const spendings: readonly (readonly [string, string, number, number])[] = [
  ['human_resources', 'Salaries of the month', 4200, 8900],
  ['travel', 'Trip to a gathering', 180, 1400],
  ['local_office', 'Rent and electricity', 700, 1650],
  ['other_costs', 'Interpreters and hall', 250, 2300],
  ['equipment', 'Two laptops', 900, 2100],
];
