import { addDays, addSeconds, dayIn } from '../../platform/dates.ts';
import type { JobDefinition } from '../../platform/jobs/jobs.ts';
import type { MessageArguments } from '../../platform/language/language.ts';
import { titleFor } from '../../platform/language/written-for.ts';
import { queueMail } from '../../platform/mail/queue-mail.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { needJobs } from '../asked-needs/forget-needs.ts';
import { listJoinLinks } from '../join-links/queries.ts';
import { testJobs } from '../knowledge-tests/close-test.ts';
import { listSessions } from '../programme/queries.ts';
import { findGathering, type Gathering } from '../queries.ts';
import { findSaid } from '../texts/queries-said.ts';
import { travelJobs } from '../travel/forget-travel.ts';
import { findTravelOffer } from '../travel/queries.ts';
import { eventFacts, invitationFacts } from './invitation-facts.ts';
import { moveUp } from './move-up.ts';
import {
  dropUnconfirmedBefore,
  findParticipant,
  listParticipants,
  listToRemind,
  listWithWaiting,
  type Participant,
  readOffer,
  saveParticipant,
} from './queries.ts';
import { reservedMinutes } from './rules.ts';
import { participantSecret } from './secret.ts';
import { typedFact } from './typed-fact.ts';

type Needs = { readonly baseUrl: string; readonly secret: string };

/** So many days before a gathering those who have a place are reminded. */
const daysBefore = 3;

export const participantJobWords: readonly string[] = [
  'participant.register',
  'participant.invite',
  'participant.remind_invited',
  'participant.tell_replaced',
  'participant.cancel',
  'participant.tell',
  'participant.move_up',
  'participant.remind',
  'participant.lapse',
  'gathering.move',
  'gathering.withdraw',
];
export const quietParticipantJobWords: readonly string[] = ['need.forget', 'travel.forget', 'test.close_due'];

/** Mails to those who take part, each with their own link; and the waiting list, which moves by itself. */
export function participantJobs(needs: Needs): JobDefinition[] {
  const one =
    (run: (work: Work, participant: Participant, gathering: Gathering) => Promise<void>) =>
    async (work: Work, data: Readonly<Record<string, string | number>>) => {
      const participant = await findParticipant(work.tx, work.actionId, String(data.participantId));
      const gathering = participant && (await findGathering(work.tx, work.actionId, participant.gatheringId));
      if (participant && gathering) await run(work, participant, gathering);
    };
  return [
    {
      word: 'participant.register',
      run: one((work, participant, gathering) =>
        participant.state === 'unconfirmed'
          ? tell(work, needs, participant, gathering, 'confirm', { minutes: reservedMinutes })
          : participant.state === 'waiting'
            ? tell(work, needs, participant, gathering, 'waiting')
            : tellWhatToBring(work, needs, participant, gathering, 'registered'),
      ),
    },
    {
      word: 'participant.invite',
      run: one(async (work, participant, gathering) => {
        const said = {
          sessions: await listSessions(work.tx, gathering.id),
          offer: await readOffer(work.tx, gathering.id),
          offered: await findTravelOffer(work.tx, gathering.id),
          note:
            participant.inviteNote ||
            (await findSaid(work.tx, gathering.id, 'inviteNote', participant.locale)).text,
        };
        const link = linkOf(needs, participant);
        const facts = invitationFacts(gathering, said, { baseUrl: needs.baseUrl, link });
        await tell(work, needs, participant, gathering, 'invited', facts);
      }),
    },
    {
      word: 'participant.remind_invited',
      run: one(async (work, participant, gathering) => {
        if (participant.state === 'invited') await tell(work, needs, participant, gathering, 'invited_again');
      }),
    },
    {
      word: 'participant.tell_replaced',
      run: one((work, participant, gathering) => tell(work, needs, participant, gathering, 'replaced')),
    },
    {
      word: 'participant.cancel',
      run: one(async (work, participant, gathering) => {
        await tell(work, needs, participant, gathering, 'cancelled');
        await moveUp(work, { gatheringId: gathering.id });
      }),
    },
    {
      word: 'participant.tell',
      run: (work, data) =>
        one((inner, participant, gathering) =>
          data.what === 'moved_up'
            ? tellWhatToBring(inner, needs, participant, gathering, 'moved_up')
            : tell(inner, needs, participant, gathering, 'again'),
        )(work, data),
    },
    {
      word: 'participant.move_up',
      run: async (work, { gatheringId }) => {
        await moveUp(work, { gatheringId: String(gatheringId) });
      },
    },
    {
      word: 'gathering.move',
      run: async (work, { gatheringId }) => {
        for (const [participant, gathering] of await concerned(work, gatheringId)) {
          await tell(work, needs, participant, gathering, 'moved');
          // Whoever was reminded of the day before is reminded of the new one, too.
          await saveParticipant(work.tx, participant.id, work.now, { remindedAt: null });
        }
      },
    },
    {
      word: 'gathering.withdraw',
      run: async (work, { gatheringId }) => {
        for (const [participant, gathering] of await concerned(work, gatheringId))
          await tell(work, needs, participant, gathering, 'withdrawn');
      },
    },
    ...needJobs,
    ...travelJobs,
    ...testJobs,
    { word: 'participant.lapse', every: '*/5 * * * *', run: lapse },
    { word: 'participant.remind', every: '0 8 * * *', run: (work) => remind(work, needs) },
  ];
}

