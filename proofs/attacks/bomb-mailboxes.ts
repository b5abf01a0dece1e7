import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from '../proof.ts';
import { type Attacked, atFullSpeed, crowdSize, lineOf, network, organisation, statuses } from './line.ts';

/** From many networks each form that mails is sent to the same mailboxes. */
export async function bombMailboxes(all: Attacked): Promise<Outcome> {
  const { client, people } = all;
  const [stranger, known] = ['victim@attack.example', people[crowdSize + 1]!.email];
  const attacker = lineOf(all, network(3));
  await attacker.open('/register');
  const registering = await atFullSpeed(200, 20, (at) =>
    attacker.send('/register', { ...organisation(at), email: at % 2 ? stranger : known }, network(5000 + at)),
  );
  await attacker.open('/sign-in/forgotten');
  const forgetting = await atFullSpeed(200, 20, (at) =>
    attacker.send('/sign-in/forgotten', { email: at % 2 ? stranger : known }, network(5000 + at)),
  );
  attacker.close();
  await pause(3000);
  const { rows } = await client.query<{ to: string; count: number }>(
    'select to_address as "to", count(*)::int as count from platform.mail where to_address = any($1) group by 1',
    [[stranger, known]],
  );
  const most = Math.max(0, ...rows.map(({ count }) => count));
  return {
    figures: [
      `400 forms from 200 networks to two mailboxes (${statuses([...registering, ...forgetting])}) brought ${most} mails to one at most`,
    ],
    faults: most > 9 ? [`one mailbox got ${most} mails`] : [],
  };
}
