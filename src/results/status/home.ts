import { getDefinition } from '../../action/index.ts';
import type { Context } from '../../platform/http/route.ts';
import { shareText } from '../../platform/language/share-text.ts';
import { money } from '../../platform/money.ts';
import { hasRole, may } from '../../platform/permissions.ts';
import { disputePermissions } from '../disputes/permissions.ts';
import { resultsPermissions } from '../permissions.ts';
import { riskPermissions } from '../risks/permissions.ts';
import { ruleText } from '../risks/rule-text.ts';
import { gatherStatus } from './gather-status.ts';
import { targetsOf } from './rules.ts';

const changesShown = 4;
const risksShown = 5;

/** The status on the home of those who run the Action, of their own partner or of all: time, money and achievement side by side, what is late, what changed. */
export async function statusHome({ tx, actor, actionId, now, language }: Context) {
  if (!actor || !may(actor, resultsPermissions.readStatus, undefined)) return [];
  const wide = hasRole(actor, 'programme_manager', 'contracting_authority');
  const partnerId = wide ? undefined : actor.organisationId;
  const { currency } = (await getDefinition(tx, actionId)).action;
  const status = await gatherStatus(tx, { actionId, now, ...(partnerId ? { partnerId } : {}) });
  const partner = status.partners.find(({ id }) => id === partnerId);
  const known = partner !== undefined;
  const { t } = language;
  const line = known ? status.byPartner[0]! : status.action;
  const share = (
    label: string,
    of: { numerator: number; denominator: number } | null,
    write?: (figure: number) => string,
  ) => (of && of.denominator > 0 ? [`${t(label)}: ${shareText(language, of, write)}`] : []);
  const figures = [
    ...share('results.status.time', status.time),
    ...share(
      'results.status.spent',
      line.money && { numerator: line.money.spent, denominator: line.money.budget },
      (minor) => language.money(money(minor, currency)),
    ),
    ...share(
      known ? 'results.status.milestones' : 'results.status.targets',
      line.achievement?.mean ?? null,
      targetsOf(language.number),
    ),
  ];
  const changes = status.changes.slice(0, changesShown);
  return [
    {
      title: t('results.status.title'),
      lines: [
        {
          // Of one partner: what is late elsewhere is another line.
          text: partner ? `${t('results.status.home')}: ${partner.name}` : t('results.status.home'),
          about: [
            ...figures,
            t('results.status.home.about', { late: status.late.length, headings: status.headings.length }),
          ].join(' · '),
          href: known ? `/staff/status/${partnerId}` : '/staff/status',
          due: null,
        },
        ...(changes.length > 0
          ? [
              {
                text: t('results.status.week'),
                about: changes
                  .map(({ word, times }) => t(`results.status.week.${word}`, { times }))
                  .join(' · '),
                href: '/staff/status#week',
                due: null,
              },
            ]
          : []),
      ],
      all: { href: '/staff/status', text: t('results.status.home.all') },
    },
    ...(status.openDisputes > 0 && may(actor, disputePermissions.list, undefined)
      ? [
          {
            title: t('results.dispute.list.title'),
            lines: [
              {
                text: t('results.dispute.waiting', { count: status.openDisputes }),
                about: t('results.dispute.waiting.about'),
                href: '/staff/disputes?state=open',
                due: null,
              },
            ],
            all: { href: '/staff/disputes', text: t('results.dispute.all') },
          },
        ]
      : []),
    ...(status.come.length > 0 && may(actor, riskPermissions.list, undefined)
      ? [
          {
            title: t('results.status.triggers'),
            lines: status.come.slice(0, risksShown).map(({ id, title, value, ...one }) => ({
              text: title,
              about: ruleText(language, one, value),
              href: `/staff/risks/${id}`,
              due: null,
            })),
            all: { href: '/staff/status#triggers', text: t('results.status.triggers.all') },
          },
        ]
      : []),
  ];
}
