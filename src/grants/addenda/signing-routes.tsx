import { z } from 'zod';
import { type SeenForm, seenForm } from '../../platform/http/fields.ts';
import { buttonRoute, formRoute, page, type Route, redirect } from '../../platform/http/route.ts';
import { ReasonForm as ReasonFormPage } from '../../ui/reason-form.tsx';
import { hashOfAgreed } from '../agreements/agreed.ts';
import type { GrantsParts } from '../parts.ts';
import { readsAddendum } from '../sensitive-records.ts';
import { acceptAddendum } from './accept-addendum.ts';
import { endAddendum, endings } from './end-addendum.ts';
import { offerAddendum } from './offer-addendum.ts';
import { SignAddendumPage } from './pages/sign-page.tsx';
import type { Addendum } from './queries.ts';
import { type ReasonForm, reasonForm } from './schema.ts';
import { signAddendum } from './sign-addendum.ts';
import { signedAddendum, wordsOf } from './signed-addendum.ts';
import { addendumSubject } from './subject.ts';
import { addendumSteps } from './workflow.ts';

const pathOf = ({ id }: Pick<Addendum, 'id'>) => `/addenda/${id}`;
const backTo = (addendum: Addendum) => ({ back: { href: pathOf(addendum), text: addendum.agreementNumber } });

/** What leads to the signatures of an addendum, and how it ends without them. */
export function signingRoutes({ english, store, demonstration }: GrantsParts): Route[] {
  const { offer, accept, sign } = addendumSteps;
  return [
    buttonRoute<Addendum>({
      path: offer.button.path,
      may: offer.permission,
      subject: addendumSubject,
      back: (_context, addendum) => pathOf(addendum),
      act: async ({ work }, addendum) => {
        await offerAddendum(work, { addendumId: addendum.id });
        return redirect(pathOf(addendum));
      },
    }),
    formRoute<Addendum, SeenForm>({
      path: accept.button.path,
      stepUp: accept.button.stepUp,
      may: accept.permission,
      subject: addendumSubject,
      reads: readsAddendum,
      schema: seenForm,
      show: async (context, addendum, state) =>
        page(
          context.language.t('grants.addendum.accept.title'),
          <SignAddendumPage
            context={context}
            addendum={addendum}
            state={state}
            words={hashOfAgreed(
              await wordsOf(context.tx, english, { addendumId: addendum.id, demonstration }),
            )}
            step="accept"
          />,
          backTo(addendum),
        ),
      act: async ({ work, tx }, { id }, { seen }) => {
        const agreed = await wordsOf(tx, english, { addendumId: id, demonstration });
        await acceptAddendum(work, { addendumId: id, agreed, seen });
        return redirect(pathOf({ id }));
      },
    }),
    formRoute<Addendum, Record<string, never>>({
      path: sign.button.path,
      stepUp: sign.button.stepUp,
      may: sign.permission,
      subject: addendumSubject,
      reads: readsAddendum,
      schema: z.object({}),
      show: async (context, addendum, state) =>
        page(
          context.language.t('grants.addendum.sign.title'),
          <SignAddendumPage context={context} addendum={addendum} state={state} step="sign" />,
          backTo(addendum),
        ),
      act: async ({ work, tx }, { id }) => {
        const document = await signedAddendum(tx, english, store, { addendumId: id, demonstration });
        await signAddendum(work, { addendumId: id, ...document });
        return redirect(pathOf({ id }));
      },
    }),
    ...endings.map((ending) => {
      const { button, permission } = addendumSteps[ending];
      return formRoute<Addendum, ReasonForm>({
        path: button.path,
        may: permission,
        subject: addendumSubject,
        reads: readsAddendum,
        schema: reasonForm,
        show: (context, addendum, state) => {
          const { t } = context.language;
          const title = t(`grants.addendum.${ending}.title`);
          return page(
            title,
            <ReasonFormPage
              context={context}
              state={state}
              title={title}
              caption={`${addendum.agreementNumber} · ${addendum.organisationName}`}
              text={<p class="govuk-body">{t('grants.addendum.end.text')}</p>}
            />,
            backTo(addendum),
          );
        },
        act: async ({ work }, { id }, { reason }) => {
          await endAddendum(work, { addendumId: id, ending, reason });
          return redirect(pathOf({ id }));
        },
      });
    }),
  ];
}
