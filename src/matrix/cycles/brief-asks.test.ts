import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { buildRecommendation, definition } from '../../advocacy/recommendations/testing.ts';
import { type Asks, asksOf, openAsks } from './brief-asks.ts';
import { type Ask, listAsks } from './queries-asks.ts';

const ladder = [
  { key: 'nothing', value: 0, name: { en: 'Nothing has moved' } },
  { key: 'promised', value: 40, name: { en: 'Publicly promised' } },
  { key: 'done', value: 100, name: { en: 'Put into practice' } },
];
const ask = (values: Partial<Ask>): Ask => ({
  ...{ id: 'one', title: 'Open the door', addresseeName: 'Board of Bridges' },
  ...{ step: null, value: null, stepOn: null },
  ...values,
});
const given = (...asks: Ask[]): Asks => ({
  ...{ asks, ladder, on: '2026-12-06', baseUrl: 'https://mostura.example' },
});

describe('what a brief says is asked of a jurisdiction', () => {
  it('is open until a body stands on the highest step, and again when it falls back', () => {
    const open = openAsks(
      given(
        ask({ id: 'never' }),
        ask({ id: 'done', step: 'done', value: 100 }),
        ask({ id: 'back', step: 'reversed', value: -100 }),
      ),
    );
    expect(open.map(({ id }) => id)).toEqual(['never', 'back']);
  });

  it('stands with the step in words, its day and its address, or that there is nothing', () => {
    const text = JSON.stringify(
      asksOf(languageOf('en'), given(ask({ step: 'promised', value: 40, stepOn: '2026-10-01' }), ask({}))),
    );
    for (const told of [
      'Open the door https://mostura.example/recommendations/one',
      'Board of Bridges',
      'Publicly promised',
      '1 October 2026',
      'Nothing has moved',
      '6 December 2026',
    ])
      expect(text).toContain(told);
    expect(JSON.stringify(asksOf(languageOf('en'), given()))).toContain(
      'There are no open published recommendations',
    );
  });

  it('is what was published about it, and nothing of another jurisdiction', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      const shared = { actionId: cast.actionId, recordedBy: cast.elira.personId };
      const id = await buildRecommendation(tx, { ...shared, jurisdiction: 'RS', state: 'published' });
      await buildRecommendation(tx, { ...shared, jurisdiction: 'RS', state: 'draft' });
      const of = async (code: string, territory?: string) =>
        (await listAsks(tx, cast.actionId, { code, territory })).map((one) => one.id);
      expect([await of('RS'), await of('ME'), await of('X1', 'Imagined Riverland')]).toEqual([[id], [], []]);
    }));
});
