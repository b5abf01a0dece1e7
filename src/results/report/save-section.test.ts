// @second-database: roles and grants

import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import type { Tx } from '../../platform/work.ts';
import { createPeriod } from '../periods/create-period.ts';
import { createDonorReport } from './create-donor-report.ts';
import { listNarratives } from './queries.ts';
import { findNarrativeDraft } from './queries-narrative-drafts.ts';
import { saveSection } from './save-section.ts';
import { writeNarrative } from './write-narrative.ts';

const section = '2.1';
async function withReport(body: (tx: Tx, cast: Cast, donorReportId: string) => Promise<void>) {
  await rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };
    const work = cast.work(cast.ana);
    const periodId = await createPeriod(work, spring);
    await body(tx, cast, await createDonorReport(work, { periodId }));
  });
}
const entries = async (tx: Tx) =>
  (await sql<{ n: number }>`select count(*)::int as n from platform.audit_entry`.execute(tx)).rows[0]!.n;

it('A draft is kept by nobody who may not write the report', () =>
  withReport(async (_tx, cast, donorReportId) => {
    for (const actor of [cast.besa, cast.goran, cast.elira]) {
      const work = { ...cast.work(actor), typing: true as const };
      await expect(
        saveSection(work, { donorReportId, section, text: 'Ours.', version: 0 }),
      ).rejects.toMatchObject({ code: 'not_permitted' });
    }
  }));

it('What is typed is no version and no entry of the trail, and its button makes the version', () =>
  withReport(async (tx, cast, donorReportId) => {
    const work = cast.work(cast.ana);
    const place = { donorReportId, section, personId: cast.ana.personId } as const;
    const before = await entries(tx);
    for (const text of ['We', 'We met.'])
      await saveSection({ ...work, typing: true }, { donorReportId, section, text, version: 0 });
    expect(await entries(tx)).toBe(before);
    expect((await listNarratives(tx, donorReportId)).size).toBe(0);
    expect(await findNarrativeDraft(tx, place)).toMatchObject({ text: 'We met.', version: 0 });
    await saveSection(work, { donorReportId, section, text: 'We met.', version: 0 });
    expect((await listNarratives(tx, donorReportId)).get(section)).toMatchObject({
      text: 'We met.',
      version: 1,
    });
    expect(await findNarrativeDraft(tx, place)).toBeUndefined();
  }));

it('A text that is stored already makes no version, and typing back to it leaves no draft', () =>
  withReport(async (tx, cast, donorReportId) => {
    const work = cast.work(cast.ana);
    const place = { donorReportId, section, personId: cast.ana.personId } as const;
    await saveSection(work, { donorReportId, section, text: 'One.\nTwo.', version: 0 });
    const typing = { ...work, typing: true as const };
    await saveSection(typing, { donorReportId, section, text: 'One.', version: 1 });
    await saveSection(typing, { donorReportId, section, text: 'One.\r\nTwo.', version: 1 });
    expect(await findNarrativeDraft(tx, place)).toBeUndefined();
    await saveSection(work, { donorReportId, section, text: 'One.\r\nTwo.', version: 1 });
    expect((await listNarratives(tx, donorReportId)).get(section)?.version).toBe(1);
  }));

it('When a colleague saved meanwhile nothing is kept over it, and the draft of before stays', () =>
  withReport(async (tx, cast, donorReportId) => {
    const work = cast.work(cast.ana);
    const typing = { ...work, typing: true as const };
    await saveSection(typing, { donorReportId, section, text: 'Mine.', version: 0 });
    await writeNarrative(work, { donorReportId, section, text: 'Theirs.', version: 0 });
    for (const one of [typing, work])
      await expect(
        saveSection(one, { donorReportId, section, text: 'Mine too.', version: 0 }),
      ).rejects.toMatchObject({ code: 'changed_meanwhile' });
    const place = { donorReportId, section, personId: cast.ana.personId } as const;
    expect(await findNarrativeDraft(tx, place)).toMatchObject({ text: 'Mine.', version: 0 });
  }));

it('Nobody but its author reads a draft', () =>
  withReport(async (tx, cast, donorReportId) => {
    const work = { ...cast.work(cast.ana), typing: true as const };
    await saveSection(work, { donorReportId, section, text: 'Mine.', version: 0 });
    await sql`set local role mostura_app`.execute(tx);
    const drafts = () => tx.selectFrom('results.narrativeDraft').selectAll().execute();
    expect(await asSeenBy(tx, cast.ana, drafts)).toHaveLength(1);
    for (const other of [cast.goran, cast.fatos, cast.elira])
      expect(await asSeenBy(tx, other, drafts)).toEqual([]);
  }));
