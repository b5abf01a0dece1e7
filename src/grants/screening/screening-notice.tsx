import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { zone } from '../../platform/zone.ts';
import { ScreeningNotice } from './pages/screening-notice.tsx';
import { screeningPermissions } from './permissions.ts';
import { listScreenedIn } from './queries.ts';
import { lackOf } from './rules.ts';
import { screeningFacts } from './screening-facts.ts';

/** What this reader is told of the screening of an organisation; nothing to those who may not know. `onItsPage`: they are on its page already. */
export async function screeningNoticeFor(context: Context, organisationId: string, onItsPage = false) {
  const { tx, actor, now } = context;
  const openIn = await listScreenedIn(tx, organisationId);
  if (!may(actor, screeningPermissions.read, { organisationId, openIn })) return undefined;
  const facts = await screeningFacts(context, organisationId);
  const lack = lackOf(facts, dayIn(zone, now));
  return (
    <ScreeningNotice
      {...{ facts, lack, organisationId, onItsPage }}
      mayLoad={may(actor, screeningPermissions.load, undefined)}
    />
  );
}
