import { z } from 'zod';
import { addDays, dayIn } from '../../platform/dates.ts';
import { paragraphs } from '../../platform/http/fields.ts';
import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  pageRoute,
  type Route,
  redirect,
} from '../../platform/http/route.ts';
import { zone } from '../../platform/zone.ts';
import { retentionRules } from '../declarations/declaration.ts';
import { officerBack } from '../officer-back.ts';
import { endHoldPermission, holdRetentionPermission, seeRetention } from '../permissions.ts';
import { findPrivacy } from '../queries.ts';
import { endHold, holdRetention, ruleOf } from './hold-retention.ts';
import { HoldPage } from './pages/hold-page.tsx';
import { RetentionPage, type RuleView } from './pages/retention-page.tsx';
import { countGoing, listGoingTogether, listHolds, listPurges } from './queries.ts';

const list = '/staff/privacy/retention';
/** How far ahead the officer looks, and how many of a rule are named. */
const daysAhead = 90;
const mostNamed = 20;

async function ruleViews({ tx, actionId, now }: Context): Promise<RuleView[]> {
  const { retention = {} } = (await findPrivacy(tx, actionId)) ?? {};
  const holds = await listHolds(tx, actionId);
  const today = dayIn(zone, now);
  const views: RuleView[] = [];
  for (const rule of retentionRules) {
    const decided = retention[rule];
    const asked = { actionId, months: decided?.months ?? 0, until: addDays(today, daysAhead) };
    const due = decided ? await countGoing(tx, rule, { ...asked, until: today }) : 0;
    views.push({
      rule,
      decided,
      due,
      soon: decided ? (await countGoing(tx, rule, asked)) - due : 0,
      going: decided ? await listGoingTogether(tx, rule, asked, mostNamed) : [],
      hold: holds.find((hold) => hold.rule === rule),
    });
  }
  return views;
}

/** What will go and when, and what holds it back. */
export const retentionRoutes: Route[] = [
  pageRoute({
    path: list,
    may: seeRetention,
    show: async (context) => {
      const { tx, actionId, token, language } = context;
      const views = await ruleViews(context);
      return page(
        language.t('privacy.retention.title'),
        <RetentionPage rules={views} purges={await listPurges(tx, actionId, 30)} token={token} />,
        { wide: true, ...officerBack(context) },
      );
    },
  }),
  formRoute({
    path: `${list}/:rule/hold`,
    may: holdRetentionPermission,
    schema: z.object({ reason: paragraphs(1000) }),
    show: (context, _, state) =>
      page(
        context.language.t('privacy.retention.hold'),
        <HoldPage context={context} state={state} rule={ruleOf(context.params.rule)} />,
        { back: { href: list, text: context.language.t('privacy.retention.title') } },
      ),
    act: async ({ work, params }, _, { reason }) => {
      await holdRetention(work, { rule: ruleOf(params.rule), reason });
      return redirect(list);
    },
  }),
  buttonRoute({
    path: `${list}/:rule/end-hold`,
    may: endHoldPermission,
    back: () => list,
    act: async ({ work, params }) => {
      await endHold(work, { rule: ruleOf(params.rule) });
      return redirect(list);
    },
  }),
];
