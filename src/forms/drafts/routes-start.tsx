import type { z } from 'zod';
import { buttonRoute, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { isId } from '../../platform/ids.ts';
import { problem } from '../../platform/problem.ts';
import { type FormSummary, findFormOfAction, listForms } from '../queries.ts';
import { draftList } from './hrefs.ts';
import { importDraft } from './import-draft.ts';
import { ImportPage, StartPage } from './pages/start-pages.tsx';
import { draftPermissions } from './permissions.ts';
import { readImported } from './read-imported.ts';
import { importForm, type StartForm, startForm } from './schema.ts';
import { madePurposes, startDraft } from './start-draft.ts';
import { type MadeForm, madeFormSubject } from './subject.ts';

const back = (text: string) => ({ back: { href: '/staff/forms', text } });

/** How a form begins: empty, as a copy, as the next version of one that was made here, from a file. */
export const startRoutes: readonly Route[] = [
  formRoute<void, StartForm>({
    path: `${draftList}/new`,
    may: draftPermissions.start,
    schema: startForm,
    fill: ({ query: { source = '' } }) => ({ source: isId(source) ? source : '' }),
    async show(context, _none, state) {
      const { tx, actionId, language } = context;
      const forms = await listForms(tx, actionId);
      const { source } = state.typed;
      const versions = await withSource(context, forms, typeof source === 'string' ? source : '');
      return page(
        language.t('forms.draft.start.title'),
        <StartPage
          {...{ context, state }}
          versions={versions.filter(({ purpose }) => madePurposes.some((one) => one === purpose))}
        />,
        back(language.t('forms.preview.back')),
      );
    },
    async act({ work, language }, _none, { title, source, purpose }) {
      const origin = language.t('forms.draft.start.origin');
      const id = purpose
        ? await startDraft(work, { from: 'nothing', purpose, title, origin })
        : await startDraft(work, { from: 'copy', formId: source, title });
      return redirect(`${draftList}/${id}`);
    },
  }),
  formRoute<void, z.output<typeof importForm>>({
    path: `${draftList}/import`,
    may: draftPermissions.start,
    done: 'form_draft.import',
    schema: importForm,
    files: 'in_hand',
    show: (context, _none, state) => importPage(context, state),
    async act(context, _none) {
      const text = context.files.file?.[0]?.bytes?.toString('utf8') ?? '';
      if (text.trim() === '') throw problem('form_file_missing', {}, { field: 'file' });
      const read = readImported(text);
      if (read.form) return redirect(`${draftList}/${await importDraft(context.work, { form: read.form })}`);
      const { faults, data } = read;
      const errors = { file: context.language.t('problem.form_file_faulty', { count: faults.length }) };
      return importPage(context, { typed: {}, errors, conflict: false }, { faults, data });
    },
  }),
  buttonRoute<MadeForm>({
    path: '/staff/forms/:formId/next',
    may: draftPermissions.follow,
    done: draftPermissions.start.name,
    subject: madeFormSubject,
    back: (_context, { id }) => `/staff/forms/${id}`,
    act: async ({ work }, { id }) =>
      redirect(`${draftList}/${await startDraft(work, { from: 'version', formId: id })}`),
  }),
];

type Import = Parameters<typeof ImportPage>[0];
function importPage(
  context: Import['context'],
  state: Import['state'],
  found: Pick<Import, 'faults' | 'data'> = {},
) {
  const { t } = context.language;
  return page(t('forms.draft.import.title'), <ImportPage {...{ context, state }} {...found} />, {
    ...back(t('forms.preview.back')),
    ...(found.faults ? { status: 422 } : {}),
  });
}

/** The latest version of each form, and the older one from whose page somebody comes to copy it. */
async function withSource(
  { tx, actionId }: Pick<Import['context'], 'tx' | 'actionId'>,
  forms: readonly FormSummary[],
  source: string,
): Promise<readonly FormSummary[]> {
  if (!isId(source) || forms.some(({ id }) => id === source)) return forms;
  const older = await findFormOfAction(tx, actionId, source);
  return older ? [...forms, { ...older, title: older.definition.title, versions: older.version }] : forms;
}
