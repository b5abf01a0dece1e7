import { linkThatOpens } from '../../platform/http/own-mark.ts';
import {
  buttonRoute,
  type Context,
  formRoute,
  page,
  type Route,
  redirect,
  type Subject,
  toldByPage,
} from '../../platform/http/route.ts';
import { listOf } from '../attendance-list/pages/presence-parts.tsx';
import { fillNow, showScan, takeScans } from '../attendance-list/scanning.tsx';
import { type ScanForm, scanForm } from '../attendance-list/schema.ts';
import { participationLimits } from '../limits.ts';
import type { TrainingNeeds } from '../needs.ts';
import type { GatheringSubject } from '../permissions.ts';
import { findGathering, type Gathering } from '../queries.ts';
import { gatheringSubject } from '../subject.ts';
import { checkInAtDoor, openedDoor } from './check-in-at-door.ts';
import { isStillKept } from './is-still-kept.ts';
import { openDoor } from './open-door.ts';
import { DoorsPage } from './pages/doors-page.tsx';
import { checkInAtDoor as checkInPermission, keepDoors } from './permissions.ts';
import { type Door, findDoor, listDoors } from './queries.ts';
import { isShut } from './rules.ts';
import { type DoorForm, doorForm } from './schema.ts';
import { doorSecret } from './secret.ts';
import { shutDoor } from './shut-door.ts';

const doorSubject: Subject<Door & GatheringSubject> = {
  kind: 'door',
  param: 'doorId',
  find: async (tx, id, { actionId }) => {
    const door = await findDoor(tx, actionId, id);
    const gathering = await findGathering(tx, actionId, door?.gatheringId ?? id);
    return (
      door && gathering && { ...door, partnerId: gathering.partnerId, jurisdiction: gathering.jurisdiction }
    );
  },
};

/** Letting trainers scan at the door, and scanning there without an account. */
export function doorRoutes({ baseUrl, secret }: Pick<TrainingNeeds, 'baseUrl' | 'secret'>): Route[] {
  const path = '/staff/gatherings/:gatheringId/doors';
  return [
    formRoute<Gathering, DoorForm>({
      path,
      done: 'door.open',
      may: keepDoors,
      subject: gatheringSubject,
      schema: doorForm,
      show: async (context, gathering, state) => {
        const { tx, actionId, now, language } = context;
        const doors: (Door & { address: string | undefined })[] = [];
        const over = isShut(gathering, now);
        for (const door of await listDoors(tx, actionId, gathering.id)) {
          const opens = !door.endedAt && !over && (await isStillKept(tx, { actionId, gathering, ...door }));
          const address = opens ? `${baseUrl}/door/${doorSecret(secret, door.id)}` : undefined;
          doors.push({ ...door, address });
        }
        return page(
          language.t('training.doors.title'),
          <DoorsPage context={context} state={state} gathering={gathering} doors={doors} over={over} />,
          { back: { href: listOf(gathering), text: language.t('training.presence.title') } },
        );
      },
      act: async ({ work }, { id }, form) => {
        await openDoor(work, { secret }, { gatheringId: id, form });
        return redirect(`/staff/gatherings/${id}/doors`);
      },
    }),
    buttonRoute<Door & GatheringSubject>({
      path: '/staff/doors/:doorId/shut',
      done: 'door.shut',
      may: keepDoors,
      subject: doorSubject,
      back: (_context, { gatheringId }) => `/staff/gatherings/${gatheringId}/doors`,
      act: async ({ work }, { id, gatheringId }) => {
        await shutDoor(work, { doorId: id });
        return redirect(`/staff/gatherings/${gatheringId}/doors`);
      },
    }),
    formRoute<void, ScanForm>({
      path: '/door/:link',
      done: toldByPage,
      limits: participationLimits,
      own: linkThatOpens(gatheringOf),
      may: checkInPermission,
      schema: scanForm,
      fill: async (context) => fillNow(context, await gatheringOf(context)),
      show: async (context, _, state) => showScan(context, await gatheringOf(context), state, {}),
      act: async (context, _, form) => {
        const { params, work } = context;
        const gathering = await gatheringOf(context);
        return takeScans(context, gathering, form, {
          note: (scans) => checkInAtDoor(work, { secret, link: params.link ?? '', scans }),
          around: {},
        });
      },
    }),
  ];

  async function gatheringOf(context: Context) {
    return (await openedDoor(context, { secret, link: context.params.link ?? '' })).gathering;
  }
}
