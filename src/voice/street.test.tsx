import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { languageOf } from '../../tests/support/language.ts';
import { loadAction } from '../action/index.ts';
import type { ActingContext, FormState } from '../platform/http/route.ts';
import type { Language } from '../platform/language/language.ts';
import { furtherStreetLocales } from '../platform/language/street-locales.ts';
import { asLanguage } from '../platform/messages/street-as-language.ts';
import { streetLanguages } from '../platform/messages/street-languages.ts';
import { LanguageContext } from '../ui/language-context.ts';
import { CheckPage } from './pages/check-page.tsx';
import { ReceivedPage } from './pages/received-page.tsx';
import { ReportPage } from './pages/report-page.tsx';
import { OwnCasePage, ReturnPage } from './pages/return-page.tsx';
import { caseStates, outcomes, voiceKinds } from './rules.ts';
import type { ReportForm } from './schema.ts';
import { caseOfTests } from './testing.ts';

const { voice } = await loadAction('actions/shbb');
const english = languageOf('en');
const street = streetLanguages('messages', { mirrored: false, strict: true });
const spoken = furtherStreetLocales.map((locale) => ({ locale, own: street.find(locale)! }));
const none: FormState = { typed: {}, errors: {}, conflict: false };
const safety = { help: voice.help, leaveTo: voice.leaveTo, demonstration: true };
const told = {
  notice: {
    ...{ controller: 'A', purpose: 'B', basis: 'C', seenBy: 'D', kept: 'E', transfers: 'F', hosting: 'G' },
    href: '/privacy',
  },
  inEnglish: english,
};
const days = { acknowledgeBy: '2026-12-06', answerBy: '2026-12-31' };
const roles = [
  ...['programme_manager', 'grant_officer', 'finance_officer'],
  ...['contracting_authority', 'data_protection_officer', 'administrator'],
];

function contextIn(language: Language, locale: string): ActingContext {
  return {
    ...{ language, token: 'a~b.c', params: { locale }, actor: { roles: [] } },
    url: new URL(`https://example.org/voice/in/${locale}`),
  } as unknown as ActingContext;
}

/** Every page of a reporter, in each state that its texts depend on. */
function pagesIn(language: Language, locale: string): string[] {
  const context = contextIn(language, locale);
  const organisations = [
    { id: 'one', name: 'House', runs: true, jurisdiction: null },
    { id: 'two', name: 'Bridge', runs: false, jurisdiction: 'RS' },
  ];
  const form = { kind: 'complaint', text: 'It rained.', reach: '', keep_unlisted: '' } as ReportForm;
  const named = { organisations: ['House'], subGrant: undefined, activity: undefined };
  const check = {
    ...{ context, state: none, form, days, safety, keptNames: ['House'], named, unclear: false, apart: [] },
    readers: roles.map((role) => ({ role, organisation: 'Bridge', people: 2 })),
  } as unknown as Parameters<typeof CheckPage>[0];
  const own = {
    ...{ context, state: none, safety, handled: false, firstRead: '2026-12-02T10:00:00Z', done: undefined },
    ...{ reach: 'ring', file: caseOfTests, ...told },
    messages: (['report', 'kept_from', 'addition', 'reply', 'answer'] as const).map((kind, at) => ({
      ...{ id: kind, kind, writtenAt: '2026-12-01T09:00:00Z', writtenBy: null },
      text: at === 0 ? undefined : 'Said.',
    })),
  } as unknown as Parameters<typeof OwnCasePage>[0];
  const received = { context, safety, number: 'V-1234-5678', secret: 'AAAA-BBBB', days };
  const wrong = { ...none, errors: { text: language.t('invalid.required') } };
  const drawn = [
    <ReportPage
      {...{ context, state: wrong, safety, ...told, choices: { organisations, about: undefined } }}
    />,
    <CheckPage {...check} />,
    <CheckPage {...{ ...check, readers: [], keptNames: [] }} />,
    <CheckPage {...{ ...check, form: { ...form, keep_unlisted: 'A man' }, apart: organisations }} />,
    <CheckPage
      {...{ ...check, form: { ...form, keep_unknown: true }, unclear: true }}
      named={{ organisations: [], subGrant: '7 – House', activity: 'Bridges' }}
    />,
    <ReceivedPage {...received} handled />,
    <ReceivedPage {...received} handled={false} />,
    <ReturnPage {...{ context, state: { ...none, typed: { text: 'More.' } }, safety, ...told }} />,
    ...caseStates.map((state, at) => (
      <OwnCasePage
        {...own}
        file={{ ...caseOfTests, state, kind: voiceKinds[at % voiceKinds.length]! }}
        done={at % 2 === 0 ? 'added' : 'forgotten'}
      />
    )),
    ...outcomes.map((outcome) => (
      <OwnCasePage
        {...own}
        firstRead={null}
        reach={undefined}
        file={{ ...caseOfTests, state: 'closed', outcome, closedAt: '2026-12-03T09:00:00Z' }}
      />
    )),
    <OwnCasePage {...own} file={{ ...caseOfTests, emptiedAt: '2026-12-03T09:00:00Z' }} />,
  ];
  return drawn.map((page) =>
    String(<LanguageContext.Provider value={language}>{page}</LanguageContext.Provider>),
  );
}

