import pg from 'pg';
import { databaseOf, startProgram, temporaryFolder } from '../tests/support/built-program.ts';
import { gatherCrowd } from './applicants.ts';
import { attackCertifier } from './attacks/attack-certifier.ts';
import { attackFromNextDoor } from './attacks/attack-neighbour.ts';
import { bombMailboxes } from './attacks/bomb-mailboxes.ts';
import { inviteStrangers } from './attacks/invite-strangers.ts';
import { type Attacked, readRegistry } from './attacks/line.ts';
import { readNothing } from './attacks/read-nothing.ts';
import { registerAnother, registerAnything } from './attacks/register-anything.ts';
import { takePlaces } from './attacks/take-places.ts';
import { tellAccountsApart } from './attacks/tell-accounts-apart.ts';
import { trySecrets } from './attacks/try-secrets.ts';
import { type Site, startNginx } from './nginx.ts';
import type { Outcome, Proof } from './proof.ts';

export const attack: Proof = {
  says: 'asked as fast as a client can, the program names no organisation, sends no mail in bulk, tries few passwords and secrets, gives no place away, tells no account by its time and gives memory back; meanwhile sixty people behind one address sign in and register, and a certifier submits, also where somebody in their own network attacks',
  run: async ({ number, word, short, say }) => {
    const pairs = number('pairs', { full: 300, short: 40 });
    const networks = number('networks', { full: 1000, short: 300 });
    const way = word('way', 'both');
    const what = word('what', '');
    if (!['both', ...ways].includes(way))
      throw new Error(`--way is '${way}': write straight, nginx or both.`);
    const outcomes: Outcome[] = [];
    for (const one of ways.filter((known) => way === 'both' || way === known))
      outcomes.push(await attackBy(one, { pairs, networks, what, short, say }));
    return together(outcomes);
  },
};

const ways = ['straight', 'nginx'] as const;
type Sizes = {
  readonly pairs: number;
  readonly networks: number;
  /** The attacks that are made, by their names: `secrets|places`. Nothing for all. */
  readonly what: string;
  readonly short: boolean;
  say(line: string): void;
};

/** All of it against a demonstration of its own, straight at the program or through the reference nginx site. */
async function attackBy(
  way: (typeof ways)[number],
  { pairs, networks, what, short, say }: Sizes,
): Promise<Outcome> {
  const { folder, remove } = temporaryFolder();
  // The clients behind the proxy have addresses of this machine, too: the proxy's own alone is believed.
  const environment = { HOURLY_LIMITS: '1', ...(way === 'nginx' ? { TRUSTED_PROXIES: '127.0.0.1' } : {}) };
  const running = await startProgram({ folder, words: ['start'], environment });
  const client = new pg.Client(databaseOf(folder));
  let proxy: Site | undefined;
  try {
    await client.connect();
    if (way === 'nginx') proxy = await startNginx(running.address);
    const crowd = await gatherCrowd(client, 60 + Math.ceil(pairs / 2) + 6, 3600);
    const attacked: Attacked = {
      address: proxy?.address ?? running.address,
      pid: running.pid,
      client,
      people: crowd.people,
      registry: await readRegistry(client),
      networks,
      behindProxy: proxy !== undefined,
    };
    const outcomes: Outcome[] = [];
    for (const [name, one] of Object.entries({
      'the registry': registerAnything,
      'more organisations of one person': registerAnother,
      'a certifier': attackCertifier,
      'a neighbour of one': attackFromNextDoor,
      mailboxes: bombMailboxes,
      strangers: inviteStrangers,
      secrets: trySecrets,
      places: takePlaces,
      'accounts by time': (all: Attacked) => tellAccountsApart(all, pairs),
      'answers that nobody reads': (all: Attacked) => readNothing(all, { judgesTime: !short }),
    }).filter(([known]) => new RegExp(what).test(known))) {
      const { figures, faults } = await one(attacked);
      for (const figure of figures) say(`${way}, ${name}: ${figure}`);
      const named = (line: string) => `${way}, ${name}: ${line}`;
      outcomes.push({ figures: figures.map(named), faults: faults.map(named) });
    }
    return together(outcomes);
  } finally {
    await client.end();
    await proxy?.stop();
    await running.end();
    remove();
  }
}

const together = (outcomes: readonly Outcome[]): Outcome => ({
  figures: outcomes.flatMap(({ figures }) => figures),
  faults: outcomes.flatMap(({ faults }) => faults),
});