/** Who has a place in a gathering or waits for one. */
async function concerned(
  { tx, actionId }: Work,
  gatheringId: string | number | undefined,
): Promise<(readonly [Participant, Gathering])[]> {
  const gathering = await findGathering(tx, actionId, String(gatheringId));
  if (!gathering) return [];
  const all = await listParticipants(tx, actionId, gathering.id);
  return all
    .filter(({ state }) => state === 'registered' || state === 'waiting')
    .map((participant) => [participant, gathering] as const);
}

/** Lets those who wait have the places that were reserved and not confirmed in time; what nobody confirmed for a day goes. */
async function lapse(work: Work): Promise<void> {
  const { tx, actionId, now } = work;
  await dropUnconfirmedBefore(tx, actionId, addSeconds(now, -86_400));
  for (const gatheringId of await listWithWaiting(tx, actionId, dayIn(zone, now)))
    await moveUp(work, { gatheringId });
}

/** Reminds whoever has a place in a gathering of the next days, once. */
async function remind(work: Work, needs: Needs): Promise<void> {
  const { tx, actionId, now } = work;
  const today = dayIn(zone, now);
  for (const { id, gatheringId } of await listToRemind(tx, actionId, {
    from: today,
    until: addDays(today, daysBefore),
  })) {
    const participant = await findParticipant(tx, actionId, id);
    const gathering = await findGathering(tx, actionId, gatheringId);
    if (!participant || !gathering) continue;
    // Several sessions of one room on the net have one link.
    const joins = new Set((await listJoinLinks(tx, gatheringId)).map(({ url }) => url));
    if (joins.size === 0) await tellWhatToBring(work, needs, participant, gathering, 'reminded');
    else
      await tellWhatToBring(work, needs, participant, gathering, 'reminded_online', {
        joins: [...joins].join(' '),
      });
    await saveParticipant(tx, id, now, { remindedAt: now });
  }
}

/** Emails that say when and where it is, and who holds it, beside their own facts. */
const sayingWhen: readonly MailTemplate[] = [
  'registered',
  'waiting',
  'invited_again',
  'moved_up',
  'reminded',
  'reminded_online',
  'moved',
];

type MailTemplate =
  | 'confirm'
  | 'registered'
  | 'waiting'
  | 'invited'
  | 'invited_again'
  | 'replaced'
  | 'cancelled'
  | 'moved_up'
  | 'again'
  | 'reminded'
  | 'reminded_online'
  | 'moved'
  | 'withdrawn';

/** To somebody who has a place: with what they are asked to bring. */
async function tellWhatToBring(
  work: Work,
  needs: Needs,
  participant: Participant,
  gathering: Gathering,
  mailTemplate: 'registered' | 'moved_up' | 'reminded' | 'reminded_online',
  more: MessageArguments = {},
): Promise<void> {
  const bring = typedFact((await findSaid(work.tx, gathering.id, 'bring', participant.locale)).text);
  await tell(work, needs, participant, gathering, mailTemplate, { ...more, bring });
}

/** The page of a participation, which its link alone opens. */
const linkOf = ({ baseUrl, secret }: Needs, { id }: { readonly id: string }) =>
  `${baseUrl}/registration/${participantSecret(secret, id)}`;

async function tell(
  work: Work,
  needs: Needs,
  { id, mail, locale, personId, state }: Participant,
  gathering: Gathering,
  mailTemplate: MailTemplate,
  more: MessageArguments = {},
): Promise<void> {
  if (mail === null) return;
  const placed = state === 'registered';
  const when = sayingWhen.includes(mailTemplate)
    ? eventFacts(gathering, await listSessions(work.tx, gathering.id), { placed })
    : {};
  await queueMail(work, {
    template: `training.mail.${mailTemplate}`,
    to: { email: mail, locale, ...(personId ? { personId } : {}) },
    args: {
      ...when,
      ...more,
      title: titleFor(gathering, locale).text,
      kind: gathering.kind,
      day: gathering.startsOn,
      link: linkOf(needs, { id }),
    },
  });
}
