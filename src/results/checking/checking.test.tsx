// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { type ActionDefinition, loadAction, recordContract } from '../../action/index.ts';
import { historyOf } from '../../platform/audit/history.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { renderIn } from '../../ui/testing.tsx';
import { donorReportHistory } from '../histories.ts';
import { resultsJobs } from '../jobs.ts';
import { buildDonorReport } from '../report/build-donor-report.ts';
import { donorReportTasks } from '../report/list-waiting-tasks.ts';
import { findDonorReport } from '../report/queries.ts';
import { returnDonorReport } from '../report/return-donor-report.ts';
import { submitDonorReport } from '../report/submit-donor-report.ts';
import { buildReadyReport, noFiles } from '../report/testing.ts';
import { writeNarrative } from '../report/write-narrative.ts';
import { askForCheck } from './ask-for-check.ts';
import { checkDonorReport } from './check-donor-report.ts';
import { gatherCheck } from './gather-check.ts';
import { SecondPerson } from './pages/second-person.tsx';
import { isAwaited, isCheckNeeded } from './rules.ts';
import { buildCheck, submitChecked } from './testing.ts';

const definition = await loadAction('actions/shbb');
const withParameter = (secondPersonChecksReport: boolean): ActionDefinition => ({
  ...definition,
  action: { ...definition.action, secondPersonChecksReport },
});
const at = (hour: number) => `2026-11-25T${hour}:00:00.000Z`;

const inReady =
  (body: (cast: Cast, tx: Tx, donorReportId: string) => Promise<void>, of = definition) =>
  () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition: of });
      await body(cast, tx, await buildReadyReport(cast.work(cast.ana)));
    });
const checkOf = async (cast: Cast, tx: Tx, donorReportId: string, now = at(18)) =>
  gatherCheck({ tx, actionId: cast.actionId, now }, (await findDonorReport(tx, donorReportId))!);
const tasksOf = async (cast: Cast, tx: Tx, actor: Actor) =>
  (
    await donorReportTasks.list({
      ...{ tx, actor, actionId: cast.actionId, now: at(18), language: languageOf('en') },
    })
  ).map(({ kind, part }) => `${part} ${kind}`);

