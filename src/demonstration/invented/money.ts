/** Marks every invented figure of money. */
export const moneyMark = 'demonstration';

/** Units for one euro around which the invented monthly rates move; the mark of Bosnia and Herzegovina is fixed. */
export const rateBases = { ALL: 98.4, BAM: 1.95583, MKD: 61.53, RSD: 117.11 } as const;

/** Shares of a partner's invented budget by EU heading, in percent; they sum to 100. */
export const budgetShares: readonly (readonly [heading: string, percent: number, what: string])[] = [
  ['human_resources', 36, 'Team'],
  ['travel', 6, 'Travel to gatherings'],
  ['equipment', 4, 'Computers and furniture'],
  ['local_office', 9, 'Office'],
  ['other_costs', 12, 'Trainers, interpreters, printing'],
  ['other', 26, 'Financial support to third parties'],
  ['indirect', 7, 'Indirect costs'],
];

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

/** What partners spend every month or so: heading, words, least and most in whole euros. */
export const spendings: readonly (readonly [string, string, number, number])[] = [
  ['human_resources', 'Salaries of the month', 4200, 8900],
  ['travel', 'Trip to a gathering', 180, 1400],
  ['local_office', 'Rent and electricity', 700, 1650],
  ['other_costs', 'Interpreters and hall', 250, 2300],
  ['equipment', 'Two laptops', 900, 2100],
];
