// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadAction } from '../../action/index.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import type { Tx } from '../../platform/work.ts';
import { gatherFindings } from '../report/gather-findings.ts';
import { findDonorReport, listNarratives } from '../report/queries.ts';
import { findVersion, saveState } from '../report/queries-versions.ts';
import { buildVersion } from '../report/testing.ts';
import { writeNarrative } from '../report/write-narrative.ts';
import { acceptPart } from './accept-part.ts';
import { editPart } from './edit-part.ts';
import { findPart } from './queries.ts';
import { listItems } from './queries-texts.ts';
import { returnPart } from './return-part.ts';
import { submitPart } from './submit-part.ts';
import { takePart } from './take-part.ts';
import { buildDraft, buildPart, typedTexts } from './testing.ts';
import { withdrawPart } from './withdraw-part.ts';

const definition = await loadAction('actions/shbb');
const dueOn = '2027-03-01';

const inDraft = (body: (cast: Cast, tx: Tx, donorReportId: string) => Promise<void>) => () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    await body(cast, tx, await buildDraft(cast.work(cast.ana)));
  });
const submitted = async (cast: Cast, donorReportId: string) => {
  const { foreign } = cast;
  const partnerId = foreign.organisations.partner;
  const partId = await buildPart(cast.work(cast.ana), { donorReportId, partnerId });
  const elira = cast.work(foreign.elira);
  await submitPart(elira, await typedTexts(elira, partId));
  return partId;
};

describe('A part in its report', () => {
  it(
    'is added at the end of its section, once, and again only what changed since',
    inDraft(async (cast, tx, donorReportId) => {
      const ana = cast.work(cast.ana);
      await writeNarrative(ana, { donorReportId, section: '2.2', text: 'Our own words.', version: 0 });
      const partId = await submitted(cast, donorReportId);
      await expect(takePart(ana, { partId })).rejects.toThrow('report_part_not_in_state');
      await acceptPart(ana, { partId });
      await expect(takePart(cast.work(cast.foreign.elira), { partId })).rejects.toThrow('not_permitted');
      await takePart(ana, { partId });
      const text = async () => (await listNarratives(tx, donorReportId)).get('2.2')?.text;
      const once =
        'Our own words.\n\nAdvocacy for the harmonisation of practice (Partner of the South)\nTwo round tables were held, and nothing changed.';
      expect(await text()).toBe(once);
      await expect(takePart(ana, { partId })).rejects.toThrow('report_part_taken');
      const edited = { partId, version: 1, texts: new Map([[1, 'Three were held.']]) };
      await expect(editPart(cast.work(cast.foreign.elira), edited)).rejects.toThrow('not_permitted');
      await editPart(ana, edited);
      const [item] = await listItems(tx, partId);
      expect(item!.version).toBeGreaterThan(item!.takenVersion!);
      await takePart(ana, { partId });
      expect(await text()).toBe(
        once.replace('Two round tables were held, and nothing changed.', 'Three were held.'),
      );
    }),
  );

  it(
    'does not make a section longer than it may be',
    inDraft(async (cast, tx, donorReportId) => {
      const ana = cast.work(cast.ana);
      await writeNarrative(ana, { donorReportId, section: '2.2', text: 'x'.repeat(59_990), version: 0 });
      const partId = await submitted(cast, donorReportId);
      await acceptPart(ana, { partId });
      await expect(takePart(ana, { partId })).rejects.toMatchObject({
        ...{ code: 'report_part_too_long', details: { section: '2.2', count: 60_000 } },
      });
      expect((await listItems(tx, partId))[0]!.takenVersion).toBeNull();
    }),
  );

  it(
    'is found before the report leaves, holds nothing up, and no longer once it is in the report or withdrawn',
    inDraft(async (cast, tx, donorReportId) => {
      const found = async () =>
        (await gatherFindings(tx, (await findDonorReport(tx, donorReportId))!, '2026-11-25'))
          .filter(({ id }) => id.startsWith('part_'))
          .map(({ id, hard, href, values }) => [id, hard, href, values.state]);
      const ana = cast.work(cast.ana);
      const partId = await submitted(cast, donorReportId);
      const href = `/staff/report-parts/${partId}`;
      expect(await found()).toEqual([['part_open', false, href, 'submitted']]);
      await acceptPart(ana, { partId });
      expect(await found()).toEqual([['part_not_taken', false, href, undefined]]);
      await takePart(ana, { partId });
      expect(await found()).toEqual([]);
      const other = await buildPart(ana, { donorReportId, partnerId: cast.organisations.partner });
      expect(await found()).toMatchObject([['part_open', false, `/staff/report-parts/${other}`, 'asked']]);
      await withdrawPart(ana, { partId: other, reason: 'They took no part.' });
      expect(await found()).toEqual([]);
    }),
  );

  it(
    'is frozen with its report, is in no submitted version, and is open again when the report is returned',
    inDraft(async (cast, tx, donorReportId) => {
      const [ana, elira] = [cast.work(cast.ana), cast.work(cast.foreign.elira)];
      const partId = await submitted(cast, donorReportId);
      await buildVersion(tx, { actionId: cast.actionId, personId: cast.ana.personId }, donorReportId);
      await expect(acceptPart(ana, { partId })).rejects.toThrow('report_part_closed');
      const back = { partId, text: 'Say more.', dueOn };
      await expect(returnPart(ana, back)).rejects.toThrow('report_part_closed');
      expect(JSON.stringify(await findVersion(tx, donorReportId))).not.toContain('round tables were held');
      await saveState(tx, donorReportId, 'returned');
      await returnPart(ana, back);
      await submitPart(elira, await typedTexts(elira, partId, 'More.'));
    }),
  );

  it(
    'is kept from the contracting authority and from whoever is no staff by the database, too',
    inDraft(async (cast, tx, donorReportId) => {
      const partId = await submitted(cast, donorReportId);
      await returnPart(cast.work(cast.ana), { partId, text: 'Say why.', dueOn: '2027-03-20' });
      await sql`set local role mostura_app`.execute(tx);
      const seen = async () => {
        const tables = ['report_part', 'report_part_item', 'report_part_text', 'report_part_remark'];
        const counts = [];
        for (const table of tables) {
          const { rows } = await sql<{
            n: number;
          }>`select count(*)::int as n from results.${sql.raw(table)}`.execute(tx);
          counts.push(rows[0]!.n);
        }
        return counts;
      };
      expect(await asSeenBy(tx, cast.foreign.elira, seen)).toEqual([1, 1, 1, 1]);
      for (const actor of [cast.goran, cast.besa, cast.dragan])
        expect(await asSeenBy(tx, actor, seen)).toEqual([0, 0, 0, 0]);
      expect(await asSeenBy(tx, cast.goran, () => findPart(tx, cast.actionId, partId))).toBeUndefined();
    }),
  );
});
