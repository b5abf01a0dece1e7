import type { Outcome } from '../proof.ts';
import { type Attacked, atFullSpeed, hall, lineOf, network, settled, statuses } from './line.ts';

/** Invented people register for an event; an hour later somebody who opens the mailed link has a place. */
export async function takePlaces(all: Attacked): Promise<Outcome> {
  const { client } = all;
  const { rows } = await client.query<{ id: string }>(
    `select g.id from training.gathering g join training.offer o on o.gathering_id = g.id, platform.instance i
     where g.withdrawn_at is null and g.starts_on > (now() + i.clock_shift)::date
       and exists (select from published.offer p where p.gathering_id = g.id)
     order by g.starts_on limit 1`,
  );
  const id = rows[0]?.id;
  if (!id) return { figures: [], faults: ['the demonstration has no event that is to come'] };
  await client.query('delete from training.place_group where gathering_id = $1', [id]);
  await client.query(
    `update training.offer set registration = 'open', register_until = null, places =
       (select count(*) from training.participant where gathering_id = $1 and state = 'registered') + 5 where gathering_id = $1`,
    [id],
  );
  const person = (mail: string) => ({
    name: 'Somebody New',
    mail,
    organisationName: '',
    organisationKind: 'cso',
    jurisdiction: 'RS',
    consent: 'yes',
  });
  const register = `/events/${id}/register`;
  const line = lineOf(all, network(6));
  await line.open(register);
  const answers = await atFullSpeed(100, 20, (at) =>
    line.send(register, person(`invented${at}@attack.example`), network(7000 + at)),
  );
  const statesOf = async () => {
    const { rows: found } = await client.query<{ state: string; count: number }>(
      `select state, count(*)::int as count from training.participant where gathering_id = $1 and mail like 'invented%@attack.example' group by 1`,
      [id],
    );
    return found.map(({ state, count }) => `${count} ${state}`).join(', ');
  };
  const invented = await statesOf();
  await client.query(
    `update training.participant set held_until = held_until - interval '61 minutes' where gathering_id = $1`,
    [id],
  );
  await line.open(register);
  await line.send(register, person('honest@hall.example'), hall);
  const mailed = `select count(*) from platform.mail where to_address = 'honest@hall.example'`;
  await settled(client, mailed, [], 1);
  const { rows: mail } = await client.query<{ link: string }>(
    `select args->>'link' as link from platform.mail where to_address = 'honest@hall.example'`,
  );
  const link = new URL(mail[0]!.link).pathname;
  await line.open(link);
  await line.send(`${link}/confirm`, {}, hall);
  line.close();
  const { rows: own } = await client.query<{ state: string }>(
    `select state from training.participant where gathering_id = $1 and mail = 'honest@hall.example'`,
    [id],
  );
  return {
    figures: [
      `100 invented people (${statuses(answers)}) for 5 places: ${invented}; an hour later somebody who opened the link is ${own[0]?.state}`,
    ],
    faults: [
      ...(/registered|waiting/.test(invented) ? [`invented people are ${invented}`] : []),
      ...(own[0]?.state === 'registered' ? [] : [`the honest one is ${own[0]?.state}`]),
    ],
  };
}
