import { expect, it } from 'vitest';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { sha256 } from '../../platform/canonical.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Actor } from '../../platform/permissions.ts';
import { quarantined } from '../annexes/testing.ts';
import { listWaitingTasks } from '../tasks.ts';
import { buildAgreement, buildPaid, times } from '../testing.ts';
import { decideProof } from './decide-proof.ts';
import { provePayment } from './prove-payment.ts';
import { listProofs } from './queries.ts';

const statement = (name: string, type = 'application/pdf'): StoredFile => ({
  ...{ sha256: sha256(name), size: 10, type, name },
});

it(
  'the proof of a payment is attached by the partner’s finance officer, once the instalment is paid',
  staged(async (cast) => {
    const { agreementId, instalments } = await buildAgreement(cast);
    const input = { instalmentId: instalments[0]!, files: [statement('a.pdf')] };
    const finance = cast.work(cast.fatos, times.signed);
    await expectRefusal(provePayment(finance, input), 'instalment_not_in_state');
    await buildPaid(cast, instalments[0]!);
    for (const actor of [cast.foreign.fatos, cast.elira, cast.ana, cast.besa])
      await expectRefusal(provePayment(cast.work(actor, times.signed), input), 'not_permitted');
    await expectRefusal(provePayment(finance, { ...input, files: [] }), 'proof_without_file');
    const text = [statement('c.txt', 'text/plain')];
    await expectRefusal(provePayment(finance, { ...input, files: text }), 'file_type_not_accepted');
    await provePayment(finance, { ...input, files: [...input.files, ...input.files] });
    await provePayment(finance, input);
    expect((await listProofs(tables(cast), agreementId)).map(({ name }) => name)).toEqual(['a.pdf']);
  }),
);

it(
  'a proof that the scanner did not clear is on the list of the partner’s grant officer, who decides',
  staged(async (cast) => {
    const { agreementId, instalments } = await buildAgreement(cast);
    await buildPaid(cast, instalments[0]!);
    const files = [{ ...quarantined, type: 'application/pdf' }];
    await provePayment(cast.work(cast.fatos, times.signed), { instalmentId: instalments[0]!, files });
    const [proof] = await listProofs(tables(cast), agreementId);
    await tables(cast).updateTable('platform.file').set({ state: 'unchecked' }).execute();
    const tasks = async (actor: Actor) =>
      (await listWaitingTasks(tables(cast), actor, cast.actionId, times.signed))
        .filter(({ kind }) => kind === 'proof_unchecked')
        .map(({ href }) => href);
    const decide = (actor: Actor) =>
      decideProof(cast.work(actor, times.signed), {
        ...{ proofId: proof!.id, decision: 'release', reason: 'Sent by our bank.' },
      });
    for (const actor of [cast.besa, cast.foreign.elira, cast.fatos, cast.ivo]) {
      expect(await tasks(actor)).toEqual([]);
      await expectRefusal(decide(actor), 'not_permitted');
    }
    expect(await tasks(cast.elira)).toEqual([`/staff/payment-proofs/${proof!.id}`]);
    await decide(cast.elira);
    expect(await listProofs(tables(cast), agreementId)).toMatchObject([{ state: 'released' }]);
  }),
);

it(
  'a payment with five proofs takes no other; one that stays closed is not counted',
  staged(async (cast) => {
    const { instalments } = await buildAgreement(cast);
    await buildPaid(cast, instalments[0]!);
    const prove = (...names: string[]) =>
      provePayment(cast.work(cast.fatos, times.signed), {
        instalmentId: instalments[0]!,
        files: names.map((name) => statement(name)),
      });
    await prove('1.pdf', '2.pdf', '3.pdf', '4.pdf');
    await expectRefusal(prove('5.pdf', '6.pdf'), 'too_many_files');
    await prove('5.pdf');
    // The step is refused, not a file at its field: its button is not offered (the walk of instalments).
    await expect(prove('6.pdf')).rejects.toMatchObject({ code: 'too_many_files', field: undefined });
    await tables(cast)
      .updateTable('platform.file')
      .set({ state: 'infected' })
      .where('name', '=', '1.pdf')
      .execute();
    await prove('6.pdf');
  }),
);
