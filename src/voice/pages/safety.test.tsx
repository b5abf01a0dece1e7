import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';

import { loadAction } from '../../action/index.ts';
import { jurisdictionCodes } from '../../platform/language/jurisdictions.ts';
import { LanguageContext } from '../../ui/language-context.ts';
import { seriousKinds, voiceKinds } from '../rules.ts';
import { LeavePage, SafetyFirst } from './safety.tsx';

const { voice } = await loadAction('actions/shbb');
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

it('A person leaves by one press for a page that says nothing, and that page does not learn where they came from.', () => {
  expect(shown(false)).toMatch(/<a [^>]*href="https:[^"]+"[^>]*rel="noreferrer"[^>]*data-leave/);
});

it('Survivors read that they need not give details; in a demonstration everybody reads that nobody reads it.', () => {
  expect(shown(false)).toContain(language.t('voice.survivors.details'));
  expect(shown(false)).not.toContain(language.t('voice.demonstration'));
  expect(shown(true)).toContain(language.t('voice.demonstration'));
});

it('Each kind of case has its legal basis, and those of abuse and fraud name what the law asks beside it.', () => {
  const bases = voiceKinds.map((kind) => language.t(`voice.basis.${kind}`));
  expect(new Set(bases).size).toBe(voiceKinds.length);
  for (const kind of seriousKinds) expect(language.t(`voice.basis.${kind}`)).toMatch(/Offences: article 10/);
  expect(language.t('voice.basis.safeguarding')).toContain('article 9(2)');
});
