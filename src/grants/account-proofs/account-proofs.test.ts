import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { sha256 } from '../../platform/canonical.ts';
import type { Actor } from '../../platform/permissions.ts';
import { signedWords } from '../agreements/testing.ts';
import { quarantined } from '../annexes/testing.ts';
import { offerText } from '../signing/offer-text.ts';
import { buildSigning } from '../signing/testing.ts';
import { listWaitingTasks } from '../tasks.ts';
import { buildAgreement, times } from '../testing.ts';
import { confirmAccount, returnAccount } from './decide-account.ts';
import { decideAccountFile } from './decide-account-file.ts';
import { proveAccount } from './prove-account.ts';
import { accountsOf, findConfirmed, listAccountProofs } from './queries.ts';
import { type AccountProofState, accountProofStates, accountStandingOf, unpayableOf } from './rules.ts';
import { cardOfBank } from './testing.ts';

const words = fc.constantFrom('', ' ', 'Bank', 'Other bank');
const accounts = fc.constantFrom('', 'RS35260005601001611379', 'AL47212110090000000235698741');
it('An account is confirmed only by a confirmed document about this very account', () => {
  fc.assert(
    fc.property(
      fc.record({ bank: words, account: accounts }),
      fc.option(
        fc.record({ bank: words, account: accounts, state: fc.constantFrom(...accountProofStates) }),
        { nil: undefined },
      ),
      (entered, latest) => {
        const same = latest?.bank === entered.bank && latest.account === entered.account;
        const complete = entered.bank.trim() !== '' && entered.account !== '';
        const of = (state: AccountProofState | undefined) => state ?? 'entered';
        expect(accountStandingOf(entered, latest && { ...latest, submittedBy: null })).toBe(
          complete ? of(same ? latest.state : undefined) : 'none',
        );
      },
    ),
  );
});

it('An amount waits for a confirmed account that nobody is changing; the account of another agreement changes nothing', () => {
  const of = (account: string, state: AccountProofState = 'confirmed', bank = 'Bank') => ({
    ...{ bank, account, state, submittedBy: null },
  });
  const [first, second] = [of('RS35260005601001611379'), of('AL47212110090000000235698741')];
  const entered = ({ bank, account }: typeof first) => ({ bank, account });
  expect(unpayableOf(entered(first), { own: [], others: [first] })).toBe('not_confirmed');
  for (const state of ['submitted', 'returned'] as const) {
    const own = [of(first.account, state)];
    expect(unpayableOf(entered(first), { own, others: [] })).toBe('not_confirmed');
    expect(unpayableOf(entered(first), { own: [...own, first], others: [] })).toBe('changing');
    // Of the other agreement, too, only what was confirmed says that the account is known.
    const others = [of(second.account, state)];
    expect(unpayableOf(entered(second), { own: [first], others })).toBe('changing');
  }
  expect(unpayableOf(entered(first), { own: [first], others: [] })).toBeUndefined();
  expect(unpayableOf(entered(second), { own: [first], others: [] })).toBe('changing');
  expect(unpayableOf({ bank: '', account: '' }, { own: [first], others: [second] })).toBe('changing');
  for (const [one, other] of [
    [first, second],
    [second, first],
  ] as const)
    for (const held of [first, second])
      expect(unpayableOf(entered(held), { own: [one], others: [other] })).toBeUndefined();
});

it(
  'An account is proved by the sub-grantee, confirmed by finance of the partner, and only then is the agreement signed',
  staged(async (cast) => {
    const { agreementId } = await buildAgreement(cast, { draft: true, account: 'entered' });
    const at = (actor: Actor) => cast.work(actor, times.signed);
    const input = { agreementId, files: [cardOfBank] };
    const sign = () => offerText(at(cast.elira), { agreementId, ...signedWords });
    await expectRefusal(sign(), 'agreement_incomplete');
    for (const actor of [cast.bora, cast.foreign.besa, cast.elira, cast.fatos])
      await expectRefusal(proveAccount(at(actor), input), 'not_permitted');
    await expectRefusal(proveAccount(at(cast.besa), { ...input, files: [] }), 'account_proof_without_file');
    const text = { ...cardOfBank, type: 'text/plain' };
    await expectRefusal(proveAccount(at(cast.besa), { ...input, files: [text] }), 'file_type_not_accepted');
    await expectRefusal(confirmAccount(at(cast.fatos), input), 'account_not_proved');
    await proveAccount(at(cast.besa), input);
    await expectRefusal(proveAccount(at(cast.besa), input), 'account_already_proved');
    await expectRefusal(sign(), 'agreement_incomplete');
    for (const actor of [cast.besa, cast.elira, cast.ana, cast.foreign.fatos])
      await expectRefusal(confirmAccount(at(actor), input), 'not_permitted');
    await returnAccount(at(cast.fatos), { agreementId, reason: 'The name is another one.' });
    await expectRefusal(confirmAccount(at(cast.fatos), input), 'account_not_proved');
    const better = { ...cardOfBank, sha256: sha256('better'), name: 'better.pdf' };
    await proveAccount(cast.work(cast.besa, '2026-03-12T10:00:00.000Z'), { agreementId, files: [better] });
    await confirmAccount(at(cast.filip), input);
    await sign();
    await buildSigning(cast, agreementId, { from: 'read' });
    const tx = tables(cast);
    expect((await listAccountProofs(tx, agreementId)).map(({ state, name }) => [state, name])).toEqual([
      ['confirmed', 'better.pdf'],
      ['returned', cardOfBank.name],
    ]);
    await expectRefusal(
      returnAccount(at(cast.fatos), { agreementId, reason: 'Late.' }),
      'agreement_not_in_state',
    );
  }),
);

