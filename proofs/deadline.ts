import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Draft, type FormDefinition, fieldsOf } from '../src/forms/index.ts';
import { chanceOf } from '../src/platform/audit/testing.ts';
import { databaseOf, startProgram, temporaryFolder } from '../tests/support/built-program.ts';
import { type Crowd, gatherCrowd, type Waiting } from './applicants.ts';
import {
  browserOf,
  comeToSending,
  type Section,
  type Sending,
  sendIn,
  type Watch,
} from './applicants-at-work.ts';
import type { Outcome, Proof } from './proof.ts';

const patienceMs = 2000;
/** Whoever begins this many seconds before the end is still in time. */
const neededSeconds = 40;

export const deadline: Proof = {
  says: 'a crowd sends its applications in the last minutes before a deadline: each request is answered within 2 s (p95), each application is in once with its own number, and whoever comes after the grace keeps a draft',
  run: async ({ number, seed, short, say }) => {
    const applicants = number('applicants', { full: 1000, short: 60 });
    const minutes = number('minutes', { full: 10, short: 1.5 });
    const { slow, ...outcome } = await meetDeadline({ applicants, seconds: minutes * 60, seed, say });
    // A machine that others use may be slow for a minute.
    return { ...outcome, faults: short ? outcome.faults : [...outcome.faults, ...slow] };
  },
};

type Judged = Outcome & { readonly slow: readonly string[] };
type Meeting = { applicants: number; seconds: number; seed: number; say(line: string): void };

export async function meetDeadline(meeting: Meeting): Promise<Judged> {
  const { folder, remove } = temporaryFolder();
  const running = await startProgram({ folder, words: ['start'] });
  const client = new pg.Client(databaseOf(folder));
  try {
    await client.connect();
    return await letThemSend(running.address, client, meeting);
  } finally {
    await client.end();
    await running.end();
    remove();
  }
}

/** The crowd grows towards the end, as crowds do; one of fifty goes to the last page in time and presses too late. */
async function letThemSend(address: string, client: pg.Client, meeting: Meeting): Promise<Judged> {
  const { applicants, seconds, seed, say } = meeting;
  const crowd = await gatherCrowd(client, applicants, seconds);
  const chance = chanceOf(seed);
  const watch: Watch = { took: new Map(), strange: new Map() };
  const section = await sectionOf(client, crowd);
  const sending: Sending = { address, watch, reading: () => 300 + chance(1700), section };
  const late = Math.max(1, Math.floor(applicants / 50));
  const span = (seconds - neededSeconds) * 1000;
  say(
    `${applicants} applicants, ${late} of them too late; the call closes at ${crowd.deadline.toISOString()}`,
  );
  const come = async (one: Waiting, isLate: boolean) => {
    await pause(Math.sqrt(chance(1_000_000) / 1_000_000) * span);
    const browser = browserOf(sending);
    await comeToSending(browser, sending, one);
    if (isLate) await pause(afterGrace(crowd) - Date.now());
    const taken = await sendIn(browser, one, isLate ? 409 : 303);
    browser.close();
    return taken;
  };
  const told = await Promise.all(crowd.people.map((one, at) => come(one, at < late)));
  return judge(client, crowd, { taken: told.filter(Boolean).length, late, watch });
}

const afterGrace = ({ deadline: end, graceSeconds }: Crowd) => end.getTime() + (graceSeconds + 1) * 1000;

async function sectionOf(client: pg.Client, { people }: Crowd): Promise<Section> {
  const { rows } = await client.query<{ answers: Draft; definition: FormDefinition }>(
    `select a.answers, f.definition from grants.application a join grants.call c on c.id = a.call_id
     join forms.form_version f on f.id = c.form_version_id where a.id = $1`,
    [people[0]!.applicationId],
  );
  const { answers, definition } = rows[0]!;
  for (const section of definition.sections) {
    const fields = Object.entries(fieldsOf(section, answers));
    const isPlain = fields.every((field): field is [string, string] => typeof field[1] === 'string');
    if (isPlain && fields.length > 2) return { key: section.key, fields: Object.fromEntries(fields) };
  }
  throw new Error('No section of this form is typed in plain fields.');
}

async function judge(
  client: pg.Client,
  { people }: Crowd,
  { taken, late, watch }: { taken: number; late: number; watch: Watch },
): Promise<Judged> {
  const { rows } = await client.query<Record<'sent' | 'numbers' | 'receipts' | 'drafts' | 'mails', number>>(
    `select count(*) filter (where state = 'submitted')::int as sent, count(distinct number)::int as numbers,
       count(*) filter (where receipt is not null and content_sha256 is not null)::int as receipts,
       count(*) filter (where state = 'draft')::int as drafts,
       (select count(distinct to_address)::int from platform.mail where to_address like 'crowd%@crowd.example') as mails
     from grants.application where id = any($1)`,
    [people.map(({ applicationId }) => applicationId)],
  );
  const found = rows[0]!;
  const wanted = people.length - late;
  const all = [...watch.took.values()].flat();
  const p95 = at95(all);
  const kinds = [...watch.took].map(([name, took]) => `${name} ${at95(took).toFixed(0)}`).join(', ');
  return {
    figures: [
      `${found.sent} of ${people.length} applications are in (${taken} were told so), ${found.drafts} are drafts still, ${found.mails} mails with a receipt`,
      `${all.length} requests, p95 ${p95.toFixed(0)} ms, the slowest ${Math.max(...all).toFixed(0)} ms`,
      `p95 by kind, in ms: ${kinds}`,
    ],
    faults: [
      ...[...watch.strange].map(([what, times]) => `${times} times: ${what}`),
      ...(['sent', 'numbers', 'receipts', 'mails'] as const)
        .filter((name) => found[name] !== wanted)
        .map((name) => `${name}: ${found[name]} instead of ${wanted}`),
      ...(taken === wanted ? [] : [`${taken} were told that it is in, of ${wanted}`]),
      ...(found.drafts === late ? [] : [`${found.drafts} drafts instead of ${late}`]),
    ],
    slow: p95 > patienceMs ? [`p95 was ${p95.toFixed(0)} ms`] : [],
  };
}

const at95 = (took: readonly number[]) => [...took].sort((a, b) => a - b)[Math.floor(took.length * 0.95)]!;
