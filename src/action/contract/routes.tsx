import { formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { listDocuments } from '../library/queries.ts';
import { getDefinition } from '../queries.ts';
import { gatherThirdParties } from './gather-third-parties.ts';
import { ContractFormPage, recordTitleKey } from './pages/contract-form-page.tsx';
import { ContractPage } from './pages/contract-page.tsx';
import { recordContractPermission, seeContract } from './permissions.ts';
import { getContract, listContracts } from './queries.ts';
import { recordContract } from './record-contract.ts';
import { unknownContract } from './rules.ts';
import { type ContractForm, contractForm } from './schema.ts';
import { typedOf } from './typed.ts';

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
          thirdParties={await gatherThirdParties(tx, actionId)}
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
      return typedOf(await getContract(tx, actionId), action);
    },
    async show(context, _none, state) {
      const { tx, actionId, language } = context;
      const { action } = await getDefinition(tx, actionId);
      const [latest] = await listContracts(tx, actionId);
      const isEntered = latest !== undefined;
      return page(
        language.t(recordTitleKey(isEntered)),
        <ContractFormPage
          context={context}
          state={state}
          currency={action.currency}
          isEntered={isEntered}
          stored={latest ?? unknownContract}
        />,
        { back: { href: '/staff/contract', text: language.t('action.contract.title') } },
      );
    },
    async act({ work }, _none, form) {
      await recordContract(work, form);
      return redirect('/staff/contract');
    },
  }),
];
