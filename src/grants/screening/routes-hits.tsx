import { dayIn } from '../../platform/dates.ts';
import { type SeenForm, seenForm } from '../../platform/http/fields.ts';
import {
  type ActingContext,
  buttonRoute,
  type Context,
  type FormState,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { standingOf } from '../../platform/workflow/standing.ts';
import { zone } from '../../platform/zone.ts';
import { screeningHitHistory } from '../histories.ts';
import { readsOfficers } from '../sensitive-records.ts';
import { confirmHit, proposeOnHit, sendBackHit } from './decide-hit.ts';
import { DecideHitPage, type HitVerb } from './pages/decide-hit-page.tsx';
import { HitPage } from './pages/hit-page.tsx';
import { screeningPermissions } from './permissions.ts';
import { findEarlier, type HitRecord } from './queries.ts';
import { type ProposeForm, proposeForm } from './schema.ts';
import { hitSubject } from './subject.ts';
import { hitSteps, hitWorkflow } from './workflow.ts';

const pathOf = (id: string) => `/screening-hits/${id}`;
const back = ({ language }: Pick<Context, 'language'>, { id }: HitRecord) => ({
  back: { href: pathOf(id), text: language.t('grants.screening.hit.title') },
});
const decidePage = (context: ActingContext, hit: HitRecord, state: FormState, verb: HitVerb) =>
  page(
    context.language.t(`grants.screening.${verb}.title`),
    <DecideHitPage {...{ context, state, hit, verb }} />,
    back(context, hit),
  );

const proposing = (step: 'clear' | 'uphold') =>
  formRoute<HitRecord, ProposeForm>({
    path: hitSteps[step].button.path,
    may: hitSteps[step].permission,
    subject: hitSubject,
    reads: readsOfficers,
    schema: proposeForm,
    // What was said of the same pair before, to be read again and not merely taken over.
    fill: async ({ tx }, hit): Promise<Record<string, string>> => {
      const earlier = await findEarlier(tx, hit);
      return earlier?.state === (step === 'clear' ? 'cleared' : 'upheld') ? { reason: earlier.reason } : {};
    },
    show: (context, hit, state) => decidePage(context, hit, state, step),
    act: async ({ work }, { id }, { seen, reason }) => {
      await proposeOnHit(work, { hitId: id, seen, reason, step });
      return redirect(pathOf(id));
    },
  });

const confirming = (step: 'confirm_clearing' | 'confirm_upholding') =>
  formRoute<HitRecord, SeenForm>({
    path: hitSteps[step].button.path,
    stepUp: hitSteps[step].button.stepUp,
    may: hitSteps[step].permission,
    subject: hitSubject,
    reads: readsOfficers,
    schema: seenForm,
    show: (context, hit, state) => decidePage(context, hit, state, step),
    act: async ({ work }, { id }, { seen }) => {
      await confirmHit(work, { hitId: id, seen, step });
      return redirect(pathOf(id));
    },
  });

/** A hit of a screening: read, proposed on, and decided by a second person. */
export const hitRoutes: readonly Route[] = [
  pageRoute<HitRecord>({
    path: '/screening-hits/:screeningHitId',
    may: screeningPermissions.readHit,
    subject: hitSubject,
    reads: readsOfficers,
    history: screeningHitHistory,
    show: async (context, hit) => {
      const { tx, actor, now, language } = context;
      return page(
        language.t('grants.screening.hit.title'),
        <HitPage
          context={context}
          hit={hit}
          earlier={await findEarlier(tx, hit)}
          standing={standingOf(hitWorkflow, actor, hit, dayIn(zone, now))}
          history={await context.history(hit, [hit.id])}
        />,
        {
          back: {
            href: `/staff/organisations/${hit.organisationId}/screening`,
            text: language.t('grants.screening.title'),
          },
        },
      );
    },
  }),
  proposing('clear'),
  proposing('uphold'),
  confirming('confirm_clearing'),
  confirming('confirm_upholding'),
  buttonRoute<HitRecord>({
    path: hitSteps.send_back.button.path,
    may: hitSteps.send_back.permission,
    subject: hitSubject,
    back: (_context, { id }) => pathOf(id),
    act: async ({ work }, { id }) => {
      await sendBackHit(work, { hitId: id });
      return redirect(pathOf(id));
    },
  }),
];
