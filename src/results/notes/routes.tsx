import {
  type ActingContext,
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  type Subject,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { resultsPermissions } from '../permissions.ts';
import { isSection, type Section } from '../report/sections.ts';
import { listPossibleAddressees } from './list-possible-addressees.ts';
import { NoteFormPage } from './pages/note-form-page.tsx';
import { NotesPage } from './pages/notes-page.tsx';
import { notePermissions } from './permissions.ts';
import { notesPath } from './places.ts';
import { findNote, findNotedReport, listNotes, type Note, type NotedReport } from './queries.ts';
import { mustBeInWork } from './rules.ts';
import { type NoteForm, noteForm } from './schema.ts';
import { sectionNames } from './section-names.ts';
import { settleNote } from './settle-note.ts';
import { writeNote } from './write-note.ts';

const base = '/staff/donor-reports/:donorReportId';
const notedReportSubject: Subject<NotedReport> = {
  kind: 'donor_report',
  param: 'donorReportId',
  find: (tx, id, { actionId }) => findNotedReport(tx, actionId, id),
};
const noteSubject: Subject<Note> = {
  kind: 'report_note',
  param: 'noteId',
  find: (tx, id, { actionId }) => findNote(tx, actionId, id),
};

/** The notes of those who write a donor report or a part of it, at its sections. */
export const noteRoutes: Route[] = [
  pageRoute<NotedReport>({
    path: `${base}/notes`,
    may: notePermissions.read,
    subject: notedReportSubject,
    async show({ tx, actor, actionId, language, token }, report) {
      const writesReport = may(actor, resultsPermissions.writeDonorReport, report);
      return page(
        language.t('results.note.title'),
        <NotesPage
          report={report}
          notes={await listNotes(tx, actionId, report.id)}
          names={await sectionNames(tx, language, report)}
          writesReport={writesReport}
          token={token}
        />,
        {
          back: writesReport
            ? { href: `/staff/donor-reports/${report.id}`, text: report.periodName }
            : { href: '/staff/report-parts', text: language.t('results.part.list.title') },
        },
      );
    },
  }),
  formRoute<NotedReport, NoteForm>({
    path: `${base}/sections/:section/note`,
    may: notePermissions.write,
    subject: notedReportSubject,
    schema: noteForm,
    async show(context, report, state) {
      // What a refused press typed stays in the form, also when the report was submitted meanwhile.
      if (Object.keys(state.errors).length === 0) mustBeInWork(report);
      const { section, name } = await sectionIn(context, report);
      const { tx, actor, actionId, language } = context;
      const people = await listPossibleAddressees(tx, report, actor.personId);
      return page(
        language.t('results.note.write'),
        <NoteFormPage
          context={context}
          state={state}
          section={name}
          notes={(await listNotes(tx, actionId, report.id)).filter((one) => one.section === section)}
          people={people.map(({ personId, name, organisationName }) => ({
            value: personId,
            text: `${name}, ${organisationName}`,
          }))}
          back={notesPath(report.id, section)}
        />,
        { back: { href: notesPath(report.id, section), text: language.t('results.note.title') } },
      );
    },
    async act(context, report, form) {
      const { section } = await sectionIn(context, report);
      await writeNote(context.work, { donorReportId: report.id, section, form });
      return redirect(notesPath(report.id, section));
    },
  }),
  buttonRoute<Note>({
    path: '/staff/report-notes/:noteId/settle',
    may: notePermissions.settle,
    subject: noteSubject,
    back: (_context, { donorReportId }) => notesPath(donorReportId),
    async act({ work }, { id, donorReportId, section }) {
      await settleNote(work, { noteId: id });
      return redirect(notesPath(donorReportId, section));
    },
  }),
];

/** The section of the path, with what it is called. Throws `not_found`. */
async function sectionIn(
  { tx, language, params }: Context | ActingContext,
  report: NotedReport,
): Promise<{ section: Section; name: string }> {
  const section = params.section ?? '';
  const name = isSection(section) ? (await sectionNames(tx, language, report)).get(section) : undefined;
  if (!isSection(section) || name === undefined) throw problem('not_found');
  return { section, name };
}
