import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '../language/language.ts';
import { loadCatalogues, makeCatalogue } from '../messages/catalogue.ts';
import { makeLanguage } from '../messages/make-language.ts';
import { addressArguments, holdsLink, withoutLinks } from './typed-in-mail.ts';
import { subjectArguments, writeMail } from './write-mail.ts';

const catalogues = loadCatalogues('messages');
const english = catalogues.get('en')!;
const catalogue = makeCatalogue(catalogues);
const subjects = [...english.keys()].filter((key) => /\.mail\..*\.subject$/.test(key));

type Held = { readonly name: string; readonly chooses: boolean };
/** What fills a message, and whether it only chooses our words. */
const heldIn = (elements: readonly MessageFormatElement[]): Held[] =>
  elements.flatMap((one): Held[] => {
    if (one.type === TYPE.literal || one.type === TYPE.pound) return [];
    if (one.type === TYPE.tag) return heldIn(one.children);
    const within = 'options' in one ? Object.values(one.options).flatMap(({ value }) => heldIn(value)) : [];
    return [{ name: one.value, chooses: one.type === TYPE.select }, ...within];
  });
/** What a subject holds that it may not: another argument, or a kind that is printed instead of choosing our words. */
const faults = (from: typeof catalogue, keys: readonly string[], locale: Locale) =>
  keys.flatMap((key) =>
    heldIn(from.find(key, locale)!.message)
      .filter(({ name, chooses }) => !subjectArguments.includes(name) || (name === 'kind' && !chooses))
      .map(({ name }) => `${key}: ${name}`),
  );

describe('the subject of a mail', () => {
  it('holds our own words, a number, a day or a count in every mail and language, and nothing that somebody typed', () => {
    for (const locale of locales) expect(faults(catalogue, subjects, locale)).toEqual([]);
    expect(subjects.length).toBeGreaterThan(80);
    const planted = new Map([
      ['people.mail.planted.subject', '{organisation} invites you'],
      ['training.mail.planted.subject', 'Cancelled: {kind, select, other {{title}}} on {day}'],
      ['training.mail.printed.subject', 'Cancelled: {kind}'],
    ]);
    const of = makeCatalogue(new Map([['en', planted]]));
    expect(faults(of, [...planted.keys()], 'en')).toEqual([
      'people.mail.planted.subject: organisation',
      'training.mail.planted.subject: title',
      'training.mail.printed.subject: kind',
    ]);
  });

  it('names an event by its kind and day, in every language, also where its kind was not kept', () => {
    const others = [...english].flatMap(([key, text]) =>
      /^training\.mail\./.test(key) ? [...text.matchAll(/\{(\w+)/g)].map(([, name]) => [name, 'none']) : [],
    );
    const given = { title: 'WIN A PRIZE', day: '2027-03-12', link: 'x', joins: 'y', minutes: 15 };
    const { kind: _, ...args } = { ...Object.fromEntries(others), ...given } as Record<
      string,
      string | number
    >;
    const subjectIn = (locale: Locale, template: string, kind?: string) =>
      writeMail(makeLanguage(catalogue, locale, { strict: true }), {
        template,
        args: { ...args, ...(kind ? { kind } : {}) },
      }).subject;
    const told = subjects.filter((key) => english.get(key)?.includes('{kind'));
    expect(told).toHaveLength(11);
    const kinds = [...english.keys()].flatMap((key) => /^training\.kind\.(\w+)$/.exec(key)?.[1] ?? []);
    expect(kinds).toContain('round_table');
    for (const key of told)
      for (const locale of locales)
        for (const kind of [...kinds, undefined]) {
          const subject = subjectIn(locale, key.replace('.subject', ''), kind);
          expect(subject).toMatch(/2027/);
          expect(subject).not.toMatch(/PRIZE|_/);
        }
    expect(subjectIn('en', 'training.mail.registered', 'training')).toBe(
      'You have a place: training on 12 March 2027',
    );
    expect(subjectIn('en', 'training.mail.registered')).toBe('You have a place: event on 12 March 2027');
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
