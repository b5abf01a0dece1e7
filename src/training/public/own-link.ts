import { linkThatOpens, type OwnMark } from '../../platform/http/own-mark.ts';
import type { Context } from '../../platform/http/route.ts';
import { forReader } from '../../platform/language/written-for.ts';
import { problem } from '../../platform/problem.ts';
import { findPresented, present } from '../participants/queries.ts';
import { hashParticipantSecret } from '../participants/secret.ts';
import { findOwnEvent } from './queries-own.ts';

/** The participation behind a link, and its gathering while it stands. Throws `not_found`. */
export async function opened({ tx, actionId, params, language }: Context, secret: string) {
  const link = params.link ?? '';
  const mac = hashParticipantSecret(secret, link);
  await present(tx, mac);
  const participant = await findPresented(tx, actionId, mac);
  if (!participant) throw problem('not_found');
  const found = await findOwnEvent(tx, actionId, participant);
  const event = found && forReader(found, language);
  return { link, here: `/registration/${link}`, participant, event };
}

/** Somebody with the link of a participation is counted under it: a hall shares a network. */
export function byParticipation(secret: string): OwnMark {
  return linkThatOpens((context) => opened(context, secret));
}
