import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { getContract } from '../contract/queries.ts';
import { getDefinition, listPartners } from '../queries.ts';
import { listWarnings, noteWarning, ownWarnings } from './note-warning.ts';
import { DecideWarningPage, WarningsPage } from './pages/warnings-page.tsx';
import { noteWarningPermission, seeBudget } from './permissions.ts';
import { roundsBooks } from './queries-spending.ts';
import { listNotes } from './queries-warnings.ts';
import { type WarningForm, warningForm } from './schema.ts';

const path = '/staff/budget/warnings';

/** What is nearly spent, and what was decided about it. */
export const warningRoutes: readonly Route[] = [
  pageRoute({
    path,
    may: seeBudget,
    async show({ tx, actionId, actor, language }) {
      const { action } = await getDefinition(tx, actionId);
      const open = await listWarnings(tx, actionId);
      return page(
        language.t('action.warning.title'),
        <WarningsPage
          action={action}
          partners={await listPartners(tx, actionId)}
          open={open}
          rounded={await roundsBooks(tx, actionId)}
          notes={await listNotes(tx, actionId)}
          warningPercent={(await getContract(tx, actionId)).warningPercent}
          mayDecide={may(actor, noteWarningPermission, undefined) && ownWarnings(open, actor!).length > 0}
        />,
        { wide: true, back: { href: '/staff/budget', text: language.t('action.budget.title') } },
      );
    },
  }),
  formRoute<void, WarningForm>({
    path: `${path}/new`,
    may: noteWarningPermission,
    schema: warningForm,
    async show(context, _none, state) {
      const { tx, actionId, actor, language } = context;
      const { action } = await getDefinition(tx, actionId);
      return page(
        language.t('action.warning.action'),
        <DecideWarningPage
          context={context}
          state={state}
          action={action}
          partners={await listPartners(tx, actionId)}
          open={ownWarnings(await listWarnings(tx, actionId), actor)}
        />,
        { back: { href: path, text: language.t('action.warning.title') } },
      );
    },
    async act({ work }, _none, form) {
      await noteWarning(work, form);
      return redirect(path);
    },
  }),
];
