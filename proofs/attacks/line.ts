import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { newId } from '../../src/platform/ids.ts';
import { type Answered, ask, type Fields, hiddenIn, keepIn, sentFrom } from '../../tests/support/ask.ts';
import type { Waiting } from '../applicants.ts';

/** A started demonstration under attack, and what is known of it from inside. */
export type Attacked = {
  readonly address: string;
  readonly pid: number;
  readonly client: pg.Client;
  readonly people: readonly Waiting[];
  /** Names of organisations that no stranger may be told. */
  readonly registry: readonly string[];
  readonly networks: number;
  /** Behind the reference site the proxy says where a request comes from, so it is sent from that address itself. */
  readonly behindProxy: boolean;
};

/** An address of its own network for each number below 60,000. */
export const network = (at: number) =>
  `10.${20 + Math.floor(at / 250 / 250)}.${Math.floor(at / 250) % 250}.${1 + (at % 250)}`;

/** The same behind a proxy on this machine: an address of 127.0.0.0/8, one for each network. */
export function loopbackOf(sender: string): string {
  const kept = sender.includes(':') ? sender.split(':').slice(0, 4).join(':') : sender;
  const [a, b, c] = createHash('sha256').update(kept).digest();
  return `127.${16 + (a! % 200)}.${b}.${1 + (c! % 250)}`;
}

export async function readRegistry(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from network.organisation where kind = 'cso' and confirmed_at is not null and key is null`,
  );
  return rows.map(({ name }) => name);
}

/** Answers that name an organisation of the registry other than the one that was typed: a form that is shown again says that one. */
export const naming = (answers: readonly Answered[], registry: readonly string[]) =>
  answers.filter(({ body }, at) => {
    const text = body.toString('utf8');
    return registry.some((name, one) => one !== at % registry.length && text.includes(name));
  });

/** A client that keeps cookies and the hidden fields of the page it was shown, and says which network it comes from. */
export function lineOf({ address, behindProxy }: Pick<Attacked, 'address' | 'behindProxy'>, from: string) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 60 });
  const jar = new Map<string, string>();
  let shown: Fields = {};
  const request = async (path: string, form: Fields | undefined, sender: string): Promise<Answered> => {
    const answer = await ask(address + path, {
      cookie: sentFrom(jar),
      agent,
      ...(behindProxy ? { localAddress: loopbackOf(sender) } : { from: sender }),
      accepts: 'identity',
      ...(form ? { form } : {}),
    });
    keepIn(jar, answer);
    return answer;
  };
  return {
    open: async (path: string): Promise<string> => {
      const { body } = await request(path, undefined, from);
      shown = hiddenIn(body.toString('utf8'));
      return body.toString('utf8');
    },
    /** Sends a form with the hidden fields of the page that was opened last, perhaps by another way. */
    send: (path: string, typed: Fields, sender = from) =>
      request(path, { ...shown, _once: newId(), ...typed }, sender),
    close: () => agent.destroy(),
  };
}

/** Does `count` things, `width` of them at once, as fast as they are answered. */
export async function atFullSpeed<T>(
  count: number,
  width: number,
  one: (at: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const at = next++;
      results[at] = await one(at);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

/** How often each status was answered: `303 ×3, 429 ×2`. */
export function statuses(answers: readonly { readonly status: number }[]): string {
  return [...Map.groupBy(answers, ({ status }) => status)]
    .map(([status, all]) => `${status} ×${all.length}`)
    .toSorted()
    .join(', ');
}
export const counted = (answers: readonly { readonly status: number }[], status: number) =>
  answers.filter((one) => one.status === status).length;

/** Waits for jobs: until a statement counts this many, or a minute has passed. Returns what it counts. */
export async function settled(client: pg.Client, statement: string, given: unknown[], atLeast: number) {
  for (let tries = 0; ; tries++) {
    const { rows } = await client.query<{ count: number }>(statement, given);
    const count = Number(rows[0]!.count);
    if (count >= atLeast || tries === 600) return count;
    await pause(100);
  }
}

/** The program alone, shared pages by their share (PSS). */
export function megabytesOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
}

/** Sixty people sit in one hall, behind one address. */
export const hall = '198.51.100.7';
export const crowdSize = 60;
/** What a registration is sent with. */
export const organisation = (at: number, name = `Udruženje ${at}`) => ({
  name,
  otherNames: '',
  jurisdiction: 'RS',
  municipality: 'Vranje',
  registrationNumber: `attack-${at}`,
  'fields[]': 'youth',
  personName: 'Somebody',
});
