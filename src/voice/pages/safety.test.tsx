import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';

import { loadAction } from '../../action/index.ts';
import { jurisdictionCodes } from '../../platform/language/jurisdictions.ts';
import { locales } from '../../platform/language/language.ts';
import { loadCatalogues } from '../../platform/messages/catalogue.ts';
import { LanguageContext } from '../../ui/language-context.ts';
import { seriousKinds, voiceKinds } from '../rules.ts';
import { HelpNow, LeavePage, SafetyFirst } from './safety.tsx';
import { Thread } from './thread.tsx';

const definition = await loadAction('actions/shbb');
const { voice } = definition;
const language = languageOf('en');
const shown = (demonstration: boolean) =>
  String(
    <LanguageContext.Provider value={language}>
      <LeavePage leaveTo={voice.leaveTo} />
      <SafetyFirst help={voice.help} leaveTo={voice.leaveTo} demonstration={demonstration} />
    </LanguageContext.Provider>,
  );

it('Before a report a person reads whom to call now, each number with its source and day, and what to do where none is known.', () => {
  const html = shown(false);
  expect(voice.help.length).toBeGreaterThan(5);
  for (const { jurisdiction, number, source, seenOn } of voice.help) {
    expect(jurisdictionCodes).toContain(jurisdiction);
    expect(html).toContain(`href="tel:${number.replaceAll(' ', '')}"`);
    expect([number, source.length > 0, /^\d{4}-\d\d-\d\d$/.test(seenOn)]).toEqual([number, true, true]);
  }
  expect(html).toContain(language.t('voice.report.danger.elsewhere'));
});

it('What a number is for stands before the name of the one who answers it: the name says it to nobody from elsewhere.', () => {
  const named = voice.help.flatMap(({ service, name }) => (name ? [{ service, name }] : []));
  expect(named.length).toBeGreaterThan(3);
  for (const { service, name } of named)
    expect(shown(false)).toContain(`${language.t(`voice.help.${service}`)}: <bdi>${name}</bdi>`);
});

it('In each jurisdiction of the Action there is a number for danger now, and one of support.', () => {
  for (const code of definition.action.jurisdictions) {
    const services = voice.help.filter(({ jurisdiction }) => jurisdiction === code).map((one) => one.service);
    const urgent = services.filter((one) => one === 'emergencies' || one === 'police');
    expect([code, urgent.length > 0, services.length > urgent.length]).toEqual([code, true, true]);
  }
});

it('On later pages the same numbers are one press away: those for danger before those of support.', () => {
  const html = String(
    <LanguageContext.Provider value={language}>
      <HelpNow help={voice.help} />
    </LanguageContext.Provider>,
  );
  for (const { number } of voice.help) expect(html).toContain(`href="tel:${number.replaceAll(' ', '')}"`);
  expect(html.indexOf(language.t('voice.report.danger'))).toBeLessThan(
    html.indexOf(language.t('voice.survivors.support')),
  );
});

it('A reporter whose text cannot be opened is not sent to the administrator, who would learn who reported.', () => {
  const messages = [
    { id: 'one', kind: 'report', text: undefined, writtenAt: '2026-11-29T10:00:00Z', writtenBy: null },
  ] as unknown as Parameters<typeof Thread>[0]['messages'];
  const seenBy = (of: 'reporter' | 'handler') =>
    String(
      <LanguageContext.Provider value={language}>
        <Thread messages={messages} of={of} />
      </LanguageContext.Provider>,
    );
  expect(seenBy('reporter')).toContain(language.t('voice.text.not_opened.own'));
  expect(seenBy('reporter')).not.toMatch(/administrator/i);
  expect(seenBy('handler')).toContain(language.t('voice.text.not_opened'));
});

it('A person leaves by one press for a page that says nothing, and that page does not learn where they came from.', () => {
  expect(shown(false)).toMatch(/<a [^>]*href="https:[^"]+"[^>]*rel="noreferrer"[^>]*data-leave/);
});

it('Survivors read that they need not give details; in a demonstration everybody reads that nobody reads it.', () => {
  expect(shown(false)).toContain(language.t('voice.survivors.details'));
  expect(shown(false)).not.toContain(language.t('voice.demonstration'));
  expect(shown(true)).toContain(language.t('voice.demonstration'));
});

it('Survivors read in every language, before they write, that a law can oblige others to tell, and that the police is their choice.', () => {
  for (const locale of locales) {
    const { t } = languageOf(locale);
    const html = String(
      <LanguageContext.Provider value={languageOf(locale)}>
        <SafetyFirst help={voice.help} leaveTo={voice.leaveTo} demonstration={false} />
      </LanguageContext.Provider>,
    );
    // What it is about is in the title: the page itself is called after feedback.
    expect(html).toContain(t('voice.survivors.title'));
    // Four sentences: services, a doctor, whose choice the police is, and who may have to tell them.
    const support = t('voice.survivors.support');
    expect([locale, html.includes(support), support.split(/[.:] /).length]).toEqual([locale, true, 6]);
    expect(support).toMatch(/polic|полиц/i);
    expect(t('voice.report.limits')).toMatch(/law|ligj|закон|zakon/i);
  }
});

it('No sentence to a reporter threatens or is broken: those that a review found are gone from every language.', () => {
  const found = [
    /dođemo do vas|дођемо до вас/i,
    /i vama samima|и вама самима/i,
    /ili nije sigurno|или (није|не е) сигурно/i,
  ];
  for (const locale of locales)
    for (const [key, text] of [...loadCatalogues('messages').get(locale)!].filter(([one]) =>
      one.startsWith('voice.'),
    ))
      for (const one of found) expect([locale, key, one.test(String(text))]).toEqual([locale, key, false]);
});

it('Each kind of case has its legal basis, and those of abuse and fraud name what the law asks beside it.', () => {
  const bases = voiceKinds.map((kind) => language.t(`voice.basis.${kind}`));
  expect(new Set(bases).size).toBe(voiceKinds.length);
  for (const kind of seriousKinds) expect(language.t(`voice.basis.${kind}`)).toMatch(/Offences: article 10/);
  expect(language.t('voice.basis.safeguarding')).toContain('article 9(2)');
});
