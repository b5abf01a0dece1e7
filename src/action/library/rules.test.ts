import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchKey } from '../../platform/language/search-key.ts';
import { documentKinds } from '../definition/document-kinds.ts';
import { loadAction } from '../definition/load-action.ts';
import {
  type Audience,
  audiences,
  audiencesFor,
  excerptOf,
  keptUntil,
  mustBeDated,
  mustBeOpenedByOwn,
  mustKnowWhatIsRead,
  mustReadAlong,
  passagesOf,
  soughtWords,
} from './rules.ts';
import { documentForm } from './schema.ts';
import { documentOf } from './testing.ts';

const { privacy } = await loadAction('actions/shbb');

describe('the rules of the document library', () => {
  it('A document is kept by its kind, counted from the closing of the accounts, and without a day while that is not known', () => {
    const known = { ...privacy, accounted: { value: '2030-01-31' } } as typeof privacy;
    expect(keptUntil(known, 'contract')).toEqual({ months: 84, until: '2037-01-31' });
    expect(keptUntil(known, 'minutes')).toEqual({ months: 60, until: '2035-01-31' });
    for (const kind of documentKinds) expect(keptUntil(privacy, kind)?.until).toBeNull();
    expect(keptUntil({ ...privacy, retention: {} }, 'letter')).toBeUndefined();
  });

  it('A document is not of a day to come, and nobody hides it from themselves', () => {
    expect(() => mustBeDated('2026-11-26', '2026-11-25')).toThrow('document_in_future');
    mustBeDated('2026-11-25', '2026-11-25');
    expect(() => mustReadAlong(['partners', 'authority'], 'coordinator')).toThrow('document_audience');
    mustReadAlong(['partners', 'authority'], 'partners');
  });

  it('Whoever opens a document to more people says that these may read all of it, and nobody says so to close it', () => {
    const open = (before: Audience, after: Audience, known: boolean) => () =>
      mustKnowWhatIsRead(before, after, known);
    for (const [at, before] of audiences.entries())
      for (const [then, after] of audiences.entries()) {
        if (then > at) expect(open(before, after, false)).toThrow('document_wider');
        else open(before, after, false)();
        open(before, after, true)();
      }
  });

  it('What was added for the coordinator is opened to the authority by the coordinator alone', () => {
    const [partner, all] = [['partners', 'authority'] as const, audiences];
    const document = { audience: 'partners' as const, ofCoordinator: true };
    expect(audiencesFor(partner, document)).toEqual(['partners']);
    expect(audiencesFor(all, document)).toEqual(audiences);
    expect(audiencesFor(partner, { ...document, ofCoordinator: false })).toEqual(partner);
    expect(audiencesFor(partner, { ...document, audience: 'authority' })).toEqual(partner);
    expect(() => mustBeOpenedByOwn(partner, document, 'authority')).toThrow('document_of_coordinator');
    mustBeOpenedByOwn(partner, document, 'partners');
    mustBeOpenedByOwn(all, document, 'authority');
  });

  it('A letter has a sender and a recipient, each chosen or typed and not both', () => {
    const {
      datedOn: _day,
      senderId: _from,
      senderName: _name,
      recipientId: _to,
      recipientName: _other,
      ...rest
    } = documentOf({ kind: 'letter' });
    const typed = { ...rest, 'dated_on-day': '15', 'dated_on-month': '1', 'dated_on-year': '2026' };
    const faults = (more: object) =>
      documentForm.safeParse({ ...typed, ...more }).error?.issues.map(({ path }) => path[0]) ?? [];
    expect(faults({})).toEqual(['sender', 'recipient']);
    expect(faults({ sender_name: 'Ministry', recipient_name: 'Partner' })).toEqual([]);
    const sender = '0198e2a0-0000-7000-8000-000000000001';
    expect(faults({ sender, sender_name: 'Ministry', recipient: sender })).toEqual(['sender_name']);
    expect(faults({ kind: 'annex' })).toEqual([]);
  });

  it('A text is cut into pieces that part no word and lose none, each with its page', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => /^[\p{L}\p{N}]+$/u.test(one));
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 300 }), { maxLength: 4 }), (pages) => {
        const passages = passagesOf(
          pages.map((words) => words.join(' \n')),
          true,
        );
        expect(passages.every(({ content }) => content.length <= 600)).toBe(true);
        pages.forEach((words, at) => {
          const of = passages.filter(({ page }) => page === at + 1);
          expect(of.map(({ content }) => content).join(' ')).toBe(words.join(' '));
        });
        expect(passages.map(({ number }) => number)).toEqual(passages.map((_one, at) => at));
      }),
    );
    expect(passagesOf([`a\u0000b${'x'.repeat(700)}`], false).map(({ content }) => content.length)).toEqual([
      1, 600, 101,
    ]);
  });

  it('An excerpt holds the first word that is looked for and marks all, in either script', () => {
    const content = `${'before '.repeat(40)}Записник о набавци ${'after '.repeat(40)}`;
    const parts = excerptOf(content, soughtWords('zapisnik NABAVCI'));
    expect(parts.filter(({ hit }) => hit).map(({ text }) => searchKey(text))).toEqual([
      'zapisnik',
      'nabavci',
    ]);
    expect(parts.map(({ text }) => text).join('').length).toBeLessThan(260);
    expect([parts.at(0)?.text, parts.at(-1)?.text]).toEqual(['… ', '…']);
    expect(excerptOf('Short.', ['none'])).toEqual([{ text: 'Short.', hit: false }]);
  });
});
