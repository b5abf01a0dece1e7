import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { indicatorsOf, loadAction } from '../../action/index.ts';
import { typedBlocks } from '../../platform/documents/typed-blocks.ts';
import { fieldChoices, fieldsDrawn } from './drawn-fields.ts';
import type { Facts } from './facts.ts';
import { fieldsIn } from './live-fields.ts';
import { reportDocument } from './report-document.ts';
import type { Section } from './sections.ts';

const definition = await loadAction('actions/shbb');
const event = {
  ...{ id: 'g', title: 'Table', kind: 'round_table', place: 'Belgrade', jurisdiction: 'RS' },
  ...{ startsOn: '2026-04-01', endsOn: '2026-04-01', women: 19, men: 18, unsaid: 0, organisations: 3 },
};
const facts: Facts = {
  period: { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' },
  ...{ frozen: true, currency: 'EUR', subGrants: [], materials: [], gatherings: [event] },
  indicators: indicatorsOf(definition.logframe).map(({ code }) => ({
    ...{ code, target: 2000, inPeriod: 12, value: 1234 },
  })),
  headings: [{ heading: 'travel', budget: 200_000, inPeriod: 10_000, spent: 123_450 }],
};
const contentIn = (locale: 'en' | 'sr-Cyrl') => ({ language: languageOf(locale), definition, facts });
const blocksIn = (locale: 'en' | 'sr-Cyrl', text: string) =>
  typedBlocks(text, fieldsDrawn(contentIn(locale)));

it('A field is drawn with the figure of the report, in the format of each language', () => {
  const text = 'We held {indicator:trainings} trainings for **{heading:travel:spent}**.';
  expect(blocksIn('en', text)).toEqual([
    {
      kind: 'paragraph',
      text: ['We held 1,234 trainings for ', { bold: '1,234.50\u00a0EUR' }, '.'],
    },
  ]);
  expect(JSON.stringify(blocksIn('sr-Cyrl', text))).toMatch(/1\.234 .*1\.234,50\u00a0EUR/);
});

it('A figure begins no list, a field without a figure stays as it was typed, and columns of fields are figures', () => {
  expect(blocksIn('en', '{total:events}. It was good.')).toMatchObject([
    { kind: 'paragraph', text: '1. It was good.' },
  ]);
  expect(blocksIn('en', 'See {indicator:flights}.')).toMatchObject([{ text: 'See {indicator:flights}.' }]);
  expect(blocksIn('en', 'Town\tHeld\nBar\t{indicator:trainings:period}')).toMatchObject([
    { kind: 'table', columns: [{ align: 'start' }, { align: 'end' }], rows: [['Bar', '12']] },
  ]);
});

it('A table is drawn in its line, once, and one without a record says so', () => {
  const drawn = blocksIn('en', 'Before\n{table:events}\nafter\n{table:events}\n\n{table:published}');
  expect(drawn.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph', 'paragraph', 'note']);
  expect(drawn[3]).toMatchObject({ text: '{table:events}' });
});

it('Everything that is offered is drawn, and nothing is left as a field', () => {
  for (const locale of ['en', 'sr-Cyrl'] as const) {
    const choices = fieldChoices(contentIn(locale));
    expect(choices.length).toBeGreaterThan(100);
    expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
    for (const { value, text } of choices) {
      const drawn = JSON.stringify(blocksIn(locale, value));
      expect([value, fieldsIn(drawn)]).toEqual([value, []]);
      expect(text).not.toContain('results.');
    }
  }
});

it('The report has the figures in its sections, in each language', () => {
  const narratives = new Map<Section, { text: string }>([['2.1', { text: 'Spent: {total:spent}.' }]]);
  const written = (locale: 'en' | 'sr-Cyrl') =>
    JSON.stringify(
      reportDocument({
        ...{ ...contentIn(locale), narratives, builtAt: '2026-06-01T08:00:00.000Z', signedHead: undefined },
        ...{ demonstration: false, financial: undefined, contractNumber: 'T-1', version: undefined },
      }).blocks,
    );
  expect(written('en')).toContain('Spent: 1,234.50\u00a0EUR.');
  expect(written('sr-Cyrl')).toContain('Spent: 1.234,50\u00a0EUR.');
});
