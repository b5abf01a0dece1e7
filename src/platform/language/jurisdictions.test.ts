import { afterEach, describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import {
  isJurisdiction,
  jurisdictionCode,
  jurisdictionCodes,
  jurisdictionFacts,
  jurisdictionName,
  serveJurisdictions,
} from './jurisdictions.ts';
import { kosovoFootnote } from './kosovo.ts';
import { locales } from './language.ts';
import { toLatin } from './transliterate.ts';

describe('the six jurisdictions', () => {
  it('are six, and nothing inherited is one', () => {
    for (const code of ['HR', 'xk', 'constructor', '']) {
      expect(isJurisdiction(code)).toBe(false);
      expect(jurisdictionName(code, 'en')).toBe(code);
    }
    expect(jurisdictionCodes.every(isJurisdiction)).toBe(true);
  });
  it('bear our own names in every language, and Kosovo* its asterisk alone', () => {
    for (const locale of [...locales, 'ar-XB'] as const)
      for (const code of jurisdictionCodes)
        expect(jurisdictionName(code, locale).endsWith('*'), `${code} ${locale}`).toBe(code === 'XK');
    expect(jurisdictionName('MK', 'hr')).toBe('Sjeverna Makedonija');
    expect(jurisdictionName('BA', 'en')).toBe('Bosnia and Herzegovina');
    expect(jurisdictionName('XK', 'sq')).toBe('Kosova*');
  });
  it('are the same in both scripts of Serbian', () => {
    for (const code of jurisdictionCodes)
      expect(jurisdictionName(code, 'sr-Latn')).toBe(toLatin(jurisdictionName(code, 'sr-Cyrl')));
  });
  it('have a zone that the clock knows, one hour or two from UTC', () => {
    for (const { zone } of jurisdictionCodes.map(jurisdictionFacts)) {
      const hour = (at: string) =>
        new Intl.DateTimeFormat('en', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(
          new Date(at),
        );
      expect([hour('2026-01-15T11:00Z'), hour('2026-07-15T11:00Z')], zone).toEqual(['12', '13']);
    }
  });
});

describe('jurisdictions that an Action brings with it', () => {
  const before = [...jurisdictionCodes];
  afterEach(() => serveJurisdictions(before));
  const kenya = {
    code: 'KE',
    alpha3: 'KEN',
    name: { en: 'Kenya', sq: 'Kenia' },
    zone: 'Africa/Nairobi',
    currency: 'KES',
    languages: ['en'],
  } as const;

  it('are the only ones that can be chosen, and have the names and facts of the Action', () => {
    serveJurisdictions(['KE', 'AL'], [kenya]);
    expect(jurisdictionCodes).toEqual(['KE', 'AL']);
    expect(jurisdictionCode.safeParse('KE').success).toBe(true);
    expect(jurisdictionCode.safeParse('RS').success).toBe(false);
    expect(jurisdictionName('KE', 'sq')).toBe('Kenia');
    expect(jurisdictionName('KE', 'mk')).toBe('Kenya');
    expect(jurisdictionFacts('KE').currency).toBe('KES');
    expect(jurisdictionFacts('AL').currency).toBe('ALL');
  });
  it('are unknown where no Action brings them', () => {
    expect(isJurisdiction('KE')).toBe(false);
    expect(() => jurisdictionFacts('KE')).toThrow(RangeError);
  });
});

describe('the footnote', () => {
  it('is there in every language, in both scripts alike', () => {
    for (const locale of locales) expect(kosovoFootnote(locale)).toMatch(/^\* .*1244.*\.$/);
    expect(toLatin(kosovoFootnote('sr-Cyrl'))).toBe(kosovoFootnote('sr-Latn'));
  });
  it("is the information note's own wording, also where the languages of the street render it", () => {
    const text =
      '* This designation is without prejudice to positions on status, and is in line with UNSCR 1244 and the ICJ Opinion on the Kosovo* Declaration of Independence.';
    expect(kosovoFootnote('en')).toBe(text);
    expect(languageOf('en').t('services.kosovo_footnote')).toBe(text);
  });
});
