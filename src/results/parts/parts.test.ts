import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { loadAction } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import { acceptPart } from './accept-part.ts';
import { changeDay } from './change-day.ts';
import { findPart, listParts } from './queries.ts';
import { listRemarks, listTexts } from './queries-texts.ts';
import { returnPart } from './return-part.ts';
import { submitPart } from './submit-part.ts';
import { buildDraft, buildPart, typedTexts } from './testing.ts';
import { withdrawPart } from './withdraw-part.ts';
import { writePart } from './write-part.ts';

const definition = await loadAction('actions/shbb');

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

describe('A part of a donor report', () => {
  it(
    'is written and submitted by the partner that was asked, whole, and by nobody over the text of another',
    inDraft(async (cast, tx, donorReportId) => {
      const { foreign, actionId } = cast;
      const partnerId = foreign.organisations.partner;
      const sections = ['3.2'];
      const partId = await buildPart(cast.work(cast.ana), { donorReportId, partnerId, sections });
      const first = { partId, version: 0, texts: new Map([[1, 'Two round tables were held.']]) };
      for (const actor of [cast.ana, cast.elira, cast.goran, cast.besa, foreign.cene, foreign.hana]) {
        await expect(writePart(cast.work(actor), first)).rejects.toThrow('not_permitted');
        await expect(submitPart(cast.work(actor), first)).rejects.toThrow('not_permitted');
      }
      const elira = cast.work(foreign.elira);
      await expect(submitPart(elira, first)).rejects.toMatchObject({
        ...{ code: 'report_part_unwritten', field: 'text_2', details: { count: 1 } },
      });
      await submitPart(elira, {
        ...first,
        texts: new Map([...first.texts, [2, 'The ministry hosted one.']]),
      });
      expect(await findPart(tx, actionId, partId)).toMatchObject({ state: 'submitted', version: 1 });
    }),
  );

  it(
    'keeps every text that was saved as a version, and refuses what was typed over a newer one',
    inDraft(async (cast, tx, donorReportId) => {
      const { foreign, actionId } = cast;
      const partnerId = foreign.organisations.partner;
      const partId = await buildPart(cast.work(cast.ana), { donorReportId, partnerId });
      const [elira, fatos] = [cast.work(foreign.elira), cast.work(foreign.fatos)];
      const typed = (version: number, text: string) => ({ partId, version, texts: new Map([[1, text]]) });
      await writePart(elira, typed(0, 'One round table.'));
      await expect(writePart(fatos, typed(0, 'None.'))).rejects.toThrow('changed_meanwhile');
      await writePart(fatos, typed(1, 'Two round tables.'));
      // The same text again is no version.
      await writePart(fatos, typed(2, 'Two round tables.'));
      expect((await listTexts(tx, partId)).map(({ version, text }) => [version, text])).toEqual([
        [2, 'Two round tables.'],
        [1, 'One round table.'],
      ]);
      expect(await findPart(tx, actionId, partId)).toMatchObject({ state: 'writing', version: 2 });
      await submitPart(fatos, typed(2, 'Two round tables.'));
      await expect(writePart(fatos, typed(2, 'Three.'))).rejects.toThrow('report_part_not_in_state');
    }),
  );

  it(
    'is returned with a remark and a new day, and accepted by the programme manager alone',
    inDraft(async (cast, tx, donorReportId) => {
      const partId = await submitted(cast, donorReportId);
      const { foreign } = cast;
      const [ana, elira] = [cast.work(cast.ana), cast.work(foreign.elira)];
      const back = { partId, text: 'Say why the second was moved.', dueOn: '2027-03-20' };
      for (const actor of [foreign.elira, cast.elira, cast.goran]) {
        await expect(returnPart(cast.work(actor), back)).rejects.toThrow('not_permitted');
        await expect(acceptPart(cast.work(actor), { partId })).rejects.toThrow('not_permitted');
      }
      await expect(returnPart(ana, { ...back, dueOn: '2026-11-25' })).rejects.toThrow('report_part_day_past');
      await returnPart(ana, back);
      await expect(acceptPart(ana, { partId })).rejects.toThrow('report_part_not_in_state');
      expect(await findPart(tx, cast.actionId, partId)).toMatchObject({
        state: 'returned',
        dueOn: '2027-03-20',
      });
      expect(await listRemarks(tx, partId)).toMatchObject([{ kind: 'return', text: back.text }]);
      await submitPart(
        elira,
        await typedTexts(elira, partId, 'The second was moved: the host changed staff.'),
      );
      await acceptPart(ana, { partId });
      expect(await findPart(tx, cast.actionId, partId)).toMatchObject({ state: 'accepted', untaken: 1 });
    }),
  );

  it(
    'has another day or is withdrawn by the programme manager, and can be asked for again',
    inDraft(async (cast, tx, donorReportId) => {
      const { foreign } = cast;
      const partnerId = foreign.organisations.partner;
      const ana = cast.work(cast.ana);
      const partId = await buildPart(ana, { donorReportId, partnerId });
      const late = { partId, dueOn: '2027-04-01' };
      const gone = { partId, reason: 'They took no part.' };
      for (const actor of [foreign.elira, cast.goran]) {
        await expect(changeDay(cast.work(actor), late)).rejects.toThrow('not_permitted');
        await expect(withdrawPart(cast.work(actor), gone)).rejects.toThrow('not_permitted');
      }
      await expect(changeDay(ana, { ...late, dueOn: '2026-11-01' })).rejects.toThrow('report_part_day_past');
      await changeDay(ana, late);
      expect(await findPart(tx, cast.actionId, partId)).toMatchObject({
        dueOn: '2027-04-01',
        state: 'asked',
      });
      await withdrawPart(ana, gone);
      await expect(changeDay(ana, late)).rejects.toThrow('report_part_not_in_state');
      expect(await listRemarks(tx, partId)).toMatchObject([{ kind: 'withdraw', text: gone.reason }]);
      await buildPart(ana, { donorReportId, partnerId });
      expect(
        (await listParts(tx, cast.actionId, { donorReportId })).map(({ state }) => state).toSorted(),
      ).toEqual(['asked', 'withdrawn']);
    }),
  );
});
