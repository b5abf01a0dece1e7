import { sql } from 'kysely';
import { asSeenBy } from '../../src/platform/database/frame.ts';
import { type Actor, may } from '../../src/platform/permissions.ts';
import type { Tx } from '../../src/platform/work.ts';
import { disputeRoutes } from '../../src/results/disputes/routes.tsx';
import { logframeRoutes } from '../../src/results/logframe/routes.tsx';
import { renderIn } from '../../src/ui/testing.tsx';
import { type Cast, noon } from './cast.ts';
import { languageOf } from './language.ts';
import { contextOf } from './workflow-walk.tsx';

const language = languageOf('en');

/** Under row-level security, as a request of this person. */
export async function asReader<Found>(tx: Tx, actor: Actor, look: () => Promise<Found>): Promise<Found> {
  return asSeenBy(tx, actor, async () => {
    await sql`set local role mostura_app`.execute(tx);
    const found = await look();
    await sql`set local role none`.execute(tx);
    return found;
  });
}

/** A page, form or file as this person reads it; undefined where there is none for them. */
export async function readDispute(
  cast: Cast,
  tx: Tx,
  actor: Actor,
  path: string,
  {
    id,
    indicator = 'national_sub_grants',
  }: { readonly id?: string | undefined; readonly indicator?: string } = {},
) {
  return asReader(tx, actor, async () => {
    const route = [...disputeRoutes, ...logframeRoutes].find((one) => one.path === path)!;
    const context = { ...contextOf(cast, actor, noon), params: { indicator } };
    const record = id && (await route.subject?.find(tx, id, context as never));
    if (route.kind === 'button' || (id && !record) || !may(actor, route.may, record as never))
      return undefined;
    const state = { typed: {}, errors: {}, conflict: false };
    const answer = await route.show(context as never, record as never, state);
    if (answer.result === 'csv') return answer.rows.map((row) => row.join(';')).join('\n');
    return answer.result === 'page' ? String(renderIn(language, answer.body as never)) : undefined;
  });
}
