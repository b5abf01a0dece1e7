import { audit } from '../../platform/audit/audit.ts';
import { dayIn } from '../../platform/dates.ts';
import { mustBeAbleTo } from '../../platform/permissions.ts';
import { problem } from '../../platform/problem.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { echoPermissions } from './permissions.ts';
import { lockEcho, saveWithdrawn } from './queries.ts';

/** Takes back what was recorded by mistake: it is shown and counted no more. Problems: `not_permitted`, `echo_withdrawn`. */
export async function withdrawEcho(work: Work, { echoId }: { echoId: string }): Promise<void> {
  const { tx, actor, actionId, now } = work;
  const echo = await lockEcho(tx, actionId, echoId);
  mustBeAbleTo(actor, echoPermissions.withdraw, echo);
  if (echo.withdrawnOn !== null) throw problem('echo_withdrawn');
  await saveWithdrawn(tx, echoId, dayIn(zone, now));
  await audit(work, 'media_echo.withdraw', { kind: 'media_echo', id: echoId });
}
