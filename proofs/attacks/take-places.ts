import type pg from 'pg';
import type { Outcome } from '../proof.ts';
import { type Attacked, atFullSpeed, hall, lineOf, network, settled, statuses } from './line.ts';

const places = 5;
const hours = 3;

/**
 * Invented people register for an event and go on hour after hour, in the moment in which what was reserved for them lapses. Somebody who
 * opened the mailed link meanwhile, and waits, has a place when that hour is over: so has whoever comes in the next.
 */
export async function takePlaces(all: Attacked): Promise<Outcome> {
  const { client } = all;
  const id = await openEvent(client);
  if (!id) return { figures: [], faults: ['the demonstration has no event that is to come'] };
  const register = `/events/${id}/register`;
  const line = lineOf(all, network(6));
  const stateOf = async (mail: string) => {
    const { rows } = await client.query<{ state: string }>(
      'select state from training.participant where gathering_id = $1 and mail = $2',
      [id, mail],
    );
    return rows[0]?.state ?? 'unknown';
  };
  /** Sends what a hundred invented people type, each from a network of its own. */
  const invent = async (hour: number) => {
    await line.open(register);
    return atFullSpeed(100, 20, (at) =>
      line.send(register, person(`invented${hour}.${at}@attack.example`), network(7000 + hour * 100 + at)),
    );
  };
  /** Registers from the hall and opens the mailed link. Returns what that came to. */
  const confirm = async (mail: string) => {
    await line.open(register);
    await line.send(register, person(mail), hall);
    const found = 'from platform.mail where to_address = $1';
    await settled(client, `select count(*) ${found}`, [mail], 1);
    const { rows } = await client.query<{ link: string }>(`select args->>'link' as link ${found}`, [mail]);
    if (!rows[0]) return 'without a mail';
    const link = new URL(rows[0].link).pathname;
    await line.open(link);
    await line.send(`${link}/confirm`, {}, hall);
    return stateOf(mail);
  };
  const answers = await invent(0);
  const faults: string[] = [];
  const told: string[] = [];
  for (let hour = 1; hour <= hours; hour++) {
    const mail = `honest${hour}@hall.example`;
    const before = await confirm(mail);
    await passHour(client, id);
    // Before the job looks at what lapsed, the attack goes on.
    answers.push(...(await invent(hour)));
    await client.query(`insert into pgboss.job (name, data) values ('participant.lapse', '{}')`);
    const placed = `select count(*) from training.participant where gathering_id = $1 and mail = $2 and state = 'registered'`;
    await settled(client, placed, [id, mail], 1);
    const after = await stateOf(mail);
    told.push(`${before}, an hour later ${after}`);
    if (after !== 'registered') faults.push(`who confirmed in hour ${hour} is ${after} an hour later`);
  }
  line.close();
  const invented = await inventedStates(client, id);
  if (/registered|waiting/.test(invented)) faults.push(`invented people are ${invented}`);
  // Who found a place at once was not kept out: then this attack has shown nothing.
  if (!told[0]?.startsWith('waiting')) faults.push(`the first who confirmed did not wait: ${told[0]}`);
  return {
    figures: [
      `${answers.length} invented people (${statuses(answers)}) for ${places} places over ${hours} hours: ${invented}; who opened the link in each hour is ${told.join('; ')}`,
    ],
    faults,
  };
}

/** An event to come with five free places, at which anyone registers. Returns its id. */
async function openEvent(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    `select g.id from training.gathering g join training.offer o on o.gathering_id = g.id, platform.instance i
     where g.withdrawn_at is null and g.starts_on > (now() + i.clock_shift)::date
       and exists (select from published.offer p where p.gathering_id = g.id)
     order by g.starts_on limit 1`,
  );
  const id = rows[0]?.id;
  if (!id) return undefined;
  await client.query('delete from training.place_group where gathering_id = $1', [id]);
  await client.query(
    `update training.offer set registration = 'open', register_until = null, places =
       (select count(*) from training.participant where gathering_id = $1 and state in ('registered', 'waiting')) + $2::int
     where gathering_id = $1`,
    [id, places],
  );
  return id;
}

const person = (mail: string) => ({
  name: 'Somebody New',
  mail,
  organisationName: '',
  organisationKind: 'cso',
  jurisdiction: 'RS',
  consent: 'yes',
});

/** What was reserved for an hour was reserved an hour ago. */
const passHour = (client: pg.Client, id: string) =>
  client.query(
    `update training.participant set held_until = held_until - interval '61 minutes' where gathering_id = $1`,
    [id],
  );

async function inventedStates(client: pg.Client, id: string): Promise<string> {
  const { rows } = await client.query<{ state: string; count: number }>(
    `select state, count(*)::int as count from training.participant where gathering_id = $1 and mail like 'invented%@attack.example' group by 1`,
    [id],
  );
  return rows.map(({ state, count }) => `${count} ${state}`).join(', ');
}
