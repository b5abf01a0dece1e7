import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { hasRole } from '../../platform/permissions.ts';
import { getContract } from '../contract/queries.ts';
import { getDefinition, listPartners } from '../queries.ts';
import { listWarnings, noteWarning } from './note-warning.ts';
import { WarningsPage } from './pages/warnings-page.tsx';
import { noteWarningPermission } from './permissions.ts';
import { listNotes } from './queries-warnings.ts';
import { type WarningForm, warningForm } from './schema.ts';

/** What is nearly spent, and what was decided about it. */
export const warningRoutes: readonly Route[] = [
  formRoute<void, WarningForm>({
    path: '/staff/budget/warnings',
    may: noteWarningPermission,
    schema: warningForm,
    async show(context, _none, state) {
      const { tx, actionId, actor, language } = context;
      const { action } = await getDefinition(tx, actionId);
      const notes = await listNotes(tx, actionId);
      const leads = hasRole(actor, 'programme_manager');
      return page(
        language.t('action.warning.title'),
        <WarningsPage
          context={context}
          state={state}
          action={action}
          partners={await listPartners(tx, actionId)}
          open={await listWarnings(tx, actor, actionId)}
          notes={notes.filter(({ partnerId }) => leads || partnerId === actor.organisationId)}
          warningPercent={(await getContract(tx, actionId)).warningPercent}
        />,
        { wide: true, back: { href: '/staff/budget', text: language.t('action.budget.title') } },
      );
    },
    async act({ work }, _none, form) {
      await noteWarning(work, form);
      return redirect('/staff/budget/warnings');
    },
  }),
];
