import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { SeenField } from '../../ui/seen-field.tsx';
import { attachRoute } from '../attach-route.tsx';
import { listLines } from '../budget/queries-questions.ts';
import { changeProcurement } from './change-procurement.ts';
import {
  attachProcurementPermission,
  changeProcurementPermission,
  withdrawProcurementPermission,
} from './permissions.ts';
import type { Procurement } from './queries.ts';
import { procurementFormPage } from './route-form.tsx';
import { seenOfProcurement } from './rules.ts';
import { type ChangeForm, changeForm, type WithdrawalForm, withdrawalForm } from './schema.ts';
import { procurementPapers, procurementSubject } from './subject.ts';
import { typedOf } from './typed.ts';
import { withdrawProcurement } from './withdraw-procurement.ts';

const pathOf = ({ id }: Procurement) => `/staff/procurement/${id}`;
const backTo = (contract: Procurement) => ({ back: { href: pathOf(contract), text: contract.subject } });

/** What happens to a contract after it was recorded: it is changed, withdrawn, and its files are kept beside it. */
export const procurementStepRoutes: readonly Route[] = [
  formRoute<Procurement, ChangeForm>({
    path: '/staff/procurement/:procurementId/change',
    may: changeProcurementPermission,
    stepUp: true,
    subject: procurementSubject,
    schema: changeForm,
    fill: async ({ tx, actionId }, contract) =>
      typedOf(contract, await listLines(tx, actionId, contract.partnerId)),
    show: async (context, contract, state) =>
      page(
        context.language.t('action.procurement.change.title'),
        await procurementFormPage(context, state, { partnerId: contract.partnerId, changes: contract }),
        backTo(contract),
      ),
    async act({ work }, contract, form) {
      await changeProcurement(work, { procurementId: contract.id, form });
      return redirect(pathOf(contract));
    },
  }),
  formRoute<Procurement, WithdrawalForm>({
    path: '/staff/procurement/:procurementId/withdraw',
    may: withdrawProcurementPermission,
    stepUp: true,
    subject: procurementSubject,
    schema: withdrawalForm,
    show(context, contract, state) {
      const title = context.language.t('action.procurement.withdraw.title');
      return page(
        title,
        <ReasonForm
          {...{ context, state, title }}
          caption={contract.subject}
          text={
            <>
              <SeenField state={state} now={seenOfProcurement(contract)} />
              <p class="govuk-body">{context.language.t('action.procurement.withdraw.text')}</p>
            </>
          }
        />,
        backTo(contract),
      );
    },
    async act({ work }, contract, form) {
      await withdrawProcurement(work, { procurementId: contract.id, ...form });
      return redirect(pathOf(contract));
    },
  }),
  attachRoute(procurementPapers, {
    path: '/staff/procurement/:procurementId/documents/new',
    may: attachProcurementPermission,
    text: 'action.procurement.files_text',
  }),
];
