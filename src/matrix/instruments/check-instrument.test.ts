import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { readDefinition } from '../definition/read-definition.ts';
import { standardsFaults, standardsFile } from '../definition/standards-file.ts';
import { storeStandards } from '../definition/store-standards.ts';
import { checkInstrument } from './check-instrument.ts';
import { findInstrument, listBindings, listInstruments } from './queries.ts';
import { instrumentForm } from './schema.ts';

it('an instrument says who looked at it last and when, and the file then leaves it alone', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const data = (await readDefinition('actions/shbb', 'standards.yaml', standardsFile, standardsFaults))!;
    await storeStandards(cast.work(cast.ana), data);
    const before = (await listInstruments(tx, cast.actionId))[0]!;
    expect(before.checkedBy).toBeNull();
    const typed = { version: before.updatedAt, status: 'expired', 'binding-ME': 'party' };
    const form = instrumentForm.parse(typed);
    await expect(
      checkInstrument(cast.work(cast.elira), { instrumentId: before.id, form }),
    ).rejects.toMatchObject({ code: 'not_permitted' });
    await expect(
      checkInstrument(cast.work(cast.cene), { instrumentId: before.id, form: { ...form, version: '' } }),
    ).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(instrumentForm.safeParse({ ...typed, celex: '12' }).success).toBe(false);
    await checkInstrument(cast.work(cast.cene), { instrumentId: before.id, form });
    const next = structuredClone(data);
    for (const one of next.instruments) one.note = 'Said by the file.';
    await storeStandards(cast.work(cast.ana), next);
    const after = (await findInstrument(tx, cast.actionId, before.id))!;
    expect(after).toMatchObject({ status: 'expired', note: '', checkedOn: '2026-11-25' });
    expect(after.checkedBy).not.toBeNull();
    expect(await listBindings(tx, before.id)).toEqual([
      { jurisdiction: 'ME', binding: 'party', since: null, source: '' },
    ]);
    const other = (await listInstruments(tx, cast.actionId))[1]!;
    expect([other.note, other.checkedBy]).toEqual(['Said by the file.', null]);
  }));
