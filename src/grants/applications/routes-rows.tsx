import { z } from 'zod';
import {
  budgetSheets,
  CheckRows,
  ChooseRows,
  columnsOf,
  draftOf,
  filledLines,
  findSection,
  type GivenRows,
  getForm,
  headings,
  keptRows,
  readRows,
  rowsOfSheets,
  rowsOfText,
} from '../../forms/index.ts';
import { writeXlsx } from '../../platform/documents/write-xlsx.ts';
import { readSheets } from '../../platform/files/read-table.ts';
import { seen } from '../../platform/http/fields.ts';
import {
  type ActingContext,
  type Context,
  download,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
  toldByPage,
} from '../../platform/http/route.ts';
import { inLanguage } from '../../platform/language/language.ts';
import { problem } from '../../platform/problem.ts';
import type { GrantsParts } from '../parts.ts';
import { budgetIn, keepRows } from './keep-rows.ts';
import { AlreadySubmitted } from './pages/already-submitted.tsx';
import { applicationPermissions } from './permissions.ts';
import type { Application } from './queries.ts';
import { seenOf } from './save-section.ts';
import { applicationSubject } from './subject.ts';
import { takeRows } from './take-rows.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const sheetRows = 500;
const base = '/applications/:applicationId/sections/:section';

const rowsForm = z.looseObject({
  seen,
  do: z.enum(['read', 'take', 'discard']).catch('read'),
  text: z.string().max(100_000).default(''),
  how: z.enum(['add', 'replace']).optional().catch(undefined),
  heading: z.enum(headings).optional().catch(undefined),
});
type RowsForm = z.output<typeof rowsForm>;

/** The budget of an application as a sheet, and rows of a spreadsheet that become its lines. */
export function rowsRoutes({ demonstration }: Pick<GrantsParts, 'demonstration'>): Route[] {
  return [
    pageRoute<Application>({
      path: `${base}/budget.xlsx`,
      may: applicationPermissions.save,
      subject: applicationSubject,
      show: async (context, application) => {
        const { draft, question } = await openBudget(context, application);
        const { language } = context;
        const title = `${application.callNumber} · ${application.title || language.t('grants.application.untitled')}`;
        const sheets = budgetSheets(language, { title, question, draft });
        return download('budget.xlsx', xlsx, await writeXlsx(sheets, { language, demonstration }));
      },
    }),
    formRoute<Application, RowsForm>({
      path: `${base}/rows`,
      done: toldByPage,
      may: applicationPermissions.save,
      subject: applicationSubject,
      schema: rowsForm,
      files: 'in_hand',
      fill: async (context, application) => {
        const { kept, question, seen } = await openBudget(context, application);
        if (!kept) return { seen };
        const { columns } = readRows(kept, question);
        const chosen = columns.map((kind, at) => [`column_${at}`, kind ?? '']);
        return { ...Object.fromEntries(chosen), seen, text: kept.text, heading: kept.heading ?? '' };
      },
      show: async (context, application, state) => {
        const { language, token, url, params } = context;
        if (application.state !== 'draft' && Object.keys(state.errors).length === 0)
          return page(application.title, <AlreadySubmitted context={context} application={application} />);
        const { draft, section, question, kept, seen } = await openBudget(context, application);
        const back = `/applications/${application.id}/sections/${params.section}`;
        const props = {
          ...{ state, token, action: url.pathname, caption: application.title, seen },
          sheetHref: `${back}/budget.xlsx`,
        };
        return page(
          language.t(kept ? 'forms.rows.check' : 'forms.rows.title'),
          kept ? (
            <CheckRows
              {...{ ...props, question, back }}
              given={kept}
              read={readRows(kept, question)}
              before={filledLines(question, draft)}
            />
          ) : (
            <ChooseRows {...props} />
          ),
          {
            wide: kept !== undefined,
            back: { href: back, text: inLanguage(section.title, language.locale) },
          },
        );
      },
      act: async (context, application, typed) => {
        const { work, params } = context;
        const { kept, question } = await openBudget(context, application);
        const input = { applicationId: application.id, section: params.section ?? '', seen: typed.seen };
        const here = `/applications/${application.id}/sections/${params.section}`;
        if (typed.do === 'take' && kept && !isChanged(kept, question, typed)) {
          await takeRows(work, { ...input, how: typed.how });
          return redirect(`${here}#q-${question.key}`, 'application.take_rows');
        }
        if (typed.do === 'discard') {
          await keepRows(work, { ...input, rows: undefined });
          return redirect(here, 'application.discard_rows');
        }
        const rows = (await rowsOfFile(context)) ?? rowsTyped(kept, typed);
        if (rows.text.trim() === '') throw problem('budget_rows_empty', {}, { field: 'file' });
        await keepRows(work, { ...input, rows });
        return redirect(`${here}/rows`, toldByPage);
      },
    }),
  ];
}

async function openBudget({ tx, params }: Pick<Context, 'tx' | 'params'>, application: Application) {
  const { definition: form } = await getForm(tx, application.formVersionId);
  const draft = draftOf(application.answers);
  const section = findSection(form, params.section ?? '');
  if (!section) throw problem('not_found');
  const question = budgetIn(section);
  return { draft, section, question, kept: keptRows(draft.raw, question.key), seen: seenOf(section, draft) };
}

/** The rows of the file that came. Problem: `budget_sheet_unread`. */
async function rowsOfFile({ files }: ActingContext): Promise<GivenRows | undefined> {
  const bytes = files.file?.[0]?.bytes;
  if (!bytes?.length) return undefined;
  const isText = bytes.subarray(0, 2).toString('latin1') !== 'PK';
  const text = isText ? bytes.toString('utf8').replace(/^\ufeff/, '') : '';
  const rows = isText
    ? text.includes('\0') || text.includes('\ufffd')
      ? undefined
      : rowsOfText(text)
    : rowsOfSheets((await readSheets(bytes, sheetRows)) ?? []);
  if (!rows) throw problem('budget_sheet_unread', {}, { field: 'file' });
  return rows;
}

/** What the form says of the rows. A text that was changed is no longer that of the sheet it came from. */
function rowsTyped(kept: GivenRows | undefined, typed: RowsForm): GivenRows {
  const text = typed.text.replace(/\r\n?/g, '\n');
  if (!kept) return { text };
  const columns = columnsTyped(typed);
  const isSame = text.trim() === kept.text.trim();
  return {
    text: isSame ? kept.text : text,
    ...(columns.length > 0 ? { columns } : {}),
    ...(typed.heading ? { heading: typed.heading } : {}),
    ...(isSame && kept.sheet ? { sheet: kept.sheet } : {}),
    ...(isSame && kept.cut ? { cut: true } : {}),
  };
}

function columnsTyped(typed: RowsForm) {
  const names = Array.from({ length: 20 }, (_, at) => typed[`column_${at}`]);
  const last = names.findLastIndex((name) => typeof name === 'string');
  return columnsOf(names.slice(0, last + 1).map((name) => (typeof name === 'string' ? name : '')));
}

/** Whether the form says something else than what its page showed: it is read again before anything is taken. */
function isChanged(kept: GivenRows, question: ReturnType<typeof budgetIn>, typed: RowsForm): boolean {
  const { columns } = readRows(kept, question);
  const text = typed.text.replace(/\r\n?/g, '\n').trim();
  return (
    text !== kept.text.trim() ||
    (typed.heading ?? '') !== (kept.heading ?? '') ||
    columnsTyped(typed).join() !== columns.join()
  );
}
