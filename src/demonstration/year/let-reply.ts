import {
  handOver,
  inviteInstitution,
  listPlaces,
  registerReply,
  reply,
  replyPapers,
} from '../../matrix/index.ts';
import { addDays } from '../../platform/dates.ts';
import type { InventedCycle, InventedInvitation } from '../invented/cycles.ts';
import { inventedInstitutions } from '../invented/staff.ts';
import { workAs } from '../queries.ts';
import { addInstitution, type Staff } from './hire-staff.ts';
import { layPaper } from './lay-paper.ts';
import { at, type Player, type Stage } from './stage.ts';

type Work = ReturnType<Stage['work']>;

/** How long institutions may reply. */
const replyDays = 25;

/** What was found is handed over to invented institutions, with the reason where none is asked, and some of them reply: on their page, or by a letter that is registered with its file. */
export function letReply(
  stage: Stage,
  staff: Staff,
  cycleId: string,
  { invited = [], unheard = {} }: InventedCycle,
  day: number,
): void {
  const manager = staff.get('programme.manager')!;
  const ids = new Map<InventedInvitation, string>();
  const then = (on: number, by: Player, act: (work: Work) => Promise<void>) =>
    stage.timeline.plan(at(stage, on, '14:00'), (later) => asPlayer(stage, by, later, act));
  then(day, manager, async (work) => {
    const places = await listPlaces(stage.tx, cycleId);
    for (const one of invited) {
      const organisation =
        staff.get(one.who)?.organisationId ??
        (await addInstitution(stage, manager, inventedInstitutions[one.who]!, work.now));
      const form = { place: places[one.place]!.id, organisation };
      ids.set(one, await inviteInstitution(work, { cycleId, form }));
    }
    const form = {
      replyUntil: addDays(stage.today, day + replyDays),
      unheard: places.map((_, nth) => unheard[nth] ?? ''),
    };
    await handOver(work, { cycleId, form });
  });
  for (const one of invited) {
    const { reply: said, who } = one;
    if (!said) continue;
    then(said.on, said.way === 'page' ? staff.get(who)! : manager, async (work) => {
      const to = {
        invitationId: ids.get(one)!,
        cycleStandardId: null,
        text: said.text,
        language: 'en' as const,
      };
      if (said.way === 'letter') await registerLetter(stage, work, cycleId, to, said.on - 2);
      else await reply(work, { invitationId: to.invitationId, form: to });
    });
  }
}

async function registerLetter(
  stage: Stage,
  work: Work,
  cycleId: string,
  said: { invitationId: string; cycleStandardId: null; text: string; language: 'en' },
  on: number,
): Promise<void> {
  const form = { ...said, repliedOn: addDays(stage.today, on), letterReference: 'DEMO-L-01' };
  const ownerId = await registerReply(work, { cycleId, form });
  await layPaper(stage, work, { owner: replyPapers, ownerId, title: 'Letter of reply', published: true });
}

/** The database shows an assessor their own answers and nobody's else: the year says who is at work as a request does. */
export async function asPlayer(
  stage: Stage,
  player: Player,
  now: string,
  act: (work: Work) => Promise<unknown>,
): Promise<void> {
  await workAs(stage.tx, player);
  await act(stage.work(player, now));
  await workAs(stage.tx, undefined);
}
