import pg from 'pg';
import { databaseOf, startProgram, temporaryFolder } from '../tests/support/built-program.ts';
import { gatherCrowd } from './applicants.ts';
import { attackCertifier } from './attacks/attack-certifier.ts';
import { bombMailboxes } from './attacks/bomb-mailboxes.ts';
import { inviteStrangers } from './attacks/invite-strangers.ts';
import { type Attacked, readRegistry } from './attacks/line.ts';
import { readNothing } from './attacks/read-nothing.ts';
import { registerAnything } from './attacks/register-anything.ts';
import { takePlaces } from './attacks/take-places.ts';
import { tellAccountsApart } from './attacks/tell-accounts-apart.ts';
import { trySecrets } from './attacks/try-secrets.ts';
import type { Outcome, Proof } from './proof.ts';

export const attack: Proof = {
  says: 'asked as fast as a client can, the program names no organisation, sends no mail in bulk, tries few passwords and secrets, gives no place away, tells no account by its time and gives memory back; meanwhile sixty people behind one address sign in and register, and a certifier submits',
  run: async ({ number, short, say }) => {
    const pairs = number('pairs', { full: 300, short: 40 });
    const networks = number('networks', { full: 1000, short: 300 });
    const { folder, remove } = temporaryFolder();
    const environment = { HOURLY_LIMITS: '1' };
    const running = await startProgram({ folder, words: ['start'], environment });
    const client = new pg.Client(databaseOf(folder));
    try {
      await client.connect();
      const crowd = await gatherCrowd(client, 60 + Math.ceil(pairs / 2) + 3, 3600);
      const attacked: Attacked = {
        address: running.address,
        pid: running.pid,
        client,
        people: crowd.people,
        registry: await readRegistry(client),
        networks,
      };
      const outcomes: Outcome[] = [];
      for (const [name, one] of Object.entries({
        'the registry': registerAnything,
        'a certifier': attackCertifier,
        mailboxes: bombMailboxes,
        strangers: inviteStrangers,
        secrets: trySecrets,
        places: takePlaces,
        'accounts by time': (all: Attacked) => tellAccountsApart(all, pairs),
        'answers that nobody reads': (all: Attacked) => readNothing(all, { judgesTime: !short }),
      })) {
        const outcome = await one(attacked);
        for (const figure of outcome.figures) say(`${name}: ${figure}`);
        outcomes.push({ ...outcome, faults: outcome.faults.map((fault) => `${name}: ${fault}`) });
      }
      return {
        figures: outcomes.flatMap(({ figures }) => figures),
        faults: outcomes.flatMap(({ faults }) => faults),
      };
    } finally {
      await client.end();
      await running.end();
      remove();
    }
  },
};
