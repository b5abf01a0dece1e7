import { expect, it } from 'vitest';
import { languageOf } from '../../../../tests/support/language.ts';
import { loadAction } from '../../../action/index.ts';
import { renderIn } from '../../../ui/testing.tsx';
import { registerEntries } from '../register-entries.ts';
import { PrivacyPage } from './privacy-page.tsx';

const english = languageOf('en');
const said = (value: string) => ({ value, source: 'Invented for the tests' });

async function pageOf(change: (privacy: Awaited<ReturnType<typeof loadAction>>['privacy']) => object) {
  const definition = await loadAction('actions/shbb');
  const privacy = { ...definition.privacy, ...change(definition.privacy) };
  const entries = registerEntries(english, privacy);
  const register = { definition, privacy, responsible: [], entries };
  return {
    entries,
    body: renderIn(english, <PrivacyPage register={register} signedIn={false} links={[]} />),
  };
}

it('what lies elsewhere or goes to others stands on the page for everyone as it does in the register, kind by kind', async () => {
  const differing = {
    voice: { hosting: said('A server of its own'), transfers: said('To nobody') },
    need: { transfers: said('Only to those who cook') },
  };
  const { entries, body } = await pageOf(() => ({ differing }));
  const places = ['hosting', 'transfers'].map((head) => english.t(`privacy.register.${head}`));
  for (const key of Object.keys(differing)) {
    const facts = new Map(entries.find((entry) => entry.key === key)!.facts);
    const told = places.map((head) => `<td data-label="${head}">${facts.get(head)}</td>`);
    expect([key, body.includes(told.join(''))]).toEqual([key, true]);
  }
  const { body: without } = await pageOf(() => ({}));
  expect(without).not.toContain(english.t('privacy.page.differing'));
});

it('the day on which the accounts were closed is told, or why nobody knows it', async () => {
  expect((await pageOf(() => ({ accounted: said('2027-03-01') }))).body).toContain(english.day('2027-03-01'));
  expect((await pageOf(() => ({}))).body).toContain('No source says when its final report was approved');
});

it('each kind of record is one line until it is opened, so that a phone shows what one may ask within a few screens', async () => {
  const { entries, body } = await pageOf(() => ({}));
  const closed = body.match(/<details class="govuk-details">/g)?.length;
  expect(closed).toBe(entries.length);
  const { key, name } = entries[0]!;
  const first = body.slice(body.indexOf(name), body.indexOf('</details>'));
  expect(first).toContain(english.t(`privacy.record.${key}.purpose`));
});