it(
  'Another account is proved anew, and nobody confirms what they sent',
  staged(async (cast) => {
    const { agreementId, organisationId } = {
      ...(await buildAgreement(cast, { draft: true })),
      organisationId: cast.organisations.cso,
    };
    const tx = tables(cast);
    const standing = async () => (await accountsOf(tx, { id: agreementId, organisationId })).accountStanding;
    expect(await standing()).toBe('confirmed');
    await tx
      .updateTable('grants.party')
      .set({ account: 'AL47212110090000000235698741' })
      .where('organisationId', '=', organisationId)
      .execute();
    expect(await standing()).toBe('entered');
    const text = { agreementId, ...signedWords };
    await expectRefusal(offerText(cast.work(cast.elira, times.signed), text), 'agreement_incomplete');
    await proveAccount(cast.work(cast.besa, '2026-03-12T10:00:00.000Z'), {
      agreementId,
      files: [cardOfBank],
    });
    const self = { ...cast.fatos, personId: cast.besa.personId };
    await expectRefusal(confirmAccount(cast.work(self), { agreementId }), 'account_confirmed_by_sender');
    await confirmAccount(cast.work(cast.fatos), { agreementId });
    expect(await findConfirmed(tx, agreementId)).toMatchObject({ account: 'AL47212110090000000235698741' });
  }),
);

it(
  'A document that the scanner did not clear is on the list of the partner’s grant officer, who decides',
  staged(async (cast) => {
    const file = { ...quarantined, type: 'application/pdf' };
    const { agreementId, accountProofId } = await buildAgreement(cast, {
      ...{ draft: true, account: 'submitted', file },
    });
    const tx = tables(cast);
    await tx
      .updateTable('platform.file')
      .set({ state: 'unchecked' })
      .where('purpose', '=', 'account')
      .execute();
    const tasks = async (actor: Actor) =>
      (await listWaitingTasks(tx, actor, cast.actionId, times.signed))
        .filter(({ kind }) => kind === 'account_file_unchecked')
        .map(({ href }) => href);
    const decide = (actor: Actor) =>
      decideAccountFile(cast.work(actor, times.signed), {
        ...{ accountProofId, decision: 'release', reason: 'Sent by their bank.' },
      });
    for (const actor of [cast.besa, cast.foreign.elira, cast.fatos, cast.ivo]) {
      expect(await tasks(actor)).toEqual([]);
      await expectRefusal(decide(actor), 'not_permitted');
    }
    expect(await tasks(cast.elira)).toEqual([`/staff/account-proofs/${accountProofId}`]);
    await decide(cast.elira);
    expect((await listAccountProofs(tx, agreementId))[0]).toMatchObject({ fileState: 'released' });
  }),
);

it(
  'Nobody confirms an account by a document that they cannot open; they can return it',
  staged(async (cast) => {
    const file = { ...quarantined, type: 'application/pdf' };
    const states = ['quarantined', 'unchecked', 'infected', 'available'] as const;
    for (const state of states) {
      const { agreementId } = await buildAgreement(cast, { draft: true, account: 'submitted', file });
      await tables(cast)
        .updateTable('platform.file')
        .set({ state })
        .where('purpose', '=', 'account')
        .execute();
      const finance = cast.work(cast.fatos, times.signed);
      if (state === 'available') await confirmAccount(finance, { agreementId });
      else await expectRefusal(confirmAccount(finance, { agreementId }), 'account_document_not_open');
      if (state === 'infected') await returnAccount(finance, { agreementId, reason: 'Send it again.' });
    }
  }),
);

it(
  'Nobody confirms or returns another document than the one that they were shown',
  staged(async (cast) => {
    const { agreementId, accountProofId } = await buildAgreement(cast, { draft: true, account: 'submitted' });
    const finance = cast.work(cast.fatos, times.signed);
    const account = 'AL47212110090000000235698741';
    await tables(cast)
      .updateTable('grants.party')
      .set({ account })
      .where('organisationId', '=', cast.organisations.cso)
      .execute();
    const later = cast.work(cast.besa, '2026-03-12T10:00:00.000Z');
    await proveAccount(later, { agreementId, files: [{ ...cardOfBank, sha256: sha256('another') }] });
    const decision = { agreementId, seen: accountProofId };
    await expectRefusal(confirmAccount(finance, decision), 'changed_since_shown');
    await expectRefusal(
      returnAccount(finance, { ...decision, reason: 'Unreadable.' }),
      'changed_since_shown',
    );
    const [latest] = await listAccountProofs(tables(cast), agreementId);
    await confirmAccount(finance, { agreementId, seen: latest!.id });
    expect(await findConfirmed(tables(cast), agreementId)).toMatchObject({ account });
  }),
);
