import { findForm } from '../../forms/index.ts';
import {
  type Context,
  csv,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import { privacyNotice } from '../../privacy/index.ts';
import { listHalfDays } from '../attendance-list/queries.ts';
import { windowsOf } from '../knowledge-tests/rules.ts';
import { type PaperForm, paperForm } from '../knowledge-tests/schema.ts';
import { participationLimits } from '../limits.ts';
import { byParticipation, opened } from '../public/own-link.ts';
import type { Gathering } from '../queries.ts';
import { gatheringSubject } from '../subject.ts';
import { askOwnQuestions } from './ask-own-questions.ts';
import { giveEvaluation } from './give-evaluation.ts';
import { findOwnEvaluation } from './own-evaluation.ts';
import { seenOwn, withOwn } from './own-questions.ts';
import { EvaluationPage } from './pages/evaluation-page.tsx';
import { OwnEvaluationPage } from './pages/own-evaluation-page.tsx';
import { OwnQuestionsPage, typedOwn } from './pages/own-questions-page.tsx';
import { askOwnPermission, giveEvaluationPermission, seeEvaluation } from './permissions.ts';
import { findEnd, listGiven } from './queries.ts';
import { listOwnQuestions } from './queries-own.ts';
import { mustNotHaveBegun, saidOf, standingOf } from './rules.ts';
import { saidRows } from './said-rows.ts';
import { type OwnQuestionsForm, ownQuestionsForm } from './schema.ts';

/** What people said of a gathering together, as far as it is shown. */
async function toldOf({ tx, now }: Pick<Context, 'tx' | 'now'>, { id }: Gathering) {
  const given = await listGiven(tx, id);
  const own = await listOwnQuestions(tx, id);
  const ofAction = given[0] && (await findForm(tx, given[0].formVersionId))?.definition;
  const form = ofAction && withOwn(ofAction, own);
  const standing = standingOf(windowsOf(await listHalfDays(tx, id)), now, await findEnd(tx, id));
  return { form, own, given: given.length, standing, said: form && saidOf(form, given, standing) };
}

const evaluationPath = (id: string) => `/staff/gatherings/${id}/evaluation`;
const backToEvaluation = ({ language }: Pick<Context, 'language'>, { id }: Gathering) => ({
  ...{ href: evaluationPath(id), text: language.t('training.evaluation.title') },
});

/** What people say of a training: given by link, read by those who hold it. */
export function evaluationRoutes(needs: { readonly secret: string }): Route[] {
  return [
    pageRoute<Gathering>({
      path: '/staff/gatherings/:gatheringId/evaluation',
      may: seeEvaluation,
      subject: gatheringSubject,
      show: async (context, gathering) =>
        page(
          context.language.t('training.evaluation.title'),
          <EvaluationPage
            gathering={gathering}
            {...(await toldOf(context, gathering))}
            asks={may(context.actor, askOwnPermission, gathering) && gathering.withdrawnAt === null}
          />,
          { back: { href: `/staff/gatherings/${gathering.id}`, text: gathering.title } },
        ),
    }),
    pageRoute<Gathering>({
      path: '/staff/gatherings/:gatheringId/evaluation.csv',
      may: seeEvaluation,
      subject: gatheringSubject,
      stepUp: true,
      show: async (context, gathering) => {
        const { form, said } = await toldOf(context, gathering);
        return csv('evaluation.csv', saidRows(context.language, form, said));
      },
    }),
    formRoute<Gathering, OwnQuestionsForm>({
      path: '/staff/gatherings/:gatheringId/evaluation/questions',
      done: 'evaluation.ask',
      may: askOwnPermission,
      subject: gatheringSubject,
      schema: ownQuestionsForm,
      fill: async ({ tx }, { id }) => {
        const own = await listOwnQuestions(tx, id);
        return { seen: seenOwn(own), ...typedOwn(own) };
      },
      show: async (context, gathering, state) => {
        const { standing, given, own } = await toldOf(context, gathering);
        // What a refused save typed stays in the form, also when the first answer came meanwhile.
        if (Object.keys(state.errors).length === 0) mustNotHaveBegun(standing, given);
        return page(
          context.language.t('training.evaluation.ask.title'),
          <OwnQuestionsPage {...{ context, state, own }} caption={gathering.title} />,
          { back: backToEvaluation(context, gathering) },
        );
      },
      act: async ({ work }, { id }, { questions, seen }) => {
        await askOwnQuestions(work, { gatheringId: id, questions, seen });
        return redirect(evaluationPath(id));
      },
    }),
    formRoute<void, PaperForm>({
      path: '/registration/:link/evaluation',
      limits: participationLimits,
      own: byParticipation(needs.secret),
      may: giveEvaluationPermission,
      schema: paperForm,
      show: async (context, _none, state) => {
        const { participant, event, here } = await opened(context, needs.secret);
        if (!event) throw problem('not_found');
        return page(
          context.language.t('training.evaluation.title'),
          <OwnEvaluationPage
            context={context}
            state={state}
            own={await findOwnEvaluation(context, participant)}
            caption={event.title}
            notice={await privacyNotice(context, 'evaluation', event)}
          />,
          { back: { href: here, text: event.title } },
        );
      },
      act: async ({ work, params }, _none, typed) => {
        const linkSecret = params.link ?? '';
        await giveEvaluation(work, needs, { linkSecret, typed });
        return redirect(`/registration/${linkSecret}/evaluation`);
      },
    }),
  ];
}
