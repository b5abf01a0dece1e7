// @second-database: roles and grants

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { contextOf, routeAt } from '../../../tests/support/workflow-walk.tsx';
import { loadAction } from '../../action/index.ts';
import { asSeenBy } from '../../platform/database/frame.ts';
import type { FormState } from '../../platform/http/route.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { renderIn } from '../../ui/testing.tsx';
import { resultsJobs } from '../jobs.ts';
import { buildDraft, buildPart } from '../parts/testing.ts';
import { withdrawPart } from '../parts/withdraw-part.ts';
import { gatherFindings } from '../report/gather-findings.ts';
import { findDonorReport } from '../report/queries.ts';
import { saveState } from '../report/queries-versions.ts';
import { noFiles } from '../report/testing.ts';
import { noteTasks } from './list-waiting-tasks.ts';
import { notePermissions } from './permissions.ts';
import { findNote, findNotedReport, listNotes } from './queries.ts';
import { noteRoutes } from './routes.tsx';
import { settleNote } from './settle-note.ts';
import { buildNote } from './testing.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');

const inDraft = (body: (cast: Cast, tx: Tx, donorReportId: string) => Promise<void>) => () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    await body(cast, tx, await buildDraft(cast.work(cast.ana)));
  });
const tasksOf = async (cast: Cast, tx: Tx, actor: Actor) =>
  noteTasks.list({ tx, actor, actionId: cast.actionId, now: noon, language });
const asked = (cast: Cast, donorReportId: string) =>
  buildPart(cast.work(cast.ana), { donorReportId, partnerId: cast.organisations.partner });

