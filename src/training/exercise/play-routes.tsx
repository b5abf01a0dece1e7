import { z } from 'zod';
import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { problem } from '../../platform/problem.ts';
import type { SessionOfGathering } from '../programme/queries.ts';
import { sessionSubject } from '../programme/routes.tsx';
import { opened } from '../public/own-link.ts';
import { readsPeople } from '../subject.ts';
import { dealRoles } from './deal-roles.ts';
import { giveRoles } from './give-roles.ts';
import { openStage } from './open-stage.ts';
import { CardsPage } from './pages/cards-page.tsx';
import { OwnPartPage } from './pages/own-part-page.tsx';
import { PlayPage } from './pages/play-page.tsx';
import { RolesPage } from './pages/roles-page.tsx';
import { playPermissions, seeOwnPart } from './permissions.ts';
import { findExercise } from './queries.ts';
import { findPlay, listOwnParts, listPlayers } from './queries-play.ts';
import { type GivenForm, givenForm } from './schema.ts';
import { typedRoles } from './typed.ts';

const path = '/staff/sessions/:sessionId/exercise';
const playOf = ({ id }: SessionOfGathering) => `/staff/sessions/${id}/exercise`;
const reads = (session: SessionOfGathering) =>
  readsPeople({ id: session.gatheringId, partnerId: session.partnerId });

/** What was dealt in a session and to whom. Throws `not_found` while nothing was. */
async function dealtIn({ tx }: Pick<Context, 'tx'>, { id, gatheringId }: SessionOfGathering) {
  const play = await findPlay(tx, id);
  if (!play) throw problem('not_found');
  return { play, players: await listPlayers(tx, { sessionId: id, gatheringId }) };
}

const exerciseOf = async ({ tx }: Pick<Context, 'tx'>, { moduleId }: SessionOfGathering) =>
  moduleId === null ? undefined : findExercise(tx, moduleId);

/** The simulated investigation in a session: dealt and opened by those who hold it, played by link. */
export function playRoutes(needs: { readonly secret: string }): Route[] {
  return [
    pageRoute<SessionOfGathering>({
      path,
      may: playPermissions.see,
      subject: sessionSubject,
      reads,
      show: async (context, session) => {
        const { tx, language, token } = context;
        const { id, gatheringId, gatheringTitle } = session;
        const play = await findPlay(tx, id);
        return page(
          language.t('training.exercise.title'),
          <PlayPage
            session={session}
            exercise={await exerciseOf(context, session)}
            play={play}
            players={play ? await listPlayers(tx, { sessionId: id, gatheringId }) : []}
            token={token}
          />,
          { back: { href: `/staff/gatherings/${gatheringId}`, text: gatheringTitle } },
        );
      },
    }),
    buttonRoute<SessionOfGathering>({
      path: `${path}/deal`,
      may: playPermissions.deal,
      subject: sessionSubject,
      back: (_context, session) => playOf(session),
      act: async ({ work }, session) => {
        await dealRoles(work, { sessionId: session.id });
        return redirect(playOf(session));
      },
    }),
    formRoute<SessionOfGathering, GivenForm>({
      path: `${path}/roles`,
      may: playPermissions.give,
      subject: sessionSubject,
      reads,
      schema: givenForm,
      fill: async (context, session) => {
        const { play, players } = await dealtIn(context, session);
        return typedRoles(play, players);
      },
      show: async (context, session, state) => {
        const { play, players } = await dealtIn(context, session);
        const { language, url, token } = context;
        return page(
          language.t('training.exercise.give'),
          <RolesPage
            state={state}
            action={url.pathname}
            token={token}
            caption={session.title}
            play={play}
            players={players}
            stored={typedRoles(play, players)}
          />,
          { back: { href: playOf(session), text: language.t('training.exercise.title') } },
        );
      },
      act: async ({ work }, session, form) => {
        await giveRoles(work, { sessionId: session.id, form });
        return redirect(playOf(session));
      },
    }),
    buttonRoute<SessionOfGathering>({
      path: `${path}/stages/:stage/open`,
      may: playPermissions.open,
      subject: sessionSubject,
      back: (_context, session) => playOf(session),
      act: async ({ work, params }, session) => {
        const stage = z.coerce.number().int().positive().safeParse(params.stage);
        if (!stage.success) throw problem('not_found');
        await openStage(work, { sessionId: session.id, stage: stage.data });
        return redirect(playOf(session));
      },
    }),
    pageRoute<SessionOfGathering>({
      path: `${path}/cards`,
      may: playPermissions.see,
      subject: sessionSubject,
      show: async (context, session) => {
        const { t } = context.language;
        const text =
          (await findPlay(context.tx, session.id))?.text ?? (await confirmedText(context, session));
        return page(
          t('training.exercise.cards'),
          <CardsPage text={text} caption={`${session.gatheringTitle} · ${session.title}`} />,
          { back: { href: playOf(session), text: t('training.exercise.title') } },
        );
      },
    }),
    pageRoute({
      path: '/registration/:link/exercise',
      may: seeOwnPart,
      show: async (context) => {
        const { event, here } = await opened(context, needs.secret);
        const parts = await listOwnParts(context.tx);
        if (!event || parts.length === 0) throw problem('not_found');
        return page(
          context.language.t('training.exercise.own_title'),
          <OwnPartPage parts={parts} caption={event.title} here={here} />,
          { back: { href: here, text: event.title } },
        );
      },
    }),
  ];
}

/** What would be played: a text that nobody confirmed is not printed either. Problem: `exercise_not_confirmed`. */
async function confirmedText(context: Context, session: SessionOfGathering) {
  const exercise = await exerciseOf(context, session);
  if (!exercise) throw problem('not_found');
  if (!exercise.confirmedAt) throw problem('exercise_not_confirmed');
  return exercise.text;
}
