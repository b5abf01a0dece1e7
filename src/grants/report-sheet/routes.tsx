import { z } from 'zod';
import { headings } from '../../forms/index.ts';
import { writeXlsx } from '../../platform/documents/write-xlsx.ts';
import { readCsv, readTable } from '../../platform/files/read-table.ts';
import { asText } from '../../platform/files/table-text.ts';
import { seen, tableText } from '../../platform/http/fields.ts';
import { problemText } from '../../platform/http/problem-text.ts';
import {
  type ActingContext,
  download,
  type FormState,
  formRoute,
  type Page,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import type { Language } from '../../platform/language/language.ts';
import { Problem, problem } from '../../platform/problem.ts';
import type { GrantsParts } from '../parts.ts';
import type { Report } from '../reports/queries.ts';
import { lineCurrencies } from '../reports/schema.ts';
import { spentOf } from '../reports/spent-of.ts';
import { reportSubject } from '../reports/subject.ts';
import { reportSteps } from '../reports/workflow.ts';
import { addSheet, mustBeOfASheet } from './add-sheet.ts';
import { errorsOf } from './errors-of.ts';
import { CheckSheetPage } from './pages/check-sheet-page.tsx';
import { ChooseSheetPage } from './pages/choose-sheet-page.tsx';
import {
  fieldsOf,
  isCorrected,
  mostLines,
  readSheet,
  type SheetNames,
  sheetColumns,
  withCells,
} from './read-sheet.ts';
import { nameOfColumn } from './sheet-words.ts';
import { seenOfSheet, spentBy, weighSheet } from './weigh-sheet.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const base = '/reports/:reportId/lines/sheet';
const longestText = 100_000;
const chooseForm = z.object({ lines: tableText(longestText) });
/** The sheet as text with what was corrected in the fields of its rows; `seen`: what its page showed, if that could be taken. */
const sheetForm = z.looseObject({ lines: tableText(longestText), seen }).transform((typed) => ({
  lines: withCells(typed.lines, typed),
  corrected: isCorrected(typed.lines, typed),
  seen: typed.seen,
}));

const backTo = ({ id, agreementNumber }: Report) => ({ href: `/reports/${id}`, text: agreementNumber });

/** Expenditure of a report as a sheet: its template, choosing it, and looking at all of it before it is taken whole. */
export function reportSheetRoutes({
  demonstration,
  english,
}: Pick<GrantsParts, 'demonstration' | 'english'>): Route[] {
  const namesFor = (language: Language, report: Report): SheetNames => ({
    headings: headings.map((key) => ({
      key,
      names: [language.t(`forms.heading.${key}`), english.t(`forms.heading.${key}`)],
    })),
    currencies: lineCurrencies(),
    currency: report.currency,
  });

  async function checkPage(context: ActingContext, report: Report, state: FormState): Promise<Page> {
    const { language, work } = context;
    const sent = typeof state.typed.lines === 'string' ? state.typed.lines.replace(/\r\n?/g, '\n') : '';
    const lines = withCells(sent, state.typed);
    const names = namesFor(language, report);
    const sheet = await weighSheet(work, report, { text: lines, names });
    const { errors, wrong } = errorsOf(language, lines, sheet);
    const { lines: _sheet, ...others } = state.errors;
    const typed = { ...state.typed, ...fieldsOf(lines, wrong.keys()), lines };
    const said = { ...others, ...errors };
    return page(
      language.t('grants.sheet.check.title'),
      <CheckSheetPage
        {...{ context, report, wrong, rows: sheet.rows, seen: seenOfSheet(sheet.rows) }}
        spending={await spentOf(context, report, spentBy(sheet.rows))}
        state={{ ...state, typed, errors: said }}
      />,
      {
        ...(Object.keys(said).length > 0 ? { status: 422 } : {}),
        wide: true,
        back: { href: `/reports/${report.id}/lines/sheet`, text: language.t('grants.sheet.title') },
      },
    );
  }

  return [
    pageRoute<Report>({
      path: '/reports/:reportId/lines/sheet.xlsx',
      may: reportSteps.save.permission,
      subject: reportSubject,
      show: async ({ language }, report) => {
        const { t } = language;
        const columns = sheetColumns.map((column) => ({
          head: t(nameOfColumn[column]),
          width: column === 'description' ? 40 : 20,
          ...(column === 'heading' ? { oneOf: 1 } : {}),
        }));
        const names = headings.map((key) => [t(`forms.heading.${key}`)]);
        const sheets = [
          { name: report.agreementNumber, columns, rows: [] },
          { name: t('grants.line.heading'), columns: [{ head: t('grants.line.heading') }], rows: names },
        ];
        return download('expenditure.xlsx', xlsx, await writeXlsx(sheets, { language, demonstration }));
      },
    }),
    formRoute<Report, z.output<typeof chooseForm>>({
      path: base,
      done: toldByPage,
      may: reportSteps.save.permission,
      subject: reportSubject,
      schema: chooseForm,
      files: 'in_hand',
      show: (context, report, state) =>
        page(context.language.t('grants.sheet.title'), <ChooseSheetPage {...{ context, report, state }} />, {
          back: backTo(report),
        }),
      async act(context, report, { lines: pasted }) {
        const bytes = context.files.file?.[0]?.bytes;
        // One line more than a sheet has: then it is too long.
        const table = bytes?.length ? await readTable(bytes, mostLines + 1) : readCsv(pasted, mostLines + 1);
        const lines = table && asText(table);
        if (lines === undefined || lines.length > longestText)
          throw problem('sheet_unread', {}, { field: 'file' });
        if (lines === '') throw problem('sheet_empty', {}, { field: 'file' });
        mustBeOfASheet(lines, 'file');
        const { rows, faults } = readSheet(lines, namesFor(context.language, report));
        if (rows.length + faults.length === 0) throw problem('sheet_empty', {}, { field: 'file' });
        return checkPage(context, report, { typed: { lines }, errors: {}, conflict: false });
      },
    }),
    formRoute<Report, z.output<typeof sheetForm>>({
      path: `${base}/confirm`,
      done: 'report.add_sheet',
      may: reportSteps.save.permission,
      subject: reportSubject,
      schema: sheetForm,
      show: (context, report, state) => checkPage(context, report, state),
      async act(context, report, { lines, seen: shown, corrected }) {
        const { work, language } = context;
        const input = { reportId: report.id, text: lines, names: namesFor(language, report), seen: shown };
        try {
          await addSheet(work, input);
          return redirect(`/reports/${report.id}#lines`);
        } catch (error) {
          if (!(error instanceof Problem) || error.code !== 'changed_since_shown') throw error;
          // A sheet that was corrected is shown before it is taken.
          const errors: Record<string, string> =
            shown === '' || corrected ? {} : { '': problemText(language, error) };
          return checkPage(context, report, { typed: { lines }, errors, conflict: false });
        }
      },
    }),
  ];
}
