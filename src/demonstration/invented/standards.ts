import type { NewInstrument, NewProvision, NewSeries, NewStandard } from '../../matrix/index.ts';

/** A treaty that does not exist, with what we say of it: the lawyer's tick on it is about nothing real. */
export const inventedInstrument: NewInstrument = {
  name: 'Imagined Convention on Bridges between Neighbours (demonstration)',
  shortName: 'Imagined Convention on Bridges (demonstration)',
  kind: 'treaty',
  status: 'guidance',
  symbol: 'DEMO/1',
  celex: null,
  eli: null,
  ecli: null,
  url: null,
};

/** What it was called before its last reading. */
export const inventedDraft: NewInstrument = {
  ...inventedInstrument,
  name: 'Draft of the Imagined Convention on Bridges between Neighbours (demonstration)',
  kind: 'proposal',
};

/** What was said of its first provision at first, which the lawyer compared, too. */
export const earlierSummary = 'Neighbours may tell each other what they learn about bridges. (demonstration)';

/** The first is compared by an invented lawyer, the second by nobody yet. */
export const inventedProvisions: readonly Omit<NewProvision, 'instrumentId'>[] = [
  {
    key: 'DEMO-01',
    article: 'Art. 1',
    area: 'partnership',
    summary: 'Neighbours tell each other what they learn about bridges. (demonstration)',
    seenInSource: true,
  },
  {
    key: 'DEMO-02',
    article: 'Art. 2',
    area: 'partnership',
    summary: 'Once a year they meet in the middle of one. (demonstration)',
    seenInSource: false,
  },
];

export const inventedStandard: Omit<NewStandard, 'provisionIds'> = {
  version: 0,
  area: 'partnership',
  title: { en: 'Neighbours meet in the middle (demonstration)' },
  statement: { en: 'Neighbours tell each other what they learn, and meet once a year. (demonstration)' },
  reason: 'Added to show how a standard begins. (demonstration)',
};

const publisher = 'Imagined Union (demonstration)';
/** What a body that does not exist publishes about jurisdictions that do not exist. */
export const inventedSeries: Readonly<Record<'level' | 'progress' | 'count', NewSeries>> = {
  level: {
    publisher,
    name: 'Level of preparation in its reports (demonstration)',
    kind: 'level',
    unit: '',
    definition: 'Its words for how far a jurisdiction is prepared. (demonstration)',
    caveat: '',
  },
  progress: {
    publisher,
    name: 'Progress in its reports (demonstration)',
    kind: 'progress',
    unit: '',
    definition: 'Its words for what changed in a year. (demonstration)',
    caveat: '',
  },
  count: {
    publisher: 'Imagined Office of Statistics (demonstration)',
    name: 'People counted on imagined bridges (demonstration)',
    kind: 'count',
    unit: 'crossings',
    definition: 'Each crossing counts; one person may be counted several times. (demonstration)',
    caveat: 'The latest figure is preliminary. (demonstration)',
  },
};
export const inventedReport = { document: 'Imagined report, part 24 (demonstration)', page: '41' } as const;
