import { z } from 'zod';
import { type SeenForm, seen, seenForm } from '../../platform/http/fields.ts';
import {
  type ActingContext,
  type FormState,
  formRoute,
  page,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { openApplication } from '../applications/open-application.ts';
import { fitsOfApplication } from '../eligibility/fits-of-application.ts';
import { fitOfAll } from '../eligibility/rules.ts';
import { screeningNoticeFor } from '../screening/screening-notice.tsx';
import { readsApplication } from '../sensitive-records.ts';
import { vaultHrefFor } from '../vault/vault-href.ts';
import { type CheckRecord, checkSubject } from './check-record.ts';
import { confirmCheck, sendBackCheck } from './confirm-check.ts';
import { CheckListPage } from './pages/check-list-page.tsx';
import { SentBack } from './pages/check-standing.tsx';
import { CheckedDocuments } from './pages/checked-documents.tsx';
import { ConfirmCheckPage } from './pages/confirm-check-page.tsx';
import { checkPermissions } from './permissions.ts';
import { decidedByRule } from './rules.ts';
import { concludeCheck, saveCheck } from './save-check.ts';
import { type CheckForm, checkForm, typedOfCheck } from './schema.ts';
import { checkSteps } from './workflow.ts';

const pathOf = (id: string) => `/staff/applications/${id}`;
const backTo = ({ id, title }: CheckRecord) => ({ back: { href: pathOf(id), text: title } });

/** The files of the application, and what is known of its organisation. */
async function documentsOf(context: ActingContext, { application }: CheckRecord) {
  const { form, formContext } = await openApplication(context, application);
  const vaultHref = await vaultHrefFor(context, application.organisationId);
  return (
    <>
      {await screeningNoticeFor(context, application.organisationId)}
      <CheckedDocuments vaultHref={vaultHref} form={form} context={formContext} />
    </>
  );
}

const secondPage = async (
  context: ActingContext,
  record: CheckRecord,
  state: FormState,
  step: 'confirm' | 'send_back',
) =>
  page(
    context.language.t(`grants.check.${step}.title`),
    <ConfirmCheckPage
      {...{ context, state, record, step }}
      fits={await fitsOfApplication(context.tx, record.application)}
      documents={await documentsOf(context, record)}
    />,
    backTo(record),
  );

const sendBackForm = z.object({
  seen,
  reason: z.string().trim().min(1, 'invalid.required').max(2000, 'invalid.too_long'),
});

/** The administrative and eligibility check: filled in and concluded, and where the call asks it, confirmed or sent back by a second person. */
export const checkRoutes: readonly Route[] = [
  formRoute<CheckRecord, CheckForm>({
    path: checkSteps.conclude_first.form,
    may: checkPermissions.save,
    subject: checkSubject,
    reads: readsApplication,
    schema: checkForm,
    fill: async ({ tx }, { application, check }) => ({
      // What data decides is filled in before anything was said.
      ...decidedByRule(application, fitOfAll(await fitsOfApplication(tx, application))),
      ...typedOfCheck(check),
    }),
    show: async (context, record, state) =>
      page(
        context.language.t('grants.check.title'),
        <CheckListPage
          context={context}
          application={record.application}
          state={state}
          stored={record.check}
          fits={await fitsOfApplication(context.tx, record.application)}
          documents={
            <>
              <SentBack record={record} />
              {await documentsOf(context, record)}
            </>
          }
        />,
        backTo(record),
      ),
    act: async ({ work }, { id, application }, { conclude, ...given }) => {
      const input = { applicationId: id, ...given };
      await (conclude ? concludeCheck(work, input) : saveCheck(work, input));
      const concluded = application.rules.checkedByTwo ? 'check.conclude_first' : 'check.conclude';
      return redirect(pathOf(id), conclude ? concluded : 'check.save');
    },
  }),
  formRoute<CheckRecord, SeenForm>({
    path: checkSteps.confirm.button.path,
    may: checkSteps.confirm.permission,
    subject: checkSubject,
    reads: readsApplication,
    schema: seenForm,
    show: (context, record, state) => secondPage(context, record, state, 'confirm'),
    act: async ({ work }, { id }, { seen: shown }) => {
      await confirmCheck(work, { applicationId: id, seen: shown });
      return redirect(pathOf(id));
    },
  }),
  formRoute<CheckRecord, z.output<typeof sendBackForm>>({
    path: checkSteps.send_back.button.path,
    may: checkSteps.send_back.permission,
    subject: checkSubject,
    reads: readsApplication,
    schema: sendBackForm,
    show: (context, record, state) => secondPage(context, record, state, 'send_back'),
    act: async ({ work }, { id }, { seen: shown, reason }) => {
      await sendBackCheck(work, { applicationId: id, reason, seen: shown });
      return redirect(pathOf(id));
    },
  }),
];