describe('The check of a donor report by a second person', () => {
  it('is needed as the Action says, and else wherever two people could do it', () => {
    expect([isCheckNeeded(undefined, 1), isCheckNeeded(undefined, 2)]).toEqual([false, true]);
    expect([isCheckNeeded(true, 1), isCheckNeeded(false, 2)]).toEqual([true, false]);
    const check = { checkedAt: at(12), isCurrent: false };
    expect([isAwaited(null, undefined), isAwaited(at(11), undefined)]).toEqual([false, true]);
    expect([isAwaited(at(11), check), isAwaited(at(13), check)]).toEqual([false, true]);
    expect(isAwaited(at(13), { ...check, isCurrent: true })).toBe(false);
  });

  it(
    'is asked for by one, made by another, and followed by a submission of another',
    inReady(async (cast, tx, donorReportId) => {
      const [ana, other] = [cast.work(cast.ana), cast.work(cast.foreign.ana)];
      const about = { donorReportId };
      await expect(submitDonorReport(ana, about)).rejects.toThrow('donor_report_unchecked');
      await expect(checkDonorReport(other, about)).rejects.toThrow('donor_report_check_not_asked');
      for (const actor of [cast.elira, cast.fatos, cast.goran])
        await expect(askForCheck(cast.work(actor), about)).rejects.toThrow('not_permitted');
      expect(await tasksOf(cast, tx, cast.foreign.ana)).toEqual(['act submit']);
      await askForCheck(ana, about);
      await expect(askForCheck(ana, about)).rejects.toThrow('donor_report_check_awaited');
      await expect(checkDonorReport(ana, about)).rejects.toThrow('donor_report_same_person');
      const old = { donorReportId, seen: 'of another day' };
      await expect(checkDonorReport(other, old)).rejects.toThrow('changed_since_shown');
      expect(await tasksOf(cast, tx, cast.ana)).toEqual(['wait check']);
      expect(await tasksOf(cast, tx, cast.foreign.ana)).toEqual(['act check']);
      await checkDonorReport(other, about);
      await expect(askForCheck(ana, about)).rejects.toThrow('donor_report_checked');
      await expect(submitDonorReport(other, about)).rejects.toThrow('donor_report_checked_by_same');
      expect(await tasksOf(cast, tx, cast.ana)).toEqual(['act submit']);
      expect(await tasksOf(cast, tx, cast.foreign.ana)).toEqual([]);
      await submitDonorReport(ana, about);
      expect((await findDonorReport(tx, donorReportId))?.state).toBe('submitted');
    }),
  );

  it(
    'is nothing that the contracting authority is told of: a report that they returned is corrected',
    inReady(async (cast, tx, donorReportId) => {
      const [about, returned] = [{ donorReportId }, { donorReportId, text: 'Section 2.2 is short.' }];
      await submitChecked(cast, donorReportId);
      await returnDonorReport(cast.work(cast.goran), returned);
      const seenBy = async (actor: Actor) => {
        await sql`set local role mostura_app`.execute(tx);
        const history = historyOf({ path: '/r', history: donorReportHistory }, tx, actor);
        const seen = await asSeenBy(tx, actor, async () => ({
          tasks: await tasksOf(cast, tx, actor),
          words: (await history({}, [donorReportId])).map(({ word }) => word),
        }));
        await sql`reset role`.execute(tx);
        return seen;
      };
      const ofCheck = ['donor_report.ask_check', 'donor_report.check'];
      const isTold = async () => {
        const { tasks, words } = await seenBy(cast.goran);
        expect(tasks).toEqual(['wait correct']);
        expect(words).toContain('donor_report.submit');
        expect(words.filter((word) => ofCheck.includes(word))).toEqual([]);
      };
      await isTold();
      await askForCheck(cast.work(cast.ana), about);
      expect((await seenBy(cast.foreign.ana)).tasks).toEqual(['act check']);
      await isTold();
      await checkDonorReport(cast.work(cast.foreign.ana), about);
      const { tasks, words } = await seenBy(cast.ana);
      expect(tasks).toEqual(['act correct']);
      expect(words).toEqual(expect.arrayContaining(ofCheck));
      await isTold();
    }),
  );

  it(
    'loses its mark by any change, says what changed, and is asked for anew',
    inReady(async (cast, tx, donorReportId) => {
      const ana = { ...cast.work(cast.ana), now: at(13) };
      await buildCheck(cast.work(cast.ana), cast.work(cast.foreign.ana), donorReportId);
      const text = 'In section 2.3 the partners tell the European Union something else than before.';
      await writeNarrative(ana, { donorReportId, section: '2.3', text, version: 1 });
      const contract = { number: 'T-1', startsOn: '2026-01-01', endsOn: '2027-12-31', totalMinor: 100 };
      const terms = { contributionMinor: 90, transferPercent: 25, warningPercent: 90, reportDays: 60 };
      await recordContract(ana, {
        ...contract,
        ...terms,
        reason: 'It was missing.',
        contactPerson: 'Ada Adić',
      });
      const lapsed = await checkOf(cast, tx, donorReportId);
      expect(lapsed).toMatchObject({ checkedBy: null, checkAwaited: false });
      const what = lapsed.last!.changes.map((one) => one.what);
      expect(lapsed.last!.changes[0]).toEqual({ what: 'text', section: '2.3' });
      expect(what).toContain('contract');
      expect(what).not.toContain('figures');
      await expect(submitDonorReport(ana, { donorReportId })).rejects.toThrow('donor_report_unchecked');
      await buildDonorReport(ana, { donorReportId });
      await buildCheck(ana, { ...cast.work(cast.foreign.ana), now: at(14) }, donorReportId);
      expect(await checkOf(cast, tx, donorReportId)).toMatchObject({
        ...{ checkedBy: cast.foreign.ana.personId, last: { changes: [] } },
      });
      await submitDonorReport({ ...ana, now: at(15) }, { donorReportId });
    }),
  );

  it(
    'is not asked for while something must be corrected',
    inReady(async (cast, _tx, donorReportId) => {
      const ana = cast.work(cast.ana);
      await writeNarrative(ana, { donorReportId, section: '2.1', text: '', version: 1 });
      await expect(askForCheck(ana, { donorReportId })).rejects.toThrow('donor_report_not_ready');
    }),
  );

  it(
    'is not needed where the Action says so',
    inReady(async (cast, _tx, donorReportId) => {
      const ana = cast.work(cast.ana);
      await expect(askForCheck(ana, { donorReportId })).rejects.toThrow('donor_report_needs_no_check');
      await submitDonorReport(ana, { donorReportId });
    }, withParameter(false)),
  );

  it(
    'is told by mail to the others: first to those who may check, then to those who may submit',
    inReady(async (cast, tx, donorReportId) => {
      await buildCheck(cast.work(cast.ana), cast.work(cast.foreign.ana), donorReportId);
      const jobs = resultsJobs({
        ...{
          language: () => languageOf('en'),
          demonstration: false,
          baseUrl: 'https://a.example',
          store: noFiles,
        },
      });
      for (const word of ['donor_report.ask_check', 'donor_report.check'])
        await jobs
          .find((one) => one.word === word)!
          .run(cast.work(cast.ana), { donor_reportId: donorReportId });
      const mails = await tx.selectFrom('platform.mail').select(['personId', 'template']).execute();
      const to = (word: string) =>
        mails.filter(({ template }) => template === `results.mail.${word}`).map(({ personId }) => personId);
      expect(to('ask_check')).toEqual([cast.foreign.ana.personId]);
      expect(to('check')).toEqual([cast.ana.personId]);
    }),
  );

  it(
    'offers each person what they can do, and says who else can',
    inReady(async (cast, tx, donorReportId) => {
      const drawn = async (reader: Actor) =>
        String(
          renderIn(
            languageOf('en'),
            <SecondPerson
              check={await checkOf(cast, tx, donorReportId)}
              reader={reader.personId}
              sha256={'a'.repeat(64)}
              nameOf={(section) => section}
              path="/r"
              token=""
            />,
          ),
        );
      expect(await drawn(cast.ana)).toContain('action="/r/ask-check"');
      await askForCheck(cast.work(cast.ana), { donorReportId });
      const waiting = await drawn(cast.ana);
      expect([waiting.includes('<form'), waiting.includes('The check can be made by: ')]).toEqual([
        false,
        true,
      ]);
      const reading = await drawn(cast.foreign.ana);
      expect([reading.includes('<form'), reading.includes('href="/r/preview"')]).toEqual([false, true]);
      await checkDonorReport(cast.work(cast.foreign.ana), { donorReportId });
      expect(await drawn(cast.ana)).toContain('action="/r/submit"');
      const checker = await drawn(cast.foreign.ana);
      expect([checker.includes('<form'), checker.includes('another person must submit it')]).toEqual([
        ...[false, true],
      ]);
    }),
  );
});
