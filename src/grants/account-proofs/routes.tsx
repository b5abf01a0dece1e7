import type { FileStore } from '../../platform/files/store.ts';
import { type SeenForm, seenForm } from '../../platform/http/fields.ts';
import { formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { ReasonForm } from '../../ui/reason-form.tsx';
import { SeenField } from '../../ui/seen-field.tsx';
import { besideAgreement } from '../agreements/beside-agreement.ts';
import type { Agreement } from '../agreements/queries.ts';
import { agreementSubject } from '../agreements/subject.ts';
import { agreementSteps } from '../agreements/workflow.ts';
import { heldFileRoutes } from '../annexes/held-file-routes.tsx';
import { billTypeNames } from '../bills/rules.ts';
import { attachForm } from '../bills/schema.ts';
import { getParty } from '../parties/queries.ts';
import { readsAgreement } from '../sensitive-records.ts';
import { confirmAccount, returnAccount } from './decide-account.ts';
import { decideAccountFile } from './decide-account-file.ts';
import { ConfirmAccountPage } from './pages/confirm-page.tsx';
import { ProveAccountPage } from './pages/prove-page.tsx';
import { accountProofPermissions } from './permissions.ts';
import { proveAccount } from './prove-account.ts';
import { accountsOf, type FoundAccountProof } from './queries.ts';
import { type ReturnForm, returnForm } from './schema.ts';
import { accountProofSubject } from './subject.ts';

const captionOf = ({ number, organisationName }: Agreement) => `${number} · ${organisationName}`;
const backTo = ({ id, number }: Pick<Agreement, 'id' | 'number'>) => ({
  back: { href: `/agreements/${id}`, text: number },
});
const { prove_account, confirm_account, return_account } = agreementSteps;

/** The account of a draft agreement: proved by its sub-grantee with the bank's document, confirmed or returned by finance. */
export function accountProofRoutes({ store }: { readonly store: Pick<FileStore, 'read'> }): Route[] {
  return [
    formRoute<Agreement, Record<string, never>>({
      path: prove_account.button.path,
      may: prove_account.permission,
      subject: agreementSubject,
      schema: attachForm,
      files: 'kept',
      fileTypes: () => billTypeNames,
      show: async (context, agreement, state) =>
        page(
          context.language.t('grants.account.prove.title'),
          <ProveAccountPage
            context={context}
            state={state}
            caption={captionOf(agreement)}
            party={await getParty(context.tx, agreement.organisationId)}
            accounts={await accountsOf(context.tx, agreement)}
          />,
          backTo(agreement),
        ),
      act: async ({ work, files }, { id }) => {
        await proveAccount(work, { agreementId: id, files: files.document ?? [] });
        return redirect(`/agreements/${id}`);
      },
    }),
    formRoute<Agreement, SeenForm>({
      path: confirm_account.button.path,
      stepUp: confirm_account.button.stepUp,
      may: confirm_account.permission,
      subject: agreementSubject,
      reads: readsAgreement,
      schema: seenForm,
      show: async (context, agreement, state) => {
        const { latestProof, accountStanding } = await accountsOf(context.tx, agreement);
        return page(
          context.language.t('grants.account.confirm.title'),
          <ConfirmAccountPage
            context={context}
            state={state}
            caption={captionOf(agreement)}
            proof={accountStanding === 'submitted' ? latestProof : undefined}
          />,
          backTo(agreement),
        );
      },
      act: async ({ work }, { id }, { seen }) => {
        await confirmAccount(work, { agreementId: id, seen });
        return redirect(`/agreements/${id}`);
      },
    }),
    formRoute<Agreement, ReturnForm>({
      path: return_account.button.path,
      may: return_account.permission,
      subject: agreementSubject,
      reads: readsAgreement,
      schema: returnForm,
      show: async (context, agreement, state) => {
        const title = context.language.t('grants.account.return.title');
        const { latestProof } = await accountsOf(context.tx, agreement);
        const text = (
          <>
            {latestProof ? <SeenField state={state} now={latestProof.id} /> : null}
            <p class="govuk-body">{context.language.t('grants.account.return.text')}</p>
          </>
        );
        return page(
          title,
          <ReasonForm
            {...{ context, state, title, text }}
            caption={captionOf(agreement)}
            action={context.language.t('grants.account.return.action')}
            look="main"
          />,
          backTo(agreement),
        );
      },
      act: async ({ work }, { id }, decision) => {
        await returnAccount(work, { agreementId: id, ...decision });
        return redirect(`/agreements/${id}`);
      },
    }),
    ...heldFileRoutes<FoundAccountProof>(store, {
      ...besideAgreement,
      path: '/account-proofs/:accountProofId',
      decisionPath: '/staff/account-proofs/:accountProofId',
      subject: accountProofSubject,
      decide: accountProofPermissions.decide,
      fileOf: ({ proof }) => proof,
      act: (work, accountProofId, form) => decideAccountFile(work, { accountProofId, ...form }),
    }),
  ];
}
