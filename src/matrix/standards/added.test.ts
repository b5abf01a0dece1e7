import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Tx } from '../../platform/work.ts';
import { readDefinition } from '../definition/read-definition.ts';
import { standardsFaults, standardsFile } from '../definition/standards-file.ts';
import { storeStandards } from '../definition/store-standards.ts';
import { addInstrument } from '../instruments/add-instrument.ts';
import { newInstrumentForm } from '../instruments/schema.ts';
import { listPublishedProvisionWordings } from '../public/queries.ts';
import { findStandard, listProvisionsOfStandard } from '../queries.ts';
import { addProvision } from './add-provision.ts';
import { addStandard } from './add-standard.ts';
import { editProvision } from './edit-provision.ts';
import { findProvision, listEarlierWords } from './queries.ts';
import { newProvisionForm, provisionForm, standardForm } from './schema.ts';
import { verifyProvision } from './verify-provision.ts';

const convention = newInstrumentForm.parse({
  name: 'Convention on Bridges',
  short_name: 'Bridges',
  kind: 'treaty',
  status: 'binding',
  ecli: 'ECLI:NL:HR:2015:472',
});
const words = { article: 'Art. 1', area: 'data', says: 'Bridges are counted.', seen: 'no' };
const provisionOf = (instrument: string, key = 'OWN-1') =>
  newProvisionForm.parse({ ...words, key, instrument });
const standardOf = (...provisions: string[]) =>
  standardForm.parse({
    area: 'data',
    title: 'Bridges are counted',
    statement: 'Whoever crosses is counted once.',
    'provisions[]': provisions,
    reason: 'New convention.',
  });

async function added(cast: Cast) {
  const ana = cast.work(cast.ana);
  const instrumentId = await addInstrument(ana, convention);
  const provisionId = await addProvision(ana, provisionOf(instrumentId));
  const standardId = await addStandard(ana, standardOf(provisionId));
  return { ana, instrumentId, provisionId, standardId };
}
const provision = (tx: Tx, cast: Cast, id: string) => findProvision(tx, cast.actionId, id);

describe('what people add', () => {
  it('is an instrument, a provision that nobody has compared yet, and a standard with its first wording', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { provisionId, standardId } = await added(cast);
      expect(await findStandard(tx, cast.actionId, standardId)).toMatchObject({
        key: 'bridges-are-counted',
        version: 1,
      });
      expect(await listProvisionsOfStandard(tx, standardId, 1)).toMatchObject([
        { id: provisionId, key: 'OWN-1', verifiedOn: null },
      ]);
      expect(await provision(tx, cast, provisionId)).toMatchObject({
        instrument: 'Bridges',
        ecli: 'ECLI:NL:HR:2015:472',
        standardId,
      });
    }));

  it('is added by the coordinator, of an instrument and provisions of the Action, under a key of its own', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { ana, instrumentId, provisionId } = await added(cast);
      for (const actor of [cast.cene, cast.besa, cast.goran])
        await expect(
          addProvision(cast.work(actor), provisionOf(instrumentId, 'OWN-2')),
        ).rejects.toMatchObject({
          code: 'not_permitted',
        });
      await expect(addStandard(cast.work(cast.cene), standardOf(provisionId))).rejects.toMatchObject({
        code: 'not_permitted',
      });
      await expect(addInstrument(cast.work(cast.goran), convention)).rejects.toMatchObject({
        code: 'not_permitted',
      });
      await expect(addProvision(ana, provisionOf(instrumentId))).rejects.toMatchObject({
        code: 'provision_known',
        field: 'key',
      });
      await expect(addProvision(ana, provisionOf(provisionId, 'OWN-2'))).rejects.toMatchObject({
        code: 'instrument_not_known',
      });
      await expect(addStandard(ana, standardOf(instrumentId))).rejects.toMatchObject({
        code: 'provision_not_known',
      });
    }));

  it('is worded anew with the earlier words kept and without the lawyer’s tick', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { ana, provisionId } = await added(cast);
      await verifyProvision(cast.work(cast.cene), { provisionId, version: 1 });
      const form = provisionForm.parse({ ...words, version: '2', says: 'Every bridge is counted.' });
      await expect(editProvision(cast.work(cast.cene), { provisionId, form })).rejects.toMatchObject({
        code: 'not_permitted',
      });
      await expect(editProvision(ana, { provisionId, form: { ...form, version: 1 } })).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
      await editProvision(ana, { provisionId, form });
      expect(await provision(tx, cast, provisionId)).toMatchObject({
        summary: 'Every bridge is counted.',
        verifiedOn: null,
        version: 3,
      });
      expect(await listEarlierWords(tx, provisionId)).toMatchObject([
        { number: 2, summary: 'Bridges are counted.', verifiedOn: expect.any(String) },
      ]);
    }));

  it('shows everybody which words held before: those of a standard, and those a lawyer had compared', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { instrumentId, provisionId } = await added(cast);
      const loose = await addProvision(cast.work(cast.ana), provisionOf(instrumentId, 'OWN-2'));
      const compared = await addProvision(cast.work(cast.ana), provisionOf(instrumentId, 'OWN-3'));
      await verifyProvision(cast.work(cast.cene), { provisionId: compared, version: 1 });
      const replacedAt = '2026-11-27T12:00:00.000Z';
      for (const [id, version] of [
        [provisionId, '1'],
        [loose, '1'],
        [compared, '2'],
      ] as const) {
        const form = provisionForm.parse({ ...words, version, says: `Anew: ${id}` });
        await editProvision(cast.work(cast.ana, replacedAt), { provisionId: id, form });
      }
      const ids = [{ id: compared }, { id: loose }, { id: provisionId }];
      const [ticked, stood, ...none] = await listPublishedProvisionWordings(tx, ids);
      const said = { article: 'Art. 1', summary: 'Bridges are counted.', seenInSource: false, replacedAt };
      expect(ticked).toEqual({ ...said, provisionId: compared, verifiedOn: '2026-11-25' });
      // Nobody saw it in a source: that there were other words is told, the words are not.
      expect(stood).toEqual({ ...said, summary: '', provisionId, verifiedOn: null });
      expect(none).toEqual([]);
    }));

  it('is left alone by the file at the next start, also where the file brings the same key', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { ana, provisionId } = await added(cast);
      const file = (await readDefinition('actions/shbb', 'standards.yaml', standardsFile, standardsFaults))!;
      const [first, ...others] = file.provisions;
      const key = first!.key;
      await storeStandards(ana, file);
      const ofFile = await tx
        .selectFrom('matrix.provision')
        .select(['id', 'version'])
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      const form = provisionForm.parse({ ...words, version: String(ofFile.version), says: 'Ours.' });
      await editProvision(ana, { provisionId: ofFile.id, form });
      await storeStandards(ana, { ...file, provisions: [{ ...first!, says: 'Of the file.' }, ...others] });
      expect((await provision(tx, cast, ofFile.id))!.summary).toBe('Ours.');
      expect((await provision(tx, cast, provisionId))!.summary).toBe('Bridges are counted.');
      const next = { ...others[0]!, says: 'Of the file.' };
      await storeStandards(ana, { ...file, provisions: [first!, next, ...others.slice(1)] });
      const moved = await tx
        .selectFrom('matrix.provision')
        .select(['id', 'summary'])
        .where('key', '=', next.key)
        .executeTakeFirstOrThrow();
      expect(moved.summary).toBe('Of the file.');
      expect(await listEarlierWords(tx, moved.id)).toMatchObject([{ summary: others[0]!.says }]);
    }));
});
