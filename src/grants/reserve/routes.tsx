import { dayIn } from '../../platform/dates.ts';
import { type Context, formRoute, page, pageRoute, type Route, redirect } from '../../platform/http/route.ts';
import { may, own } from '../../platform/permissions.ts';
import { standingOf } from '../../platform/workflow/standing.ts';
import type { Application } from '../applications/queries.ts';
import { applicationSubject } from '../applications/subject.ts';
import type { Call } from '../calls/queries.ts';
import { callSubject, type LotRecord, lotSubject } from '../calls/subject.ts';
import { confirmRoute } from '../confirm-route.tsx';
import { offerHistory } from '../histories.ts';
import { readsComplaint } from '../sensitive-records.ts';
import { acceptOffer, declineAward, declineOffer, mustBeDeclinable } from './answer-offer.ts';
import { offerNext } from './offer-next.ts';
import { OfferFormPage } from './pages/offer-form-page.tsx';
import { OfferPage } from './pages/offer-page.tsx';
import { ReservePage } from './pages/reserve-page.tsx';
import { reservePermissions } from './permissions.ts';
import { listPools, type Offer, type RankedInLot } from './queries.ts';
import { poolOf } from './rules.ts';
import { type OfferForm, offerForm } from './schema.ts';
import { offerSubject } from './subject.ts';
import { offerSteps, offerWorkflow } from './workflow.ts';

const aboutOffer = ({ id, applicationTitle }: Offer) => ({ href: `/offers/${id}`, text: applicationTitle });
const reserveOf = (callId: string) => `/staff/calls/${callId}/reserve`;

async function nextOf({ tx, now }: Pick<Context, 'tx' | 'now'>, { id, callId }: LotRecord) {
  const lot = (await listPools(tx, { callId })).find(({ lotId }) => lotId === id);
  const { next } = lot
    ? poolOf(lot.envelopeMinor, lot.ranked, dayIn(lot.deadlineZone, now))
    : { next: undefined };
  return { lot, next: next as RankedInLot | undefined };
}

/** The reserve list at work: what is free is offered to the next that fits, until a day. */
export const reserveRoutes: Route[] = [
  pageRoute<Call>({
    path: '/staff/calls/:callId/reserve',
    may: reservePermissions.see,
    subject: callSubject,
    show: async (context, call) =>
      page(
        context.language.t('grants.reserve.title'),
        <ReservePage
          context={context}
          call={call}
          lots={await listPools(context.tx, { callId: call.id })}
          offers={may(context.actor, reservePermissions.offer, call)}
        />,
        { wide: true, back: { href: `/staff/calls/${call.id}`, text: call.number } },
      ),
  }),
  formRoute<LotRecord, OfferForm>({
    path: '/staff/lots/:lotId/offer',
    stepUp: true,
    may: reservePermissions.offer,
    subject: lotSubject,
    schema: offerForm,
    show: async (context, lot, state) =>
      page(
        context.language.t('grants.reserve.offer.title'),
        <OfferFormPage context={context} {...(await nextOf(context, lot))} state={state} />,
        { back: { href: reserveOf(lot.callId), text: context.language.t('grants.reserve.title') } },
      ),
    act: async ({ work }, lot, { application, answer_by: answerBy }) => {
      await offerNext(work, { callId: lot.callId, lotId: lot.id, applicationId: application, answerBy });
      return redirect(reserveOf(lot.callId));
    },
  }),
  pageRoute<Offer>({
    path: '/offers/:offerId',
    may: reservePermissions.read,
    subject: offerSubject,
    reads: readsComplaint,
    history: offerHistory,
    show: async (context, offer) => {
      const { t } = context.language;
      return page(
        t('grants.offer.title'),
        <OfferPage
          context={context}
          offer={offer}
          standing={standingOf(offerWorkflow, context.actor, offer, dayIn(offer.deadlineZone, context.now))}
          history={await context.history(offer, [offer.id])}
        />,
        {
          back: own(context.actor!, offer, null)
            ? { href: `/applications/${offer.applicationId}`, text: offer.applicationTitle }
            : { href: reserveOf(offer.callId), text: t('grants.reserve.title') },
        },
      );
    },
  }),
  confirmRoute<Offer>({
    path: offerSteps.accept.button.path,
    stepUp: offerSteps.accept.button.stepUp,
    may: offerSteps.accept.permission,
    subject: offerSubject,
    texts: 'grants.offer.accept',
    about: aboutOffer,
    act: async ({ work }, { id }) => {
      await acceptOffer(work, { offerId: id });
      return redirect(`/offers/${id}`);
    },
  }),
  confirmRoute<Offer>({
    path: offerSteps.decline.button.path,
    stepUp: offerSteps.decline.button.stepUp,
    may: offerSteps.decline.permission,
    subject: offerSubject,
    texts: 'grants.offer.decline',
    about: aboutOffer,
    act: async ({ work }, { id }) => {
      await declineOffer(work, { offerId: id });
      return redirect(`/offers/${id}`);
    },
  }),
  confirmRoute<Application>({
    path: '/applications/:applicationId/decline',
    stepUp: true,
    may: reservePermissions.declineAward,
    subject: applicationSubject,
    texts: 'grants.award.decline',
    about: ({ id, title }) => ({ href: `/applications/${id}`, text: title }),
    check: async ({ tx }, application) => void (await mustBeDeclinable(tx, application)),
    act: async ({ work }, { id }) => {
      await declineAward(work, { applicationId: id });
      return redirect(`/applications/${id}`);
    },
  }),
];
