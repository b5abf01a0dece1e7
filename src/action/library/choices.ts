import type { Context } from '../../platform/http/route.ts';
import { listParticipants } from '../queries.ts';
import { type Options, optionsOf } from './options.ts';
import { type Document, listAudiences } from './queries.ts';

/** What can be chosen of a document by whoever looks. */
export async function choicesOf(
  { tx, actor, actionId, language }: Pick<Context, 'tx' | 'actor' | 'actionId' | 'language'>,
  document?: Document,
): Promise<Options> {
  const own = actor ? await listAudiences(tx, actor, actionId) : [];
  return optionsOf(language, await listParticipants(tx, actionId), own, document);
}