/** The form as it comes back with what was typed. */
function reportIn(language: Language, state: Pick<FormState, 'typed' | 'errors'>): string {
  const context = contextIn(language, 'fa');
  const choices = { organisations: [], about: undefined };
  return String(
    <LanguageContext.Provider value={language}>
      <ReportPage {...{ context, state: { ...none, ...state }, safety, ...told, choices }} />
    </LanguageContext.Provider>,
  );
}

/** What may be wrong with what a reporter sends, and pages that tell of it. */
const refusals = [
  ...['invalid.required', 'invalid.choice', 'invalid.too_long'],
  ...[
    'problem.about_not_known',
    'problem.form_already_sent',
    'problem.form_expired',
    'problem.too_many_tries',
  ],
  ...['problem.case_not_opened', 'problem.case_emptied', 'problem.unforeseen'],
  ...['problem_page.nothing_lost', 'problem_page.look_again', 'problem_page.home', 'problem_page.away'],
  ...[
    'problem_page.wait',
    'problem_page.load_again',
    'problem_page.typed_is_kept',
    'problem_page.send_again',
  ],
];

it('A reporter reads every text of these pages in each further language of the street, and the list of them is neither longer nor shorter.', () => {
  const read = new Set<string>(refusals);
  const t: Language['t'] = (key, args) => {
    read.add(key);
    return english.t(key, args);
  };
  pagesIn({ ...english, t }, 'fa');
  const asked = [...read].filter((key) => !key.startsWith('services.') && !key.startsWith('ui.privacy.'));
  const listed = Object.values(
    parse(readFileSync('messages/street.yaml', 'utf8')) as Record<string, string[]>,
  );
  expect(listed.flat().sort()).toEqual(asked.sort());
  const missing = spoken.flatMap(({ locale, own }) =>
    [...read]
      .filter((key) => !key.startsWith('ui.privacy.') && !own.has(key))
      .map((key) => `${locale}: ${key}`),
  );
  expect(missing).toEqual([]);
});

it('Each page is drawn in each of these languages with nothing left in English but names, numbers and the notice that says so.', () => {
  for (const { locale, own } of spoken) {
    const fallen: string[] = [];
    const watched = { ...english, t: (key: string) => (fallen.push(key), key) } as Language;
    const pages = pagesIn(asLanguage(own, watched), locale);
    expect([locale, fallen]).toEqual([locale, []]);
    for (const page of pages)
      expect([locale, /action="(?!\/voice\/in\/)/.test(page)]).toEqual([locale, false]);
  }
});

it('In a language of the street the answer is said to come in English where nobody writes it.', () => {
  for (const { locale, own } of spoken) {
    const [report = ''] = pagesIn(asLanguage(own, english), locale);
    expect([locale, report.includes(own.t('voice.report.answer_language'))]).toEqual([locale, true]);
  }
});

it('What these pages say is written in the digits of the language, but for numbers to call and to type.', () => {
  for (const { locale, own } of spoken.filter((one) => one.own.digits(0) !== '0')) {
    const said = pagesIn(asLanguage(own, english), locale)
      .join(' ')
      .replace(/<(bdi|code|script)\b.*?<\/\1>|<(\w+)[^>]* dir="ltr"[^>]*>.*?<\/\2>/gs, ' ')
      .replaceAll('V-1234-5678', ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\u2068[^\u2069]*\u2069/g, ' ');
    expect([locale, said.match(/.{0,40}\d.{0,20}/g) ?? []]).toEqual([locale, []]);
  }
});

it('In a further language a sub-grant or an activity that was chosen before travels on, and the page before sending names it.', () => {
  const [fa] = spoken.filter(({ locale }) => locale === 'fa');
  const typed = { sub_grant: 'a-grant', activity: 'advocacy-practice' };
  const drawn = (errors: FormState['errors']) => reportIn(asLanguage(fa!.own, english), { typed, errors });
  for (const [name, value] of Object.entries(typed)) {
    expect(drawn({})).toContain(`<input type="hidden" name="${name}" value="${value}"/>`);
    expect(drawn({ [name]: 'Gone.' })).not.toContain(`value="${value}"`);
  }
  const pages = pagesIn(asLanguage(fa!.own, english), 'fa').join(' ');
  for (const name of ['7 – House', 'Bridges']) expect(pages).toContain(`<bdi>${name}</bdi>`);
});

it('The two buttons of a page of the street do not touch.', () => {
  const sheet = readFileSync('src/ui/styles/street.scss', 'utf8');
  expect(sheet).toMatch(/\.govuk-button-group \{[^}]*\bgap: 0\.75rem/);
  expect(pagesIn(english, 'en').join(' ')).toContain('class="govuk-button-group"');
});
