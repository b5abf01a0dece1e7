import { afterEach, expect, it } from 'vitest';
import { jurisdictionCodes, serveJurisdictions } from '../../platform/language/jurisdictions.ts';
import { handOverForm } from './schema.ts';
import { summariesForm } from './schema-briefs.ts';

const before = [...jurisdictionCodes];
afterEach(() => serveJurisdictions(before));
const day = { 'reply_until-day': '1', 'reply_until-month': '2', 'reply_until-year': '2027' };

it('What is typed for each place of the Action is read, also of an Action with more than six.', () => {
  const many = Array.from({ length: 20 }, (_, at) => `Q${String.fromCharCode(65 + at)}`);
  for (const at of [6, 19]) {
    serveJurisdictions(at === 6 ? many.slice(0, 7) : many);
    expect(summariesForm.parse({ seen: 'x', [`of-${at}`]: 'There.' }).ofPlaces[at]).toBe('There.');
    const typed = { seen: 'x', ...day, [`unheard-${at}`]: 'Nobody was found.' };
    expect(handOverForm.parse(typed).unheard[at]).toBe('Nobody was found.');
  }
});

it('Each text that is too long is told at its own field, beside what else is wrong.', () => {
  const long = 'a'.repeat(5001);
  const faults = (result: { error?: { issues: readonly { path: PropertyKey[] }[] } | undefined }) =>
    result.error?.issues.map(({ path }) => path.join());
  expect(faults(summariesForm.safeParse({ seen: 'x', whole: long, 'of-0': 'Here.', 'of-6': long }))).toEqual([
    'whole',
    'of-6',
  ]);
  expect(faults(handOverForm.safeParse({ seen: 'x', 'unheard-6': long }))).toEqual([
    'reply_until',
    'unheard-6',
  ]);
});
