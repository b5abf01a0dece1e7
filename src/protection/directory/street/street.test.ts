import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadAction, serviceNeeds } from '../../../action/index.ts';
import { jurisdictionName, knownJurisdictions } from '../../../platform/language/jurisdictions.ts';
import { locales } from '../../../platform/language/language.ts';
import {
  furtherStreetLocales,
  streetFacts,
  streetLocales,
} from '../../../platform/language/street-locales.ts';
import { streetLanguages } from '../../../platform/messages/street-languages.ts';
import { buildContent, buildPublicService } from '../testing.ts';
import { AreaPage, NeedPage } from './pages/area-page.tsx';
import { EmptyJurisdictionPage, JurisdictionPage } from './pages/jurisdiction-page.tsx';
import { mostOnPage, partOf } from './parts.ts';
import { renderStreet } from './street-frame.tsx';

const { voice } = await loadAction('actions/shbb');
const languages = streetLanguages('messages', { mirrored: true, strict: true });
const offered = languages.offered.map((locale) => languages.find(locale)!);
const all = [...offered, languages.find('ar-XB')!];
const assets: Record<string, string> = JSON.parse(readFileSync('dist/assets/manifest.json', 'utf8'));
const packed = (bytes: string | Buffer) => gzipSync(bytes).length;

/** An area with as many services as one page may hold. */
const services = Array.from({ length: mostOnPage }, (_, at) =>
  buildPublicService({
    content: buildContent({
      provider: `Imagined House of the River Number ${at} (demonstration)`,
      need: serviceNeeds[at % serviceNeeds.length]!,
      phones: [`+000 00 000 0${at + 10}`],
    }),
  }),
).map((one) => ({ ...one, need: one.content.need }));

const frameOf = (language: (typeof all)[number]) => ({
  ...{ language, languages: offered, leaveTo: voice.leaveTo, demonstration: true },
  inLanguage: (locale: string) => `/services/${locale}/RS/presevo`,
  ...{ sheet: assets.street!, icon: assets.icon!, script: assets.streetScript! },
});
const place = { code: 'RS', name: 'Serbia' };
const areaIn = (language: (typeof all)[number], listed = services) =>
  renderStreet(
    frameOf(language),
    'Preševo',
    AreaPage({
      ...{
        language,
        place,
        services: listed,
        today: '2026-11-29',
        area: 'Preševo / Preshevë',
        at: '/services/en/RS/presevo',
        leaflets: { a4: '/a4.pdf', a6: '/a6.pdf' },
      },
      help: voice.help.filter(({ jurisdiction }) => jurisdiction === 'RS'),
    }),
  );

const where = {
  place,
  area: 'Preševo / Preshevë',
  today: '2026-11-29',
  at: '/services/en/RS/presevo',
} as const;
const beside = [assets.street!, assets.icon!, assets.streetScript!]
  .map((name) => packed(readFileSync(path.join('dist', name))))
  .reduce((sum, one) => sum + one);
/** Words that pack badly, as what people write does: another text for each number. */
const wordsAt = (at: number, length: number) =>
  createHash('sha512')
    .update(String(at))
    .digest('base64')
    .repeat(3)
    .replace(/[^a-z]+/gi, ' ')
    .slice(0, length);

