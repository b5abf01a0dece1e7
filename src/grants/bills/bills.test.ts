import { jsx } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { sha256 } from '../../platform/canonical.ts';
import type { StoredFile } from '../../platform/files/stored-file.ts';
import type { Actor } from '../../platform/permissions.ts';
import { isOffered, standingOf } from '../../platform/workflow/standing.ts';
import { renderIn, uiLanguage } from '../../ui/testing.tsx';
import { quarantined } from '../annexes/testing.ts';
import { buildCorrection } from '../corrections/testing.ts';
import { approveReport } from '../reports/decide-report.ts';
import { addLine, removeLine } from '../reports/expenditure-lines.ts';
import { findLine, findReport } from '../reports/queries.ts';
import { reviewLine } from '../reports/review-line.ts';
import { submitReport } from '../reports/submit-report.ts';
import { lineWorkflow } from '../reports/workflow.ts';
import { listWaitingTasks } from '../tasks.ts';
import { buildAgreement, buildLine, buildReport, times } from '../testing.ts';
import { attachBill } from './attach-bill.ts';
import { besideLines } from './beside-lines.ts';
import { decideBill } from './decide-bill.ts';
import { BillList } from './pages/bill-list.tsx';
import { listBills } from './queries.ts';

const photo = (name: string, type = 'image/jpeg'): StoredFile => ({
  ...{ sha256: sha256(name), size: 10, type, name },
});

async function reported(cast: Cast) {
  const reportId = await buildReport(cast, await buildAgreement(cast));
  const work = cast.work(cast.besa, times.reporting);
  const add = (line: object = {}, bills: readonly StoredFile[] = []) =>
    addLine(work, { reportId, line: buildLine(line), bills });
  return { reportId, work, add };
}
async function twinsOf(cast: Cast, actor: Actor, reportId: string, lineId: string) {
  const tx = tables(cast);
  return (await besideLines({ tx, actor }, (await findReport(tx, reportId))!))(lineId).twins;
}

describe('a bill beside a line', () => {
  it(
    'is attached by the sub-grantee’s own people, as a document or a photograph, while the line is open',
    staged(async (cast) => {
      const { reportId, work, add } = await reported(cast);
      const lineId = await add({}, [photo('a.jpg')]);
      const files = [photo('b.pdf', 'application/pdf')];
      for (const actor of [cast.foreign.besa, cast.elira, cast.fatos, cast.ana])
        await expectRefusal(attachBill(cast.work(actor), { lineId, files }), 'not_permitted');
      await expectRefusal(attachBill(work, { lineId, files: [] }), 'bill_without_file');
      const text = [photo('c.txt', 'text/plain')];
      await expectRefusal(attachBill(work, { lineId, files: text }), 'file_type_not_accepted');
      await attachBill(work, { lineId, files: [...files, ...files, photo('a.jpg')] });
      const names = (await listBills(tables(cast), reportId)).map(({ name }) => name);
      expect(names.sort()).toEqual(['a.jpg', 'b.pdf']);
      await submitReport(work, { reportId });
      await expectRefusal(attachBill(work, { lineId, files: [photo('d.jpg')] }), 'report_not_in_state');
      const version = await tables(cast)
        .selectFrom('grants.reportVersion')
        .select('content')
        .where('reportId', '=', reportId)
        .executeTakeFirstOrThrow();
      expect(JSON.stringify(version.content)).toContain(sha256('a.jpg'));
    }),
  );

  it(
    'is one of five at most; one that stays closed is not counted',
    staged(async (cast) => {
      const { work, add } = await reported(cast);
      const lineId = await add({}, [photo('1.jpg'), photo('2.jpg'), photo('3.jpg'), photo('4.jpg')]);
      const attach = (...names: string[]) =>
        attachBill(work, { lineId, files: names.map((name) => photo(name)) });
      await expect(attach('5.jpg', '6.jpg')).rejects.toMatchObject({
        code: 'too_many_files',
        field: 'bills',
      });
      await attach('5.jpg');
      const isThere = async () => {
        const line = (await findLine(tables(cast), lineId))!;
        return isOffered(standingOf(lineWorkflow, cast.besa, line, '2026-10-05'), 'attach');
      };
      // The step is refused, not a file at its field: its button is not offered.
      expect(await isThere()).toBe(false);
      await expect(attach('6.jpg')).rejects.toMatchObject({ code: 'too_many_files', field: undefined });
      await tables(cast)
        .updateTable('platform.file')
        .set({ state: 'infected' })
        .where('name', '=', '1.jpg')
        .execute();
      expect(await isThere()).toBe(true);
      await attach('6.jpg');
    }),
  );

  it(
    'goes with its line, and its content with it',
    staged(async (cast) => {
      const { reportId, work, add } = await reported(cast);
      await removeLine(work, { lineId: await add({}, [photo('a.jpg')]) });
      expect(await listBills(tables(cast), reportId)).toEqual([]);
      expect(cast.jobs).toContainEqual({
        ...{ word: 'retention.remove_content', data: { sha256: sha256('a.jpg') } },
      });
    }),
  );

  it(
    'that the scanner did not clear is decided by the officer, once it was submitted',
    staged(async (cast) => {
      const { reportId, work, add } = await reported(cast);
      await add({}, [{ ...quarantined, type: 'image/png' }]);
      const [bill] = await listBills(tables(cast), reportId);
      await tables(cast).updateTable('platform.file').set({ state: 'unchecked' }).execute();
      const kinds = async (actor: Actor) =>
        (await listWaitingTasks(tables(cast), actor, cast.actionId, times.reporting))
          .filter(({ kind }) => kind === 'bill_unchecked')
          .map(({ href }) => href);
      const decide = (actor: Actor) =>
        decideBill(cast.work(actor, times.reporting), {
          ...{ billId: bill!.id, decision: 'release', reason: 'Fetched from the supplier.' },
        });
      expect(await kinds(cast.elira)).toEqual([]);
      await expectRefusal(decide(cast.elira), 'not_permitted');
      await submitReport(work, { reportId });
      expect(await kinds(cast.elira)).toEqual([`/staff/bills/${bill!.id}`]);
      for (const actor of [cast.ivo, cast.besa, cast.foreign.elira, cast.fatos]) {
        expect(await kinds(actor)).toEqual([]);
        await expectRefusal(decide(actor), 'not_permitted');
      }
      await decide(cast.elira);
      expect(await listBills(tables(cast), reportId)).toMatchObject([{ state: 'released' }]);
    }),
  );
});

