import { describe, expect, it } from 'vitest';
import { loadCatalogues, makeCatalogue } from '../messages/catalogue.ts';
import { makeLanguage } from '../messages/make-language.ts';
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