describe('The street', () => {
  it('offers each language whose file is there, and the eight of the interface', () => {
    expect(languages.offered).toEqual(expect.arrayContaining([...locales]));
    expect(languages.offered.every((locale) => streetLocales.includes(locale))).toBe(true);
    expect(languages.find('xx')).toBeUndefined();
    expect(languages.find('__proto__')).toBeUndefined();
  });

  it.each(all.map((language) => [language.locale, language] as const))(
    'weighs at most 30 KB with everything it loads, for an area of 60 services in %s',
    (_, language) => {
      expect(packed(areaIn(language)) + beside).toBeLessThanOrEqual(30 * 1024);
    },
  );

  it('weighs no more where an area has more services, with texts of full length: it has a page for each need, and parts of them', () => {
    const many = Array.from({ length: 200 }, (_, at) => {
      const need = serviceNeeds[at % 3 ? 0 : at % serviceNeeds.length]!;
      const texts = { way: wordsAt(at, 200), bring: wordsAt(at + 1, 200), happens: wordsAt(at + 2, 200) };
      const [provider, address] = [wordsAt(at, 120), wordsAt(at + 3, 120)];
      return buildPublicService({ content: buildContent({ need, provider, address, texts }) });
    });
    for (const language of offered) {
      const whole = areaIn(language, many);
      expect(packed(whole) + beside).toBeLessThanOrEqual(30 * 1024);
      expect(whole).toContain(escaped(language.t('services.area.split')));
      expect(whole).not.toContain('class="entry"');
      const shown = serviceNeeds.flatMap((need) => {
        const first = partOf(many, need, '1');
        if (!first) return [];
        expect(whole).toContain(`href="/services/en/RS/presevo/of/${need}/1"`);
        return Array.from({ length: first.parts }, (_, at) => partOf(many, need, String(at + 1))!);
      });
      expect(shown.flatMap(({ services: those }) => those)).toHaveLength(many.length);
      for (const part of shown) {
        const page = NeedPage({ ...part, ...where, language });
        const html = renderStreet(frameOf(language), 'Preševo', page);
        expect(packed(html) + beside).toBeLessThanOrEqual(30 * 1024);
        expect(html.includes('/of/')).toBe(part.part < part.parts);
      }
    }
    for (const [need, part] of [
      ['health', '0'],
      ['health', '99'],
      ['nothing', '1'],
      ['health', '1x'],
    ] as const)
      expect(partOf(many, need, part)).toBeUndefined();
    expect(areaIn(languages.find('en')!)).not.toContain('/of/');
  });

  it('holds no form, no script but the one that leaves, and nothing from elsewhere but the link that leaves', () => {
    for (const language of all) {
      const html = areaIn(language);
      expect(html.match(/<script[^>]*>/g)).toEqual([`<script src="${assets.streetScript}" defer="">`]);
      expect(html).toMatch(/<a class="leave"[^>]* data-leave/);
      expect(html).not.toMatch(/<(form|iframe|input|button|img|style)\b|\bstyle=|\son\w+=/);
      const outside = [...html.matchAll(/(?:href|src)="(https?:[^"]+)"/g)].map(([, address]) => address);
      expect(outside).toEqual([voice.leaveTo]);
      expect(html).toContain('rel="noreferrer"');
    }
  });

  it('says in each language its direction, that a need is told to nobody, and who funds it', () => {
    for (const language of all) {
      const html = areaIn(language);
      expect(html).toContain(`<html lang="${language.lang}" dir="${language.dir}">`);
      for (const key of ['services.area.intro', 'services.no_trace', 'services.eu_statement'])
        expect(html).toContain(escaped(language.t(key)));
    }
  });

  it('writes numbers to call from left to right in every direction of the page', () => {
    const html = areaIn(languages.find('ar-XB')!);
    const numbers = [...html.matchAll(/<a class="phone"[^>]*>/g)].map(([tag]) => tag);
    expect(numbers.length).toBeGreaterThan(60);
    expect(numbers.every((tag) => tag.includes('dir="ltr"') && /href="tel:[+\d]+"/.test(tag))).toBe(true);
  });

  it('shows two numbers of a service on lines of their own, and the English footnote as a block', () => {
    const two = [buildPublicService({ content: buildContent({ phones: ['+000 11', '+000 22'] }) })];
    const html = areaIn(languages.find('fa')!, two);
    expect(html).toMatch(/<li><a class="phone"[^>]*>\+000 11<\/a><\/li><li><a class="phone"[^>]*>\+000 22</);
    expect(html).toMatch(/<p class="note" lang="en" dir="ltr">\*/);
  });

  it('writes counts, ages, hours and days in one kind of digits', () => {
    const content = buildContent({
      ageFrom: 12,
      ageTo: 17,
      phones: [],
      provider: 'House',
      address: 'Street',
    });
    for (const language of offered) {
      const html = areaIn(language, [buildPublicService({ content })]);
      const [, shown = ''] = /<details class="need"[^>]*>(.*?)<\/details>/s.exec(html) ?? [];
      const own = shown.replace(/<[^>]*>/g, ' ');
      const found = own.match(/\p{Nd}/gu)!.map((digit) => language.digits(0) === '0' || !/\d/.test(digit));
      expect([language.locale, found.every(Boolean), found.length > 10]).toEqual([
        language.locale,
        true,
        true,
      ]);
    }
  });

  it('ends no sentence with two full stops', () => {
    for (const language of offered)
      for (const key of ['services.area.refresh', 'services.seen_on', 'services.ring_first'])
        expect(language.t(key, { day: language.day('2026-11-29'), source: 'x' })).not.toContain('..');
  });

  it('says of a place what is not known instead of leaving it out', () => {
    const language = languages.find('en')!;
    const page = String(
      JurisdictionPage({
        ...{ language, code: 'BA', name: 'Nowhere', help: [], duty: undefined, areas: [], organisations: [] },
      }),
    );
    for (const key of ['danger.none', 'helplines.none', 'none', 'police.unknown'])
      expect(page).toContain(escaped(language.t(`services.${key}`)));
  });

  it('says in each language that nothing is entered for one of the six, whom to ask, and no number beside invented ones', () => {
    for (const language of offered)
      for (const code of knownJurisdictions) {
        const name = language.t(`services.place.${code}`);
        const page = String(EmptyJurisdictionPage({ language, name, organisations: ['A helping house'] }));
        for (const said of [name, language.t('services.none'), language.t('services.none.ask_only')])
          expect(page).toContain(escaped(said));
        expect(page).toContain('A helping house');
        expect(page).not.toMatch(/tel:|<form|<script|https?:/);
      }
  });
});

describe('The languages of the street', () => {
  it('have the names of the six as the interface has them', () => {
    for (const locale of locales)
      for (const code of knownJurisdictions)
        expect(languages.find(locale)!.t(`services.place.${code}`)).toBe(jurisdictionName(code, locale));
  });

  it('are known to Intl, and write a date with its year', () => {
    for (const locale of [...furtherStreetLocales, ...locales]) {
      const { intl } = streetFacts(locale);
      expect(Intl.DateTimeFormat.supportedLocalesOf([intl])).toEqual([intl]);
    }
    expect(languages.find('en')!.day('2026-11-29')).toBe('29 November 2026');
    for (const language of offered) expect(language.day('2026-11-29')).toMatch(/2026|٢٠٢٦|۲۰۲۶|২০২৬/);
  });
});

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
