import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { scoreStandard } from './aggregate.ts';
import { type Brief, briefDocument } from './brief.ts';
import type { Cited, EarlierAnswer, FoundAnswer } from './queries-published.ts';

const standard = {
  id: 'standard-of-cycle',
  standardId: 'standard',
  key: 'bridges',
  area: 'data',
  title: { en: 'Bridges are counted' },
  statement: { en: 'Whoever crosses is counted.' },
};
const question = { key: 'bridges.law.1', strand: 'law', text: 'Does it say so?', weight: 1 } as const;
const answer: FoundAnswer & { cycleStandardId: string } = {
  ...question,
  questionId: 'question',
  cycleStandardId: standard.id,
  kind: '75',
  reason: 'A narrow exception.',
  agreed: false,
};
const source: Cited = {
  questionId: 'question',
  sourceTitle: 'Law on Bridges',
  sourcePlace: 'art_298__para_2',
  sourceOn: '2025-06-01',
  sourceQuote: 'Everybody is counted.',
  sourceUrl: null,
  sourceIdentifier: '/eli/tests/bridges',
  lawVersionId: 'version',
  lawId: 'law',
};
const before: EarlierAnswer & { standardId: string } = {
  ...answer,
  kind: '25',
  cycleId: 'earlier',
  cycleTitle: 'Cycle before',
  asOf: '2025-01-01',
  standardId: 'standard',
};
const places = [
  { id: 'here', code: 'RS' },
  { id: 'there', code: 'ME' },
];
const scores = { here: '75', there: '25' } as const;
const brief: Brief = {
  cycle: {
    id: 'cycle',
    title: 'Cycle of the tests',
    asOf: '2026-06-30',
    language: 'en',
    publishedAt: '2026-12-05T12:00:00.000Z',
    sha256: '0'.repeat(64),
    weights: { law: 1, policy: 1, practice: 1 },
  },
  place: places[0]!,
  matrix: {
    places,
    standards: [standard],
    scoreOf: (id) => scoreStandard([{ ...question, kind: scores[id as keyof typeof scores] }]),
  },
  front: {
    summary: 'Crossing is counted almost everywhere.',
    authors: [
      { placeId: 'here', code: 'RS', seat: 'national', name: 'Cene Testić' },
      { placeId: 'here', code: 'RS', seat: 'second', name: null },
    ],
    publisher: 'Group 484',
    url: 'https://mostura.example/matrix/cycle/places/RS/brief',
  },
  findings: { answers: [answer], cited: [source], earlier: [before] },
  agreement: undefined,
  replies: [],
  unheard: undefined,
  errata: [],
  asks: { asks: [], ladder: [], on: '2026-12-06', baseUrl: 'https://mostura.example' },
  now: '2026-12-05T12:00:00.000Z',
  demonstration: false,
};
const said = (given: Brief) => JSON.stringify(briefDocument(languageOf('en'), given).blocks);

it('a brief says each finding with its pinpoint and reason, how far the others are, and what changed since the cycle before', () => {
  const text = said(brief);
  for (const told of [
    `["Does it say so? ",{"bold":"Law: 75: mostly"}," A narrow exception. [Law on Bridges, Art. 298, para. 2, 1 June 2025, /eli/tests/bridges]"]`,
    'Crossing is counted almost everywhere.',
    'Cene Testić, and others who are not named',
    'Cene Testić (2026). Serbia: harmonisation brief. Cycle of the tests. Group 484. https://mostura.example/matrix/cycle/places/RS/brief',
    'from 25 to 75: difference 50',
    'Cycle before → Cycle of the tests',
    '→ largely aligned 75',
    '1 of 1 common questions',
  ])
    expect(text).toContain(told);
});

it('a brief says of a reply in which language it is, unless it is that of the brief', () => {
  const reply = {
    id: 'reply',
    code: 'RS',
    cycleStandardId: null,
    institution: 'Agency',
    way: 'page',
  } as const;
  const replies = (['sr-Cyrl', 'en', null] as const).map((language) => ({
    ...{ ...reply, language, text: 'Прочитали смо.', repliedOn: '2026-11-20' as const },
  }));
  const { blocks } = briefDocument(languageOf('en'), { ...brief, replies });
  expect(blocks.filter(({ kind }) => kind === 'note')).toMatchObject([{ lang: 'sr-Cyrl' }, {}, {}]);
  expect(blocks.filter((block) => 'lang' in block)).toHaveLength(1);
});

it('a brief of a first cycle tells no change, and a place in what is no recorded law stands as it was typed', () => {
  const typed = { ...source, lawVersionId: null, lawId: null, sourcePlace: 'page 4', sourceIdentifier: '' };
  const text = said({ ...brief, findings: { answers: [answer], cited: [typed], earlier: [] } });
  expect(text).toContain('[Law on Bridges, page 4, 1 June 2025]');
  expect(text).not.toContain('common questions');
});
