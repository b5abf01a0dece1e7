import { formRoute, page, type Route, redirect, type Subject } from '../../platform/http/route.ts';
import { listInstruments } from '../instruments/queries.ts';
import * as permissions from '../permissions.ts';
import { addProvision } from './add-provision.ts';
import { editProvision } from './edit-provision.ts';
import { ProvisionFormPage } from './pages/provision-form-page.tsx';
import { findProvision, listEarlierWords, type SourcedProvision } from './queries.ts';
import { type NewProvisionForm, newProvisionForm, type ProvisionForm, provisionForm } from './schema.ts';

const list = '/staff/standards';
const provisionOfPath: Subject<SourcedProvision> = {
  kind: 'provision',
  param: 'provisionId',
  find: (tx, id, { actionId }) => findProvision(tx, actionId, id),
};

/** Our words about the provisions of instruments, written and rewritten by the coordinator. */
export const provisionRoutes: Route[] = [
  formRoute<void, NewProvisionForm>({
    path: '/staff/provisions/new',
    may: permissions.addProvisionPermission,
    schema: newProvisionForm,
    show: async (context, _none, state) =>
      page(
        context.language.t('matrix.provision.add'),
        <ProvisionFormPage
          context={context}
          state={state}
          instruments={await listInstruments(context.tx, context.actionId)}
        />,
        { back: { href: list, text: context.language.t('matrix.standards.title') } },
      ),
    act: async ({ work }, _none, form) => {
      await addProvision(work, form);
      return redirect(list);
    },
  }),
  formRoute<SourcedProvision, ProvisionForm>({
    path: '/staff/provisions/:provisionId/edit',
    may: permissions.editProvisionPermission,
    subject: provisionOfPath,
    schema: provisionForm,
    fill: (_context, { version, article, summary, area, seenInSource }) => ({
      version: String(version),
      article,
      says: summary,
      area,
      seen: seenInSource ? 'yes' : 'no',
    }),
    show: async (context, provision, state) =>
      page(
        context.language.t('matrix.provision.edit'),
        <ProvisionFormPage
          context={context}
          state={state}
          provision={provision}
          earlier={await listEarlierWords(context.tx, provision.id)}
        />,
        { back: { href: list, text: context.language.t('matrix.standards.title') } },
      ),
    act: async ({ work }, provision, form) => {
      await editProvision(work, { provisionId: provision.id, form });
      return redirect(provision.standardId ? `${list}/${provision.standardId}` : list);
    },
  }),
];
