import { expect, it } from 'vitest';
import { languageOf } from '../../../../tests/support/language.ts';
import type { ActingContext } from '../../../platform/http/route.ts';
import { LanguageContext } from '../../../ui/language-context.ts';
import { optionsOf } from '../options.ts';
import type { Risk } from '../queries.ts';
import { riskOf } from '../testing.ts';
import { reviewedOf, typedOf } from '../typed.ts';
import { RiskFormPage } from './risk-form-page.tsx';
import { ReviewPage } from './step-pages.tsx';

const choices = {
  categories: [{ value: 'environment', text: 'Environment' }],
  concerns: [{ value: 'action', text: 'The Action' }],
  partners: [{ id: 'p1', name: 'A partner' } as never],
};
const language = languageOf('en');
const context = { language, token: 'a.b', url: new URL('http://localhost/risk') } as ActingContext;
const options = optionsOf(choices, language);
const form = riskOf({ actor: { organisationId: 'p1' } as never });
const risk: Risk = { ...form, id: 'r1', state: 'open', ownerName: 'A partner', version: 3 };
const before = { ...typedOf(risk), version: '2' };
const drawn = (page: unknown) => {
  const html = String(<LanguageContext.Provider value={language}>{page as never}</LanguageContext.Provider>);
  const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row!.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell]) => cell!.replace(/<[^>]*>/g, '')),
  );
  return { html, rows: rows.slice(1) };
};
const changed = (typed: object) =>
  drawn(
    <RiskFormPage
      {...{ context, options, title: 'Change' }}
      state={{ typed: { ...before, ...typed }, errors: {}, conflict: true }}
      stored={typedOf(risk)}
    />,
  );

it('Two people who change a risk at once read every field in which they differ, in words', () => {
  const { html, rows } = changed({ likelihood: '5' });
  const word = (degree: number) => language.t(`results.risk.likelihood.${degree}`);
  expect(rows).toEqual([['Likelihood', word(5), word(3)]]);
  expect(html).toContain('name="version" value="3"');
  const other = { likelihood: '1', impact: '1', category: 'planning', concerns: 'cluster:1', owner: 'p2' };
  const more = { owner_role: 'finance_officer', response: 'accept', trigger_rule: '', trigger_from: '' };
  const texts = { title: 'Other', measures: 'Other', trigger_text: 'Other' };
  const parts = { cause: 'Other', event: 'Other', effect: 'Other' };
  const all = changed({ ...other, ...more, ...texts, ...parts, 'review_on-day': '2' }).rows;
  expect(all).toHaveLength(16);
  expect(all.at(-1)).toEqual(['Next review', '2027-03-02', '2027-03-01']);
});

it('A review of a risk that changed meanwhile shows what differs and takes the newer version', () => {
  const state = { typed: { ...reviewedOf(risk), impact: '2', version: '2' }, errors: {}, conflict: true };
  const { html, rows } = drawn(
    <ReviewPage {...{ context, state }} caption="A risk" stored={reviewedOf(risk)} />,
  );
  const word = (degree: number) => language.t(`results.risk.impact.${degree}`);
  expect(rows).toEqual([['Impact', word(2), word(4)]]);
  expect(html).toContain('name="version" value="3"');
});

it('A category, a subject or a partner that the Action has lost can still be chosen for the risk that has it', () => {
  const lost = {
    ...risk,
    category: 'weather',
    concerns: 'cluster:1',
    ownerId: 'p2',
    ownerName: 'Was a partner',
  };
  const kept = { ...lost, owner: { value: lost.ownerId, text: lost.ownerName } };
  const { html } = drawn(
    <RiskFormPage
      {...{ context, title: 'Change', options: optionsOf(choices, language, kept) }}
      state={{ typed: typedOf(lost), errors: {}, conflict: false }}
      stored={typedOf(lost)}
    />,
  );
  const gone = language.t('results.risk.gone');
  for (const [value, text] of [
    ['weather', gone],
    ['cluster:1', gone],
    ['p2', 'Was a partner'],
  ])
    expect(html).toMatch(new RegExp(`<option value="${value}" selected[^>]*>${text}<`));
});
