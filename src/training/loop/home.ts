import { dayIn } from '../../platform/dates.ts';
import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { endOfDay, zone } from '../../platform/zone.ts';
import { ownLearning } from './own-learning.ts';
import { seeLearning } from './permissions.ts';

const shown = 3;

/**
 * On an organisation's home: the trainings that it is invited to, until registration ends. Where no day was set for that, until they
 * begin, or until they end for a reader who is written down.
 */
export async function learningHome({ tx, actor, actionId, now, language }: Context) {
  if (!actor || !may(actor, seeLearning, undefined)) return [];
  const { t } = language;
  const { coming } = await ownLearning(tx, actor, actionId, now);
  const today = dayIn(zone, now);
  const open = coming.filter(({ own, registerUntil, startsOn }) => own || registerUntil || startsOn >= today);
  const trainings = [...new Map(open.map((one) => [one.gatheringId, one])).values()];
  return [
    {
      title: t('training.loop.own'),
      lines: trainings.slice(0, shown).map(({ gatheringId, title, startsOn, registerUntil, own }) => ({
        text: title,
        about: [
          t('training.loop.home.starts', { day: language.day(startsOn) }),
          ...(own ? [t(`training.participant.state.${own.state}`)] : []),
        ].join(' · '),
        href: `/events/${gatheringId}`,
        due: own ? null : (registerUntil ?? endOfDay(startsOn)),
      })),
      all: { href: '/learning', text: t('training.loop.home.all') },
    },
  ];
}