describe('A note for the team', () => {
  it(
    'is written by those who write the report or were asked for a part, and read by nobody else',
    inDraft(async (cast, tx, donorReportId) => {
      for (const actor of [cast.elira, cast.goran, cast.besa, cast.hana, cast.ivo])
        await expect(buildNote(cast.work(actor), { donorReportId })).rejects.toThrow('not_permitted');
      const partId = await asked(cast, donorReportId);
      await buildNote(cast.work(cast.elira), { donorReportId });
      await buildNote(cast.work(cast.ana), { donorReportId });
      await expect(buildNote(cast.work(cast.foreign.elira), { donorReportId })).rejects.toThrow(
        'not_permitted',
      );
      const elsewhere = { donorReportId, section: '9.9' };
      await expect(buildNote(cast.work(cast.ana), elsewhere)).rejects.toThrow('not_found');
      const report = await findNotedReport(tx, cast.actionId, donorReportId);
      expect(may(cast.elira, notePermissions.read, report!)).toBe(true);
      expect(may(cast.goran, notePermissions.read, report!)).toBe(false);
      await sql`set local role mostura_app`.execute(tx);
      const seenBy = (actor: Actor) =>
        asSeenBy(tx, actor, async () => (await listNotes(tx, cast.actionId, donorReportId)).length);
      expect([await seenBy(cast.ana), await seenBy(cast.goran)]).toEqual([2, 0]);
      await sql`reset role`.execute(tx);
      await withdrawPart(cast.work(cast.ana), { partId, reason: 'Not needed.' });
      await expect(buildNote(cast.work(cast.elira), { donorReportId })).rejects.toThrow('not_permitted');
    }),
  );

  it(
    'gives the person whom it is for a task and a mail to its place, until a press settles it',
    inDraft(async (cast, tx, donorReportId) => {
      const ana = cast.work(cast.ana);
      const forElira = { donorReportId, addressedTo: cast.elira.personId };
      await expect(buildNote(ana, forElira)).rejects.toThrow('report_note_for_nobody');
      await asked(cast, donorReportId);
      const noteId = await buildNote(ana, forElira);
      const href = `/staff/donor-reports/${donorReportId}/notes#section_2_2`;
      expect(await tasksOf(cast, tx, cast.elira)).toMatchObject([{ record: noteId, href }]);
      expect(await tasksOf(cast, tx, cast.ana)).toEqual([]);
      const data = { report_noteId: noteId };
      expect(cast.jobs).toContainEqual({ word: 'report_note.write', data });
      await resultsJobs({
        language: () => language,
        demonstration: false,
        baseUrl: 'https://a.example',
        store: noFiles,
      })
        .find(({ word }) => word === 'report_note.write')!
        .run(ana, data);
      const mails = await tx.selectFrom('platform.mail').select(['personId', 'args']).execute();
      expect(mails).toEqual([{ personId: cast.elira.personId, args: { link: `https://a.example${href}` } }]);
      await settleNote(cast.work(cast.elira), { noteId });
      expect(await tasksOf(cast, tx, cast.elira)).toEqual([]);
      await expect(settleNote(ana, { noteId })).rejects.toThrow('report_note_settled');
    }),
  );

  it(
    'is a point of the checks while it is open, and waits while the report is with the contracting authority',
    inDraft(async (cast, tx, donorReportId) => {
      const ana = cast.work(cast.ana);
      await buildNote(ana, { donorReportId });
      const noteId = await buildNote(ana, { donorReportId });
      const found = async () =>
        (await gatherFindings(tx, (await findDonorReport(tx, donorReportId))!, '2026-06-30')).filter(
          ({ id }) => id === 'note_open',
        );
      expect(await found()).toMatchObject([{ hard: false, section: '2.2', values: { count: 2 } }]);
      await settleNote(ana, { noteId });
      expect(await found()).toMatchObject([{ values: { count: 1 } }]);
      await saveState(tx, donorReportId, 'submitted');
      await expect(buildNote(ana, { donorReportId })).rejects.toThrow('donor_report_not_in_state');
      const [open] = (await listNotes(tx, cast.actionId, donorReportId)).filter((one) => !one.settledAt);
      await expect(settleNote(ana, { noteId: open!.id })).rejects.toThrow('donor_report_not_in_state');
    }),
  );

  it(
    'is shown with its author, role and organisation, and offers to settle only while it is open',
    inDraft(async (cast, tx, donorReportId) => {
      await asked(cast, donorReportId);
      const noteId = await buildNote(cast.work(cast.elira), { donorReportId });
      const drawn = async () => {
        const route = routeAt({ routes: noteRoutes } as never, '/staff/donor-reports/:donorReportId/notes');
        const report = await findNotedReport(tx, cast.actionId, donorReportId);
        const answer = await (route as { show: CallableFunction }).show(
          contextOf(cast, cast.elira, noon),
          report,
        );
        return String(renderIn(language, answer.body));
      };
      const html = await drawn();
      const note = await findNote(tx, cast.actionId, noteId);
      expect(html).toContain('id="section_2_2"');
      for (const said of [
        note!.writtenName!,
        note!.writtenFor!,
        'Grant officer',
        'Is the round table of May',
      ])
        expect(html).toContain(said);
      expect(html).toContain(`/staff/report-notes/${noteId}/settle`);
      expect(html).not.toContain('/sections/2.2"');
      await settleNote(cast.work(cast.elira), { noteId });
      expect(await drawn()).not.toContain('/settle"');
    }),
  );

  it(
    'that is refused since the report was submitted meanwhile stays in its form, and no new one is begun',
    inDraft(async (cast, tx, donorReportId) => {
      await saveState(tx, donorReportId, 'submitted');
      const route = routeAt(
        { routes: noteRoutes } as never,
        '/staff/donor-reports/:donorReportId/sections/:section/note',
      );
      const drawn = async (state: FormState) => {
        const report = await findNotedReport(tx, cast.actionId, donorReportId);
        const context = { ...contextOf(cast, cast.ana, noon), params: { donorReportId, section: '2.2' } };
        const answer = await (route as { show: CallableFunction }).show(context, report, state);
        return String(renderIn(language, answer.body));
      };
      await expect(drawn({ typed: {}, errors: {}, conflict: false })).rejects.toThrow(
        'donor_report_not_in_state',
      );
      const refused = {
        typed: { text: 'Was it in May?' },
        errors: { '': 'It was submitted.' },
        conflict: false,
      };
      expect(await drawn(refused)).toContain('Was it in May?</textarea>');
    }),
  );
});
