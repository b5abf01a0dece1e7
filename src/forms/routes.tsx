import { page, pageRoute, type Route } from '../platform/http/route.ts';
import { inLanguage } from '../platform/language/language.ts';
import { FormPreviewPage } from './pages/form-preview-page.tsx';
import { FormsListPage } from './pages/forms-list-page.tsx';
import { seeForms } from './permissions.ts';
import { type FormVersion, findFormOfAction, listForms } from './queries.ts';

/** The forms of the Action, for those who run it. */
export const formRoutes: readonly Route[] = [
  pageRoute({
    path: '/staff/forms',
    may: seeForms,
    show: async ({ tx, actionId, language }) =>
      page(
        language.t('forms.list.title'),
        <FormsListPage forms={await listForms(tx, actionId)} language={language} />,
      ),
  }),
  pageRoute<FormVersion>({
    path: '/staff/forms/:formId',
    may: seeForms,
    subject: {
      kind: 'form',
      param: 'formId',
      find: (tx, id, { actionId }) => findFormOfAction(tx, actionId, id),
    },
    show: ({ language }, form) =>
      page(
        inLanguage(form.definition.title, language.locale),
        <FormPreviewPage form={form} language={language} />,
        { back: { href: '/staff/forms', text: language.t('forms.preview.back') } },
      ),
  }),
];
