import {
  type ActingContext,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import { privacyNotice } from '../../privacy/index.ts';
import { PrivacyNotice } from '../../ui/privacy-notice.tsx';
import { agreementPermissions } from '../agreements/permissions.ts';
import { type Agreement, findAgreement } from '../agreements/queries.ts';
import { agreementSubject } from '../agreements/subject.ts';
import { agreementSteps } from '../agreements/workflow.ts';
import { addendumHistory } from '../histories.ts';
import type { GrantsParts } from '../parts.ts';
import { readsAddendum, readsAgreement } from '../sensitive-records.ts';
import { askForChange } from './ask-for-change.ts';
import { documentRoutes } from './document-routes.tsx';
import { draftAddendum } from './draft-addendum.ts';
import { editAddendum } from './edit-addendum.ts';
import { changeIn, gatherFacts } from './gather-facts.ts';
import { notifyShift } from './notify-shift.ts';
import { AddendumPage } from './pages/addendum-page.tsx';
import { ChangeFormPage } from './pages/change-form-page.tsx';
import { RefusedPage } from './pages/refused-page.tsx';
import type { Addendum } from './queries.ts';
import { refusedNow } from './refused-now.ts';
import { type ChangeForm, changeForm, filledChange, type ShiftForm, shiftForm } from './schema.ts';
import { signingRoutes } from './signing-routes.tsx';
import { addendumSubject } from './subject.ts';
import { addendumSteps } from './workflow.ts';

const captionOf = ({ number, organisationName }: Pick<Agreement, 'number' | 'organisationName'>) =>
  `${number} · ${organisationName}`;
const backTo = ({ id, number }: Agreement) => ({ back: { href: `/agreements/${id}#addenda`, text: number } });
const asked = {
  ask: { ...agreementSteps.ask_change, act: askForChange },
  draft: { ...agreementSteps.draft_addendum, act: draftAddendum },
};

const steps = { shift: 'notify_shift', ask: 'ask_change', draft: 'draft_addendum' } as const;

const filledWithNow = async (context: ActingContext, agreement: Agreement) =>
  filledChange(await gatherFacts(context, agreement), agreement.currency);

/** The form that begins a change, or why it can only fail today. */
async function beginning(
  context: ActingContext,
  agreement: Agreement,
  state: FormState,
  texts: keyof typeof steps,
) {
  const title = context.language.t(`grants.addendum.${texts}.title`);
  const caption = captionOf(agreement);
  const privacy = <PrivacyNotice {...(await privacyNotice(context, 'agreement', agreement))} />;
  const refused = refusedNow(context, steps[texts], agreement, state);
  if (refused)
    return page(title, <RefusedPage {...{ title, caption, refused, privacy }} />, backTo(agreement));
  const facts = await gatherFacts(context, agreement);
  return page(
    title,
    <ChangeFormPage {...{ context, state, caption, texts, facts, privacy }} />,
    backTo(agreement),
  );
}

/** Changes of agreements: noticed, asked for, drafted, signed by both sides, and how each reads. */
export function addendumRoutes(parts: GrantsParts): Route[] {
  return [
    formRoute<Agreement, ShiftForm>({
      path: agreementSteps.notify_shift.button.path,
      may: agreementSteps.notify_shift.permission,
      subject: agreementSubject,
      schema: shiftForm,
      fill: filledWithNow,
      show: (context, agreement, state) => beginning(context, agreement, state, 'shift'),
      act: async ({ work }, { id }, form) =>
        redirect(`/addenda/${await notifyShift(work, { agreementId: id, ...form })}`),
    }),
    ...(['ask', 'draft'] as const).map((texts) =>
      formRoute<Agreement, ChangeForm>({
        path: asked[texts].button.path,
        may: asked[texts].permission,
        subject: agreementSubject,
        ...(texts === 'draft' ? { reads: readsAgreement } : {}),
        schema: changeForm,
        fill: filledWithNow,
        show: (context, agreement, state) => beginning(context, agreement, state, texts),
        act: async ({ work }, { id }, { wish, seen }) =>
          redirect(`/addenda/${await asked[texts].act(work, { agreementId: id, wish, seen })}`),
      }),
    ),
    pageRoute<Addendum>({
      path: '/addenda/:addendumId',
      may: agreementPermissions.readAddendum,
      subject: addendumSubject,
      history: addendumHistory,
      reads: readsAddendum,
      show: async (context, addendum) =>
        page(
          context.language.t('grants.addendum.title'),
          <AddendumPage
            context={context}
            addendum={addendum}
            facts={await gatherFacts(context, await agreementOf(context, addendum), changeIn(addendum))}
            history={await context.history(addendum, [addendum.id])}
          />,
          { back: { href: `/agreements/${addendum.agreementId}#addenda`, text: addendum.agreementNumber } },
        ),
    }),
    formRoute<Addendum, ChangeForm>({
      path: addendumSteps.edit.button.path,
      may: addendumSteps.edit.permission,
      subject: addendumSubject,
      reads: readsAddendum,
      schema: changeForm,
      fill: async (context, addendum) => {
        const facts = await gatherFacts(context, await agreementOf(context, addendum));
        const { endsOn, amountMinor, headings, appliesFrom } = changeIn(addendum);
        const filled = {
          ...(headings ? { appliesFrom } : {}),
          ...{ reason: addendum.reason, endsOn: endsOn ?? facts.endsOn },
          ...{ amountMinor: amountMinor ?? facts.amountMinor, headings: headings ?? facts.headings },
        };
        return filledChange(filled, addendum.currency);
      },
      show: async (context, addendum, state) => {
        const agreement = await agreementOf(context, addendum);
        return page(
          context.language.t('grants.addendum.draft.title'),
          <ChangeFormPage
            context={context}
            state={state}
            caption={captionOf(agreement)}
            facts={await gatherFacts(context, agreement)}
            texts="draft"
            version={addendum.version}
            privacy={<PrivacyNotice {...(await privacyNotice(context, 'agreement', agreement))} />}
          />,
          { back: { href: `/addenda/${addendum.id}`, text: addendum.agreementNumber } },
        );
      },
      act: async ({ work }, { id }, { version, wish }) => {
        await editAddendum(work, { addendumId: id, version, wish });
        return redirect(`/addenda/${id}`);
      },
    }),
    ...signingRoutes(parts),
    ...documentRoutes(parts),
  ];
}

async function agreementOf(
  { tx }: { readonly tx: Parameters<typeof findAgreement>[0] },
  { agreementId }: Addendum,
): Promise<Agreement> {
  const found = await findAgreement(tx, agreementId);
  if (!found) throw problem('not_found');
  return found;
}
