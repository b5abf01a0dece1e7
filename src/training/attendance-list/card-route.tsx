import { page, pageRoute, type Route, redirect, type Subject } from '../../platform/http/route.ts';
import { isId } from '../../platform/ids.ts';
import { may } from '../../platform/permissions.ts';
import type { GatheringSubject } from '../permissions.ts';
import { CardPage } from './pages/card-page.tsx';
import { listPermissions, openCard } from './permissions.ts';

/** Where the code of a card leads: to `card/` and the id of a participation. */
export const cardAddress = (baseUrl: string, participantId: string) => `${baseUrl}/card/${participantId}`;

/**
 * What the code of a card opens. Whoever may note its holder goes to their page. All others, whoever's card it is and whether there is
 * one, read what to do with a card and nothing of a person.
 */
export function cardRoute<Expected extends GatheringSubject>({
  find,
}: Pick<Subject<Expected>, 'find'>): Route {
  return pageRoute({
    path: '/card/:cardId',
    may: openCard,
    show: async (context) => {
      const { params, actor, tx, language } = context;
      const id = params.cardId ?? '';
      const expected = actor && isId(id) ? await find(tx, id, context) : undefined;
      const to = `/check-in/${encodeURIComponent(id)}`;
      if (expected && may(actor, listPermissions.checkIn, expected)) return redirect(to);
      return page(
        language.t('training.card.title'),
        <CardPage signIn={actor ? undefined : `/sign-in?next=${encodeURIComponent(to)}`} />,
      );
    },
  });
}
