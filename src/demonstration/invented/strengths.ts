/** Who assesses its own strength: days from today. Invented organisations alone. */
export const assessing: readonly {
  /** Key of an applicant. */
  readonly key: string;
  readonly on: number;
  readonly again?: number;
  readonly shares?: true;
}[] = [
  { key: 'RS-01', on: -310, again: -40 },
  { key: 'RS-12', on: -300, again: -38, shares: true },
  { key: 'AL-03', on: -295, again: -35 },
  { key: 'BA-08', on: -290, again: -33 },
  { key: 'MK-10', on: -288, again: -30 },
  { key: 'ME-12', on: -285, again: -20 },
  { key: 'XK-03', on: -280 },
  { key: 'AL-05', on: -275 },
];
