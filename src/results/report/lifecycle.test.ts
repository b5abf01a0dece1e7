import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack, testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { faultsOf, openPages } from '../../../tests/support/pages.tsx';
import { loadAction, recordContract } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import { askForCheck } from '../checking/ask-for-check.ts';
import { findCheck } from '../checking/queries.ts';
import { buildCheck, submitChecked } from '../checking/testing.ts';
import { resultsJobs } from '../jobs.ts';
import { createPeriod } from '../periods/create-period.ts';
import { freezePeriod } from '../periods/freeze-period.ts';
import { acceptDonorReport } from './accept-donor-report.ts';
import { answerAboutDonorReport } from './answer-about-donor-report.ts';
import { askAboutDonorReport } from './ask-about-donor-report.ts';
import { buildDonorReport } from './build-donor-report.ts';
import { commentsOf } from './comments-of.ts';
import { createDonorReport } from './create-donor-report.ts';
import { findDonorReport } from './queries.ts';
import { listQuestions } from './queries-questions.ts';
import { findVersion, listVersionHeads } from './queries-versions.ts';
import { returnDonorReport } from './return-donor-report.ts';
import { donorReportRoutes } from './routes.tsx';
import { returnForm } from './schema.ts';
import { isNarrative, sections } from './sections.ts';
import { submitDonorReport } from './submit-donor-report.ts';
import { noFiles } from './testing.ts';
import { writeNarrative } from './write-narrative.ts';

const definition = await loadAction('actions/shbb');
const contract = {
  ...{ number: 'T-1', startsOn: '2026-01-01', endsOn: '2027-12-31', totalMinor: 100, contributionMinor: 90 },
  ...{ transferPercent: 25, warningPercent: 90, reportDays: 60, reason: 'The signed contract.' },
};

/** A report on a frozen spring with a text in every section, about which nothing hard is found. */
async function readyReport(cast: Cast): Promise<string> {
  const work = cast.work(cast.ana);
  await recordContract(work, contract);
  const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };
  const periodId = await createPeriod(work, spring);
  await freezePeriod(work, { periodId });
  const donorReportId = await createDonorReport(work, { periodId });
  await buildDonorReport(work, { donorReportId });
  for (const section of sections.filter(isNarrative)) {
    const text = `In section ${section} the partners tell the European Union what they did and why.`;
    await writeNarrative(work, { donorReportId, section, text, version: 0 });
  }
  return donorReportId;
}

async function withReport(body: (tx: Tx, cast: Cast, donorReportId: string) => Promise<void>) {
  await rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    await body(tx, cast, await readyReport(cast));
  });
}

