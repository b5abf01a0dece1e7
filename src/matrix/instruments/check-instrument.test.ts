import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Actor } from '../../platform/permissions.ts';
import { readDefinition } from '../definition/read-definition.ts';
import { standardsFaults, standardsFile } from '../definition/standards-file.ts';
import { storeStandards } from '../definition/store-standards.ts';
import { listPublishedNames } from '../public/queries.ts';
import { checkInstrument } from './check-instrument.ts';
import { findInstrument, listBindings, listEarlierNames, listInstruments } from './queries.ts';
import { instrumentForm } from './schema.ts';

it('an instrument says who looked at it last and when, and the file then leaves it alone', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const data = (await readDefinition('actions/shbb', 'standards.yaml', standardsFile, standardsFaults))!;
    await storeStandards(cast.work(cast.ana), data);
    const before = (await listInstruments(tx, cast.actionId))[0]!;
    expect(before.checkedBy).toBeNull();
    const named = { name: before.name, short_name: before.shortName, kind: before.kind };
    const typed = { ...named, version: before.updatedAt, status: 'expired', 'binding-ME': 'party' };
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

it('an instrument takes another name and kind, the earlier ones are kept for everybody, and the file leaves it alone', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const data = (await readDefinition('actions/shbb', 'standards.yaml', standardsFile, standardsFaults))!;
    await storeStandards(cast.work(cast.ana), data);
    const [before] = await listInstruments(tx, cast.actionId);
    const { id: instrumentId, name, shortName, kind } = before!;
    const typed = { name, short_name: shortName, kind, symbol: before!.symbol, status: before!.status };
    const check = async (by: Actor, changed: Partial<typeof typed>, at: string) => {
      const { updatedAt: version } = (await findInstrument(tx, cast.actionId, instrumentId))!;
      const form = instrumentForm.parse({ ...typed, version, ...changed });
      await checkInstrument(cast.work(by, at), { instrumentId, form });
    };
    const anew = { name: 'Protocol as amended', kind: 'guidance' as const };
    await expect(check(cast.elira, anew, '2026-11-25T12:00:00.000Z')).rejects.toMatchObject({
      code: 'not_permitted',
    });
    expect(instrumentForm.safeParse({ ...typed, name: '' }).success).toBe(false);
    await check(cast.cene, {}, '2026-11-26T12:00:00.000Z');
    expect(await listEarlierNames(tx, instrumentId)).toEqual([]);
    await check(cast.cene, anew, '2026-11-27T12:00:00.000Z');
    await check(cast.ana, { ...anew, short_name: 'Amended' }, '2026-11-28T12:00:00.000Z');
    await storeStandards(cast.work(cast.ana), data);
    expect(await findInstrument(tx, cast.actionId, instrumentId)).toMatchObject({
      ...anew,
      shortName: 'Amended',
    });
    const kept = [
      { number: 2, name: anew.name, shortName, kind: 'guidance', replacedAt: '2026-11-28T12:00:00.000Z' },
      { number: 1, name, shortName, kind, replacedAt: '2026-11-27T12:00:00.000Z' },
    ];
    expect(await listEarlierNames(tx, instrumentId)).toEqual(kept);
    expect(await listPublishedNames(tx, instrumentId)).toEqual(kept.map(({ number: _, ...one }) => one));
    const { rows } = await sql<{ details: object }>`select details from platform.audit_entry
      where word = 'instrument.check' order by sequence`.execute(tx);
    expect(rows.map(({ details }) => 'renamed' in details)).toEqual([false, true, true]);
  }));
