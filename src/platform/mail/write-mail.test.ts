import { describe, expect, it } from 'vitest';
import { loadCatalogues, makeCatalogue } from '../messages/catalogue.ts';
import { makeLanguage } from '../messages/make-language.ts';
import { addressArguments, holdsLink, withoutLinks } from './typed-in-mail.ts';
import { subjectArguments, writeMail } from './write-mail.ts';

const english = loadCatalogues('messages').get('en')!;
const subjects = [...english].filter(([key]) => /\.mail\..*\.subject$/.test(key));
/** What a subject holds that it may not. */
const faults = (all: readonly (readonly [string, string])[]) =>
  all.flatMap(([key, text]) =>
    [...text.matchAll(/\{\s*(\w+)/g)]
      .map(([, name]) => name!)
      .filter(
        (name) => !subjectArguments.includes(name) || (name === 'title' && !key.startsWith('training.')),
      )
      .map((name) => `${key}: ${name}`),
  );

describe('the subject of a mail', () => {
  it('holds our own words, a number, a day, or the title that staff gave to an event, in every mail', () => {
    expect(subjects.length).toBeGreaterThan(40);
    expect(faults(subjects)).toEqual([]);
    const planted = [...subjects, ['people.mail.planted.subject', '{organisation} invites you']] as const;
    expect(faults(planted)).toEqual(['people.mail.planted.subject: organisation']);
    expect(faults([['grants.mail.planted.subject', 'Award: {title}']])).toHaveLength(1);
  });

  it('is given nothing else, whatever a translation asks for', () => {
    const planted = new Map(english).set('people.mail.invitation.subject', '{organisation} {day}');
    const language = makeLanguage(makeCatalogue(new Map([['en', planted]])), 'en', { strict: false });
    const args = { organisation: 'WIN A PRIZE', day: '2027-01-01', link: 'x', days: 14 };
    expect(writeMail(language, { template: 'people.mail.invitation', args }).subject).not.toContain('PRIZE');
  });

  it('writes a date in words', () => {
    const planted = new Map(english).set('people.mail.invitation.subject', 'Reply by {day}');
    const language = makeLanguage(makeCatalogue(new Map([['en', planted]])), 'en', { strict: false });
    const args = { organisation: 'A', day: '2027-01-01', link: 'x', days: 14 };
    expect(writeMail(language, { template: 'people.mail.invitation', args }).subject).toBe(
      'Reply by 1 January 2027',
    );
  });
});

describe('the words of a mail that somebody typed', () => {
  const bodies = [...english].filter(([key]) => /\.mail\..*\.body$/.test(key));
  const hostile = [
    'WIN AT https://evil.example/x',
    'www.evil.example',
    'evil。example',
    'a@evil.example',
    'EVIL.COM',
  ];
  const linked = /:\/\/|(?<!\[)@|[\p{L}\p{N}][.。．｡]\p{L}{2}/u;

  it('are printed in every mail so that no mail program makes a link of them', () => {
    const language = makeLanguage(makeCatalogue(new Map([['en', english]])), 'en', { strict: false });
    let filled = 0;
    for (const [key, text] of bodies) {
      const names = [...text.matchAll(/\{\s*(\w+)\s*\}/g)].map(([, name]) => name!);
      const words = names.filter((name) => !addressArguments.includes(name));
      const args = (word: string) =>
        Object.fromEntries(names.map((name) => [name, words.includes(name) ? word : 'OURS']));
      const template = key.replace(/\.body$/, '');
      // What our own words hold stands in a mail that nobody's word fills.
      const links = (word: string) =>
        writeMail(language, { template, args: args(word) }).text.match(new RegExp(linked, 'gu'))?.length ?? 0;
      for (const word of hostile) expect([key, word, links(word)]).toEqual([key, word, links('words')]);
      filled += words.length;
    }
    expect(filled).toBeGreaterThan(30);
    expect(linked.test('WIN AT evil.example')).toBe(true);
  });

  it('stay as they are where nothing in them is a link', () => {
    for (const name of [
      'Most d.o.o.',
      'Udruženje „Most“ 2.0',
      'A. B. and C., Skopje',
      'Центар „Мост“',
      '28.11.2026',
    ])
      expect([name, withoutLinks(name), holdsLink(name)]).toEqual([name, name, false]);
    for (const word of hostile) expect(withoutLinks(withoutLinks(word))).toBe(withoutLinks(word));
  });
});
