import { dayFields } from '../../platform/http/fields.ts';
import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { money, toDecimal } from '../../platform/money.ts';
import { may } from '../../platform/permissions.ts';
import { listDocuments } from '../library/queries.ts';
import { getDefinition } from '../queries.ts';
import { ContractFormPage, recordTitleKey } from './pages/contract-form-page.tsx';
import { ContractPage } from './pages/contract-page.tsx';
import { recordContractPermission, seeContract } from './permissions.ts';
import { getContract, listContracts } from './queries.ts';
import { recordContract } from './record-contract.ts';
import { type ContractForm, contractForm } from './schema.ts';

/** What the contract says, entered once and used by status, budget and donor report. */
export const contractRoutes: readonly Route[] = [
  pageRoute({
    path: '/staff/contract',
    may: seeContract,
    async show({ tx, actionId, actor, language }) {
      const { action } = await getDefinition(tx, actionId);
      const kinds = ['contract', 'annex', 'addendum'] as const;
      return page(
        language.t('action.contract.title'),
        <ContractPage
          versions={await listContracts(tx, actionId)}
          documents={await listDocuments(tx, actor, { actionId, kinds, limit: 50 })}
          currency={action.currency}
          mayRecord={may(actor, recordContractPermission, undefined)}
        />,
        { wide: true },
      );
    },
  }),
  formRoute<void, ContractForm>({
    path: '/staff/contract/edit',
    stepUp: true,
    may: recordContractPermission,
    schema: contractForm,
    async fill({ tx, actionId }) {
      const { action } = await getDefinition(tx, actionId);
      const known = await getContract(tx, actionId);
      const amount = (minor: number | null) =>
        minor === null ? '' : toDecimal(money(minor, action.currency));
      return {
        number: known.number ?? '',
        contact_person: known.contactPerson ?? '',
        ...dayFields('starts_on', known.startsOn),
        ...dayFields('ends_on', known.endsOn),
        total: amount(known.totalMinor),
        contribution: amount(known.contributionMinor),
        transfer_percent: String(known.transferPercent),
        warning_percent: String(known.warningPercent),
        report_days: String(known.reportDays),
        decision_days: String(known.decisionDays),
        answer_days: String(known.answerDays),
        prefinancing: amount(known.prefinancingMinor),
        further: amount(known.furtherMinor),
        forecast_percent: String(known.forecastPercent),
        last_spent_percent: String(known.lastSpentPercent),
        before_spent_percent: String(known.beforeSpentPercent),
        ceiling_percent: String(known.ceilingPercent),
        forecast_months: String(known.forecastMonths),
      };
    },
    async show(context, _none, state) {
      const { tx, actionId, language } = context;
      const { action } = await getDefinition(tx, actionId);
      const isEntered = (await listContracts(tx, actionId)).length > 0;
      return page(
        language.t(recordTitleKey(isEntered)),
        <ContractFormPage context={context} state={state} currency={action.currency} isEntered={isEntered} />,
        { back: { href: '/staff/contract', text: language.t('action.contract.title') } },
      );
    },
    async act({ work }, _none, form) {
      await recordContract(work, form);
      return redirect('/staff/contract');
    },
  }),
];
