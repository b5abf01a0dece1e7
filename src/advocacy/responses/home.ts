import type { Context } from '../../platform/http/route.ts';
import { may } from '../../platform/permissions.ts';
import { endOfDay } from '../../platform/zone.ts';
import { listAskedPermission } from './permissions.ts';
import { listAsked } from './queries.ts';

const shown = 5;

/** On an institution's home: what recommendations ask of it, where each reply is, and by when it is due; what waits first. */
export async function askedHome({ tx, actor, actionId, language }: Context) {
  if (!actor || !may(actor, listAskedPermission, undefined)) return [];
  const { t } = language;
  const asked = await listAsked(tx, actionId, actor.organisationId);
  const waiting = asked.filter(({ answered }) => !answered);
  const answered = asked.filter((one) => one.answered);
  return [
    {
      title: t('advocacy.asked.title'),
      lines: [...waiting, ...answered].slice(0, shown).map((one) => ({
        text: one.title,
        about: t(`advocacy.asked.${one.reply ?? (one.answered ? 'answered' : 'waits')}`),
        href: `/asked/${one.id}`,
        due: one.replyBy && endOfDay(one.replyBy),
      })),
      all: { href: '/asked', text: t('advocacy.asked.all') },
    },
  ];
}
