import { setTimeout as pause } from 'node:timers/promises';
import { password } from '../applicants.ts';
import type { Outcome } from '../proof.ts';
import { type Attacked, atFullSpeed, crowdSize, lineOf, network, statuses } from './line.ts';

/** A CSO that nobody knows invites strangers, with a name that is a message. */
export async function inviteStrangers(all: Attacked): Promise<Outcome> {
  const { client, people } = all;
  const { email } = people[crowdSize + 2]!;
  const { rows } = await client.query<{ id: string }>(
    `update network.organisation o set name = 'WIN AT https://evil.example' from people.membership m join people.person p on p.id = m.person_id
     where p.email = $1 and o.id = m.organisation_id returning o.id`,
    [email],
  );
  const invite = `/organisations/${rows[0]!.id}/people/invite`;
  const certifier = lineOf(all, network(4));
  await certifier.open('/sign-in');
  await certifier.send('/sign-in', { email, password });
  await certifier.open(invite);
  const answers = await atFullSpeed(200, 10, (at) =>
    certifier.send(invite, {
      email: `stranger${at}@attack.example`,
      role: 'cso_member',
      jurisdiction: '',
      locale: 'en',
    }),
  );
  certifier.close();
  await pause(1000);
  const { rows: mails } = await client.query<{ args: unknown }>(
    `select args from platform.mail where to_address like 'stranger%@attack.example'`,
  );
  const carried = mails.filter(({ args }) => JSON.stringify(args).includes('evil')).length;
  return {
    figures: [
      `200 invitations of a CSO that nobody knows (${statuses(answers)}) brought ${mails.length} mails, ${carried} with its words`,
    ],
    faults: [
      ...(mails.length !== 5 ? [`${mails.length} strangers were written to instead of 5`] : []),
      ...(carried > 0 ? [`${carried} mails carry the name that the CSO gave itself`] : []),
    ],
  };
}