describe('the same bill in two lines', () => {
  it(
    'is warned of beside both, until one is rejected',
    staged(async (cast) => {
      const { reportId, work, add } = await reported(cast);
      const [one, two] = [
        await add({ documentReference: 'Invoice 7/2' }),
        await add({ documentReference: 'INVOICE 7-2', heading: 'travel' }),
      ];
      const other = await add({ documentReference: 'Invoice 8' });
      const shared = await add({ originalMinor: 7 }, [photo('a.jpg')]);
      const twin = await add({ originalMinor: 8 }, [photo('a.jpg')]);
      for (const lineId of [one, two, shared, twin])
        expect(await twinsOf(cast, cast.besa, reportId, lineId)).toHaveLength(1);
      expect(await twinsOf(cast, cast.besa, reportId, other)).toEqual([]);
      await submitReport(work, { reportId });
      const verdict = { verb: 'reject', rule: 'double_funding', text: 'Twice.' } as const;
      await reviewLine(cast.work(cast.elira, times.reporting), { lineId: two, verdict });
      expect(await twinsOf(cast, cast.elira, reportId, one)).toEqual([]);
    }),
  );

  it(
    'is not warned of any more once one was corrected to nothing',
    staged(async (cast) => {
      const { reportId, work, add } = await reported(cast);
      const [one, two] = [await add(), await add({ heading: 'travel' })];
      await submitReport(work, { reportId });
      const elira = cast.work(cast.elira, times.reporting);
      for (const lineId of [one, two]) await reviewLine(elira, { lineId, verdict: { verb: 'accept' } });
      await approveReport(elira, { reportId });
      expect(await twinsOf(cast, cast.elira, reportId, one)).toHaveLength(1);
      const { agreementId } = (await findReport(tables(cast), reportId))!;
      const correct = (amount: string) =>
        buildCorrection(cast, {
          ...{ line: { agreementId, reportId, lineId: two }, confirmed: true },
          form: { amount, kind: 'paid_twice' },
        });
      await correct('999');
      expect(await twinsOf(cast, cast.elira, reportId, one)).toHaveLength(1);
      await correct('1');
      expect(await twinsOf(cast, cast.elira, reportId, one)).toEqual([]);
    }),
  );

  it(
    'is one warning where several lines of one report have it, and is said to be in this report',
    staged(async (cast) => {
      const { reportId, add } = await reported(cast);
      const lineId = await add();
      for (const heading of ['travel', 'equipment']) await add({ heading });
      const twins = await twinsOf(cast, cast.besa, reportId, lineId);
      expect(twins).toMatchObject([{ here: true }]);
      const { t } = uiLanguage('en');
      const shown = renderIn(uiLanguage('en'), jsx(BillList, { beside: { bills: [], twins } }));
      expect(String(shown)).toContain(t('grants.line.twin.here'));
    }),
  );

  it(
    'is found in another report of the organisation; staff read neither its drafts nor another partner’s number',
    staged(async (cast) => {
      const { reportId, work, add } = await reported(cast);
      const lineId = await add();
      const again = await reported(cast);
      await again.add();
      await submitReport(work, { reportId });
      expect(await twinsOf(cast, cast.besa, reportId, lineId)).toMatchObject([{ reportNumber: 1 }]);
      expect(await twinsOf(cast, cast.elira, reportId, lineId)).toEqual([]);
      await submitReport(again.work, { reportId: again.reportId });
      const [named] = await twinsOf(cast, cast.elira, reportId, lineId);
      expect(named?.agreementNumber).toEqual(expect.any(String));
      await tables(cast)
        .updateTable('grants.subGrantAgreement')
        .set({ partnerId: cast.foreign.organisations.partner })
        .where('id', '=', (await findReport(tables(cast), again.reportId))!.agreementId)
        .execute();
      expect(await twinsOf(cast, cast.elira, reportId, lineId)).toMatchObject([{ agreementNumber: null }]);
    }),
  );
});
