import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { FormPage } from '../../ui/form-page.tsx';
import { mostAtOnce } from '../../ui/long-list.ts';
import { renderIn } from '../../ui/testing.tsx';
import { KeptAway } from './kept-away.tsx';

const many = Array.from({ length: mostAtOnce + 5 }, (_, at) => `${at}`);
const organisations = [true, false].flatMap((runs) =>
  many.map((at) => ({
    id: `${runs ? 'partner' : 'holder'}-${at}`,
    name: `House ${at}`,
    runs,
    jurisdiction: 'RS',
  })),
);
const drawn = (whole: boolean, typed = {}) =>
  renderIn(
    languageOf('en'),
    <FormPage title="Form" action="/form" token="n~m.o" typed={typed} errors={{}} conflict={false}>
      <KeptAway organisations={organisations} whole={whole} />
    </FormPage>,
  );
const boxes = (html: string, of: string) => html.match(new RegExp(`value="${of}-\\d+"`, 'g')) ?? [];

it('All who run the Action are to be ticked at one look; of many holders one is looked for, and a missing one is written below.', () => {
  const html = drawn(false);
  expect([boxes(html, 'partner').length, boxes(html, 'holder').length]).toEqual([many.length, 0]);
  expect(html).toContain('data-find="keep-holders"');
  const missed = drawn(false, { '_find.keep-holders': 'zz', '_found.keep-holders': 'zz' });
  expect(missed).toContain(languageOf('en').t('voice.keep.absent'));
});

it('Organisations are in the order of their names, each with its place, and a name keeps its own order of signs.', () => {
  const some = ['Ura “e Trilluar”', 'Bridge'].map((name) => ({
    id: name,
    name,
    runs: true,
    jurisdiction: 'RS',
  }));
  const html = renderIn(
    languageOf('en'),
    <FormPage title="Form" action="/form" token="n~m.o" typed={{}} errors={{}} conflict={false}>
      <KeptAway organisations={some} whole />
    </FormPage>,
  );
  expect(html.indexOf('\u2068Bridge\u2069')).toBeGreaterThan(0);
  expect(html.indexOf('\u2068Bridge\u2069')).toBeLessThan(html.indexOf('\u2068Ura “e Trilluar”\u2069'));
  expect(html).toContain('Serbia');
});

it('In a further language of the street all are to be ticked: its reader would have to type a name in other letters.', () => {
  const html = drawn(true);
  expect([boxes(html, 'partner').length, boxes(html, 'holder').length]).toEqual([many.length, many.length]);
  expect(html).not.toContain('data-find');
});
