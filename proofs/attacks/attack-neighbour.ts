import { password } from '../applicants.ts';
import type { Outcome } from '../proof.ts';
import { type Attacked, atFullSpeed, counted, lineOf, network, settled, statuses } from './line.ts';

const fresh = 'the other bank is reached on foot';

/**
 * Somebody in the certifier's own network, as behind one mobile carrier, fills every bound of it. The certifier signs in again in a browser
 * that did before and submits; and with the link of a mail they choose a new password in a browser that never did.
 */
export async function attackFromNextDoor(all: Attacked): Promise<Outcome> {
  const { client, people } = all;
  const { email, applicationId } = people.at(-1)!;
  const shared = network(11);
  const own = lineOf(all, shared);
  await own.open('/sign-in');
  await own.send('/sign-in', { email, password });
  const elsewhere = lineOf(all, network(12));
  await elsewhere.open('/sign-in/forgotten');
  await elsewhere.send('/sign-in/forgotten', { email });
  const neighbour = lineOf(all, shared);
  await neighbour.open('/sign-in');
  const filling = [
    ...(await atFullSpeed(300, 20, (at) =>
      neighbour.send('/sign-in', { email: `other${at}@attack.example`, password: 'a wrong guess' }),
    )),
    ...(await atFullSpeed(150, 20, (at) =>
      neighbour.send('/sign-in/forgotten', { email: `other${at}@attack.example` }),
    )),
    ...(await atFullSpeed(1300, 20, () => neighbour.send('/reset/nothing', { password: fresh }))),
  ];
  const refused = counted(filling, 429);
  const met: string[] = [];
  const expects = (what: string, { status }: { status: number }) => {
    if (status !== 303) met.push(`${what} was answered ${status}`);
  };
  await own.open('/sign-in');
  expects('signing in again', await own.send('/sign-in', { email, password }));
  const draft = `/applications/${applicationId}`;
  await own.open(`${draft}/check`);
  expects('going to sending', await own.send(`${draft}/begin`, {}));
  await own.open(`${draft}/submit`);
  expects('sending', await own.send(`${draft}/submit`, { confirmed: 'yes' }));
  const mails = `select count(*) from platform.mail where to_address = $1 and template = 'people.mail.reset'`;
  await settled(client, mails, [email], 1);
  const { rows } = await client.query<{ link: string }>(
    `select args ->> 'link' as link from platform.mail where to_address = $1 and template = 'people.mail.reset'`,
    [email],
  );
  const link = new URL(rows[0]?.link ?? 'http://localhost/no-mail').pathname;
  const other = lineOf(all, shared);
  await other.open(link);
  expects('the link of the mail', await other.send(link, { password: fresh }));
  await other.open('/sign-in');
  expects('signing in with the new password', await other.send('/sign-in', { email, password: fresh }));
  for (const line of [own, elsewhere, neighbour, other]) line.close();
  return {
    figures: [
      `${filling.length} forms from the certifier's own network were answered ${statuses(filling)}; meanwhile they ${met.length ? 'were kept out' : 'signed in, submitted and set a new password by mail'}`,
    ],
    faults: [...met, ...(refused < 200 ? [`the network was filled ${refused} times only`] : [])],
  };
}
