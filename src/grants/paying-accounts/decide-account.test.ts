import { expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables, wordsAbout } from '../../../tests/support/stage.ts';
import type { Actor } from '../../platform/permissions.ts';
import { addresseesOf } from '../queries-mail.ts';
import { listWaitingTasks } from '../tasks.ts';
import { confirmPayingAccount, refusePayingAccount } from './decide-account.ts';
import { proposeAccount } from './propose-account.ts';
import { findPayingAccount, payingAccountsOf } from './queries.ts';
import { buildPayingAccount, payingAccount } from './testing.ts';

const now = '2026-03-12T09:00:00.000Z';
const stateOf = async (cast: Cast, id: string) => (await findPayingAccount(tables(cast), id))?.state;

it(
  'An account to pay from is entered by a finance officer and confirmed by another person of the same partner',
  staged(async (cast) => {
    for (const actor of [cast.elira, cast.ana, cast.besa, cast.goran])
      await expectRefusal(proposeAccount(cast.work(actor, now), payingAccount), 'not_permitted');
    const payingAccountId = await proposeAccount(cast.work(cast.fatos, now), payingAccount);
    await expectRefusal(proposeAccount(cast.work(cast.filip, now), payingAccount), 'paying_account_waits');
    const confirm = (actor: Actor) => confirmPayingAccount(cast.work(actor, now), { payingAccountId });
    for (const actor of [cast.foreign.filip, cast.besa, cast.goran])
      await expectRefusal(confirm(actor), 'not_permitted');
    await expectRefusal(confirm(cast.fatos), 'needs_second_person');
    await confirm(cast.filip);
    await expectRefusal(confirm(cast.filip), 'paying_account_not_in_state');
    await expectRefusal(
      refusePayingAccount(cast.work(cast.filip, now), { payingAccountId }),
      'paying_account_not_in_state',
    );
    const held = await payingAccountsOf(tables(cast), cast.fatos.organisationId);
    expect(held).toMatchObject({
      current: { iban: payingAccount.iban, decidedByName: expect.stringContaining('Filip') },
      proposed: undefined,
    });
  }),
);

it(
  'It stays the earlier one while another waits, and is replaced when that is confirmed',
  staged(async (cast) => {
    const first = await buildPayingAccount(cast);
    const other = { ...payingAccount, holder: 'Other' };
    const refused = await buildPayingAccount(cast, { proposed: true, form: other });
    expect(await stateOf(cast, first)).toBe('confirmed');
    // Who entered it takes it back.
    await refusePayingAccount(cast.work(cast.fatos, now), { payingAccountId: refused });
    expect([await stateOf(cast, first), await stateOf(cast, refused)]).toEqual(['confirmed', 'refused']);
    const next = await buildPayingAccount(cast, { form: other });
    expect([await stateOf(cast, first), await stateOf(cast, next)]).toEqual(['replaced', 'confirmed']);
    expect(await wordsAbout(cast, first)).toEqual([
      'paying_account.propose',
      'paying_account.confirm',
      'paying_account.replace',
    ]);
  }),
);

it(
  'Those who may confirm it are told by email and have it on their list; who entered it waits',
  staged(async (cast) => {
    const id = await buildPayingAccount(cast, { proposed: true });
    expect(cast.jobs).toContainEqual({ word: 'paying_account.propose', data: { payingAccountId: id } });
    const told = await addresseesOf(tables(cast), 'deciders_of_paying_account', id);
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(
      [cast.ana, cast.elira, cast.filip].map(({ personId }) => personId).toSorted(),
    );
    expect([...new Set(told.map(({ about }) => about))]).toEqual(['1379']);
    const tasks = async (actor: Actor) =>
      (await listWaitingTasks(tables(cast), actor, cast.actionId, now))
        .filter(({ kind }) => kind === 'paying_account')
        .map(({ part, href }) => [part, href]);
    const href = `/staff/paying-accounts/${id}`;
    for (const actor of [cast.ana, cast.elira, cast.filip])
      expect(await tasks(actor)).toEqual([['act', href]]);
    expect(await tasks(cast.fatos)).toEqual([['wait', href]]);
    for (const actor of [cast.foreign.filip, cast.besa, cast.goran]) expect(await tasks(actor)).toEqual([]);
    await confirmPayingAccount(cast.work(cast.filip, now), { payingAccountId: id });
    for (const actor of [cast.ana, cast.fatos]) expect(await tasks(actor)).toEqual([]);
  }),
);