describe('the life of a donor report', () => {
  it('A report is submitted as the page of its checks showed it, or not at all', async () => {
    const db = await testDatabase();
    const { cast, donorReportId } = await db.transaction().execute(async (tx) => {
      const cast = await castOf(tx, { definition });
      const donorReportId = await readyReport(cast);
      await buildCheck(cast.work(cast.ana), cast.work(cast.foreign.ana), donorReportId);
      return { cast, donorReportId };
    });
    const { visit, errors } = openPages(
      db,
      cast.actionId,
      donorReportRoutes({ demonstration: false, store: noFiles }),
    );
    const path = `/staff/donor-reports/${donorReportId}`;
    const manager = visit(cast.ana);
    await manager.go(`${path}/checks`);
    const text = 'In section 2.1 the partners tell the European Union something else.';
    await db
      .transaction()
      .execute((tx) =>
        writeNarrative({ ...cast.work(cast.ana), tx }, { donorReportId, section: '2.1', text, version: 1 }),
      );
    const refused = await manager.send({});
    expect([refused.status, refused.html.includes('This changed after you opened the page.')]).toEqual([
      409,
      true,
    ]);
    await db.transaction().execute(async (tx) => {
      const later = { tx, now: '2026-11-25T13:00:00.000Z' };
      const [ana, other] = [cast.work(cast.ana), cast.work(cast.foreign.ana)];
      await buildCheck({ ...ana, ...later }, { ...other, ...later }, donorReportId);
    });
    await manager.go(`${path}/checks`);
    expect((await manager.send({})).path).toBe(path);
    expect((await findVersion(db as never, donorReportId))?.content.narratives).toContainEqual({
      section: '2.1',
      text,
    });
    expect(errors).toEqual([]);
  });

  it('A report is marked as checked at the end of what was read, as it was read, or not at all', async () => {
    const db = await testDatabase();
    const { cast, donorReportId } = await db.transaction().execute(async (tx) => {
      const cast = await castOf(tx, { definition });
      const donorReportId = await readyReport(cast);
      await askForCheck(cast.work(cast.ana), { donorReportId });
      return { cast, donorReportId };
    });
    const { visit, errors } = openPages(
      db,
      cast.actionId,
      donorReportRoutes({ demonstration: false, store: noFiles }),
    );
    const path = `/staff/donor-reports/${donorReportId}`;
    const press = `action="${path}/check"`;
    const [asker, checker] = [visit(cast.ana), visit(cast.foreign.ana)];
    expect((await asker.go(`${path}/preview`)).html).not.toContain(press);
    const checks = await checker.go(`${path}/checks`);
    expect([checks.html.includes(press), checks.html.includes(`href="${path}/preview"`)]).toEqual([
      false,
      true,
    ]);
    const read = await checker.go(`${path}/preview`);
    expect([read.html.indexOf('</article>') < read.html.indexOf(press), await faultsOf(read)]).toEqual([
      true,
      [],
    ]);
    const text = 'In section 2.1 the partners tell the European Union something else.';
    await db
      .transaction()
      .execute((tx) =>
        writeNarrative({ ...cast.work(cast.ana), tx }, { donorReportId, section: '2.1', text, version: 1 }),
      );
    const refused = await checker.press(`${path}/check`);
    expect([refused.status, refused.html.includes('This changed after you opened the page.')]).toEqual([
      409,
      true,
    ]);
    expect(refused.html).toContain(`href="${path}/preview"`);
    // Reading its checks anew marks nothing as read: the press is where the text is.
    expect((await checker.go(`${path}/checks`)).html).not.toContain(press);
    expect((await checker.go(`${path}/preview`)).html).toContain(text);
    expect((await checker.press(`${path}/check`)).path).toBe(`${path}/checks`);
    expect((await findCheck(db as never, donorReportId, 1))?.checkedBy).toBe(cast.foreign.ana.personId);
    expect((await checker.go(`${path}/preview`)).html).not.toContain(press);
    expect(errors).toEqual([]);
  });

  it('Submitting is refused to everyone but the programme manager, and while something hard is found', () =>
    withReport(async (_tx, cast, donorReportId) => {
      for (const actor of [cast.besa, cast.elira, cast.fatos, cast.goran])
        await expect(submitDonorReport(cast.work(actor), { donorReportId })).rejects.toThrow('not_permitted');
      const empty = { donorReportId, section: '2.1', text: '', version: 1 } as const;
      await writeNarrative(cast.work(cast.ana), empty);
      await expect(submitDonorReport(cast.work(cast.ana), { donorReportId })).rejects.toThrowError(
        expect.objectContaining({ code: 'donor_report_not_ready', details: { count: 1 } }),
      );
    }));

  it('The section of the contact person may be empty where the contract says who it is', () =>
    withReport(async (tx, cast, donorReportId) => {
      const work = cast.work(cast.ana);
      await writeNarrative(work, { donorReportId, section: '1.2', text: '', version: 1 });
      await expect(submitDonorReport(work, { donorReportId })).rejects.toThrow('donor_report_not_ready');
      const contactPerson = 'Ada Adić, director';
      const later = { ...work, now: '2026-11-25T13:00:00.000Z' };
      await recordContract(later, { ...contract, contactPerson });
      await submitChecked(cast, donorReportId, later);
      expect((await findVersion(tx, donorReportId))?.content.contactPerson).toBe(contactPerson);
    }));

  it('Nobody decides on a draft, and the contracting authority alone on what was submitted', () =>
    withReport(async (_tx, cast, donorReportId) => {
      const about = { donorReportId, text: 'Section 2.2 is short.' };
      await expect(returnDonorReport(cast.work(cast.goran), about)).rejects.toThrow('not_permitted');
      await submitChecked(cast, donorReportId, cast.work(cast.ana));
      for (const actor of [cast.ana, cast.elira, cast.besa]) {
        await expect(returnDonorReport(cast.work(actor), about)).rejects.toThrow('not_permitted');
        await expect(acceptDonorReport(cast.work(actor), { donorReportId })).rejects.toThrow('not_permitted');
      }
    }));

  it('What was submitted is written no more until it is returned, and each version stays as it was', () =>
    withReport(async (tx, cast, donorReportId) => {
      const [ana, goran] = [cast.work(cast.ana), cast.work(cast.goran)];
      await submitChecked(cast, donorReportId, ana);
      const next = { donorReportId, section: '2.1', text: 'The summary says more now.', version: 1 } as const;
      await expect(writeNarrative(ana, next)).rejects.toThrow('donor_report_not_in_state');
      await expect(buildDonorReport(ana, { donorReportId })).rejects.toThrow('donor_report_not_in_state');
      const first = await findVersion(tx, donorReportId);
      await returnDonorReport(goran, { donorReportId, text: 'Say more in the summary.' });
      await writeNarrative(ana, next);
      expect(await findVersion(tx, donorReportId)).toEqual(first);
      await submitChecked(cast, donorReportId, ana);
      // A page that still shows the first version decides nothing about the second.
      const old = { donorReportId, seen: '1' };
      await expect(acceptDonorReport(goran, old)).rejects.toThrow('changed_since_shown');
      await expect(returnDonorReport(goran, { ...old, text: 'No.' })).rejects.toThrow('changed_since_shown');
      const asked = { ...old, section: null, text: 'Why?' };
      await expect(askAboutDonorReport(goran, asked)).rejects.toThrow('changed_since_shown');
      await acceptDonorReport(goran, { donorReportId, seen: '2' });
      const versions = await listVersionHeads(tx, donorReportId);
      expect(versions.map(({ number }) => number)).toEqual([2, 1]);
      // A list reads no content: that of a version is as long as all narratives together.
      expect(versions.filter((one) => 'content' in one)).toEqual([]);
      expect(await findVersion(tx, donorReportId, 1)).toEqual(first);
      expect((await findVersion(tx, donorReportId))?.number).toBe(2);
      expect(await findVersion(tx, donorReportId, 3)).toBeUndefined();
      expect((await findDonorReport(tx, donorReportId))?.state).toBe('accepted');
      await expect(returnDonorReport(goran, { donorReportId, text: 'x' })).rejects.toThrow(
        'donor_report_not_in_state',
      );
    }));

  it('A return has comments on sections, which wait beside them and not in the email', () =>
    withReport(async (tx, cast, donorReportId) => {
      await submitChecked(cast, donorReportId, cast.work(cast.ana));
      const comments = [
        { section: '2.1', text: 'Name the six partners.' },
        { section: '2.2', text: 'Say who came.' },
      ] as const;
      await returnDonorReport(cast.work(cast.goran), { donorReportId, text: 'Two sections.', comments });
      const report = (await findDonorReport(tx, donorReportId))!;
      const questions = await listQuestions(tx, donorReportId);
      expect(questions.map(({ section }) => section)).toEqual([null, '2.1', '2.2']);
      expect(commentsOf(questions, report)).toMatchObject(comments);
      expect(commentsOf(questions, { versions: 2 })).toEqual([]);
      const job = resultsJobs({
        language: languageOf,
        demonstration: true,
        baseUrl: 'https://x',
        store: noFiles,
      }).find(({ word }) => word === 'donor_report.return')!;
      await job.run(cast.work(cast.ana), { donor_reportId: donorReportId });
      const mails = await tx.selectFrom('platform.mail').select(['template', 'args']).execute();
      const mail = mails.find(({ template }) => template === 'results.mail.return')!;
      expect(mail.args).toMatchObject({ comments: 2 });
      expect(JSON.stringify(mail)).not.toContain('partners');
    }));

  it('The form takes the reason alone, or with comments on any section', () => {
    expect(returnForm.safeParse({ text: '', comment_2_1: 'So.' }).success).toBe(false);
    expect(returnForm.parse({ text: 'So.' })).toEqual({ text: 'So.', seen: '', comments: [] });
    expect(returnForm.parse({ text: 'So.', comment_2_1: ' More. ', comment_1_2: '' }).comments).toEqual([
      { section: '2.1', text: 'More.' },
    ]);
  });

  it('A question is answered once, both stay, and a report with an open one is not submitted again', () =>
    withReport(async (tx, cast, donorReportId) => {
      const [ana, goran] = [cast.work(cast.ana), cast.work(cast.goran)];
      await submitChecked(cast, donorReportId, ana);
      const question = {
        donorReportId,
        section: '2.2',
        figure: 'Events · Men: 12',
        text: 'Who came?',
      } as const;
      await expect(askAboutDonorReport(ana, question)).rejects.toThrow('not_permitted');
      const questionId = await askAboutDonorReport(goran, question);
      await returnDonorReport(goran, { donorReportId, text: 'See the question.' });
      await expect(submitDonorReport(ana, { donorReportId })).rejects.toThrow('donor_report_not_ready');
      const answer = { donorReportId, questionId, answer: 'People of six clubs.' };
      await expect(answerAboutDonorReport(goran, answer)).rejects.toThrow('not_permitted');
      await answerAboutDonorReport(ana, answer);
      await expect(answerAboutDonorReport(ana, answer)).rejects.toThrow('donor_question_answered');
      await submitChecked(cast, donorReportId, ana);
      const kept = (await listQuestions(tx, donorReportId)).sort((a, b) => (a.kind < b.kind ? -1 : 1));
      expect(kept).toMatchObject([
        {
          kind: 'question',
          section: '2.2',
          version: 1,
          figure: 'Events · Men: 12',
          text: 'Who came?',
          answer: 'People of six clubs.',
        },
        { kind: 'return', text: 'See the question.' },
      ]);
    }));
});
