import { beforeAll, expect, it } from 'vitest';
import { openTrainingPages, type TrainingPages } from '../../../tests/support/training-pages.ts';
import { organisationFromAccount, typedFromAccount } from './from-account.ts';

let opened: TrainingPages;
let path: string;
beforeAll(async () => {
  opened = await openTrainingPages();
  path = `/events/${opened.training.gatheringId}/register`;
});

/** What the list of the event says of who comes with this name. */
const written = (name: string) =>
  opened.within((tx) =>
    tx
      .selectFrom('training.participant')
      .select(['mail', 'organisationId', 'organisationName', 'personId'])
      .where('name', '=', name)
      .execute(),
  );
const filled = (html: string, name: string) =>
  new RegExp(`<input[^>]* name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]* name="${name}"`).exec(html);

it('A visitor without an account gets an empty form and is tied to no organisation', async () => {
  const { cast, pages } = opened;
  const anyone = pages.visit();
  const { html } = await anyone.go(path);
  expect(html).not.toContain('are filled in from your account');
  const [own] = await opened.within((tx) =>
    tx.selectFrom('network.organisation').select('name').where('id', '=', cast.organisations.cso).execute(),
  );
  const typed = { name: 'Guest One', mail: 'guest@example.org', organisationKind: 'cso', consent: 'yes' };
  await anyone.send({ ...typed, organisationName: own!.name });
  expect(await written('Guest One')).toMatchObject([{ organisationId: null, organisationName: own!.name }]);
});

it('A person with an account finds the form filled in, and their organisation is tied', async () => {
  const { cast, pages } = opened;
  const besa = pages.visit(cast.besa);
  const { html } = await besa.go(path);
  expect(html).toContain('are filled in from your account');
  const [name, mail, organisationName] = ['name', 'mail', 'organisationName'].map(
    (field) => filled(html, field)?.slice(1).find(Boolean) ?? '',
  );
  expect([name, mail, organisationName].every(Boolean)).toBe(true);
  await besa.send({
    name: name!,
    mail: mail!,
    organisationName: organisationName!,
    organisationKind: 'cso',
    consent: 'yes',
  });
  expect(await written(name!)).toMatchObject([{ mail, organisationId: cast.organisations.cso }]);
});

it('A person who comes for another organisation is not tied to their own', async () => {
  const { cast, pages } = opened;
  const bora = pages.visit(cast.bora);
  await bora.go(path);
  const typed = { name: 'Bora Elsewhere', mail: 'bora@example.org', organisationKind: 'cso', consent: 'yes' };
  await bora.send({ ...typed, organisationName: 'A choir' });
  expect(await written('Bora Elsewhere')).toMatchObject([
    { organisationId: null, organisationName: 'A choir' },
  ]);
});

it('A refused form keeps what was typed and not what the account says', async () => {
  const { cast, pages } = opened;
  const besa = pages.visit(cast.besa);
  await besa.go(path);
  const again = await besa.send({
    name: 'Other Name',
    mail: 'no address',
    organisationKind: 'cso',
    consent: 'yes',
  });
  expect(again.html).toContain('value="Other Name"');
  expect(again.html).toContain('value="no address"');
});

it('The name of one’s organisation counts in either script, and nobody is tied without an account', () => {
  const known = {
    ...{ name: 'Besa', email: 'besa@example.org', organisationId: 'x', organisationName: 'Kuća mostova' },
    ...{ organisationKind: 'institution', jurisdiction: null },
  };
  expect(organisationFromAccount(known, { organisationName: 'Кућа мостова' })).toBe('x');
  expect(organisationFromAccount(known, { organisationName: '' })).toBeNull();
  expect(organisationFromAccount(undefined, { organisationName: 'Kuća mostova' })).toBeNull();
  expect(typedFromAccount(known)).not.toHaveProperty('organisationKind');
  expect(typedFromAccount({ ...known, organisationKind: 'partner' })).toMatchObject({
    organisationKind: 'cso',
  });
});
