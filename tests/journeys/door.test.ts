import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Noted, type Scan, scanQueue } from '../../src/browser/scan-queue.ts';
import { demonstrationCodes } from '../../src/people/index.ts';
import { newId } from '../../src/platform/ids.ts';
import { buildTraining } from '../../src/training/participants/testing.ts';
import { ask, hiddenFields, signIn } from '../support/ask.ts';
import { type InstanceConfig, openWholeInstance, password, settle } from '../support/instance.ts';
import { tellFigures } from '../support/tell-figures.ts';
import { yesterday } from '../support/yesterday.ts';

const people = 60;
const offline = Number(process.env.PROOF_SCANS ?? 200);
const cutsEach = 10;
const day = yesterday;
let instance: InstanceConfig;
let cookie: string;
let hostId: string;

beforeAll(async () => {
  instance = await openWholeInstance();
  const { rows } = await instance.parts.pool.query<{ id: string }>(
    `select organisation_id as id from action.participation where role = 'coordinator'`,
  );
  hostId = rows[0]!.id;
  await settle(instance, 'elira', hostId, ['grant_officer'], 'RS');
  const email = 'elira@example.org';
  const codes = await demonstrationCodes(instance.parts.accounts, [email]);
  cookie = await signIn(instance.address, email, password, codes.get(email));
});
afterAll(async () => {
  await instance?.close();
});

async function training(count: number) {
  const { parts } = instance;
  return parts.db.transaction().execute(async (tx) =>
    buildTraining(tx, {
      actionId: parts.actionId,
      hostId,
      recordedBy: newId(),
      secret: parts.settings.secret,
      days: [day],
      places: null,
      participants: Array.from({ length: count }, (_, at) => ({ name: `Trainee ${at}` })),
    }),
  );
}

/** One sending from the page at the door, as its script sends it. */
async function sender(gatheringId: string) {
  const url = `${instance.address}/staff/gatherings/${gatheringId}/attendance-list/scan`;
  const { _token } = await hiddenFields(url, cookie);
  return async (scans: readonly Scan[]): Promise<readonly Noted[]> => {
    const form = { _token: _token!, _once: newId(), scans: JSON.stringify(scans) };
    const { status, headers, body } = await ask(url, { cookie, form });
    if (status !== 200) throw new Error(`answered ${status}`);
    const text = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
    return (JSON.parse(text.toString()) as { noted: Noted[] }).noted;
  };
}
const scanOf = (code: string): Scan => ({
  id: newId(),
  code,
  halfDay: `${day}-morning`,
  at: new Date().toISOString(),
});
/** As at a door: six at a time, and the next as soon as one is through. */
async function sixAtOnce<In, Out>(all: readonly In[], act: (one: In) => Promise<Out>): Promise<Out[]> {
  const done: Out[] = [];
  const waiting = [...all.entries()];
  const line = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done[next[0]] = await act(next[1]);
  };
  await Promise.all(Array.from({ length: 6 }, line));
  return done;
}
async function written(gatheringId: string) {
  const { rows } = await instance.parts.pool.query<{ scans: number; people: number }>(
    `select count(*)::int as scans, count(distinct participant_id)::int as people from training.check_in
     where gathering_id = $1`,
    [gatheringId],
  );
  return rows[0];
}

it('sixty people sign in and are checked in from one address, and none is refused', async () => {
  const { gatheringId, participantIds } = await training(people);
  const send = await sender(gatheringId);
  const names = participantIds.map((_, at) => `trainee.${at}`);
  await sixAtOnce(names, (name) => settle(instance, name, hostId, []));
  const began = performance.now();
  const cookies = await sixAtOnce(names, (name) => signIn(instance.address, `${name}@example.org`, password));
  const noted = await sixAtOnce(participantIds, (id) => send([scanOf(id)]));
  const seconds = (performance.now() - began) / 1000;
  expect(cookies.filter((one) => one !== '')).toHaveLength(people);
  expect(noted.flat().filter(({ result }) => result === 'noted')).toHaveLength(people);
  expect(await written(gatheringId)).toEqual({ scans: people, people });
  // Within a minute, of which a quiet machine takes a fraction.
  expect(seconds).toBeLessThan(60);
  tellFigures([
    `${people} sign-ins and ${people} check-ins from one address in ${seconds.toFixed(1)} s, 0 refused`,
  ]);
});

it(`${offline} check-ins made offline and cut ${cutsEach} times each are there once`, async () => {
  const { gatheringId, participantIds } = await training(offline);
  const send = await sender(gatheringId);
  const kept = new Map<string, string>();
  const store = {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
  };
  const scans = participantIds.map(scanOf);
  for (const scan of scans) scanQueue(store, gatheringId).add(scan);
  const cuts = new Map<string, number>();
  let sendings = 0;
  // Every other cut comes after the server has written and before its answer has come.
  const cutLine = async (piece: readonly Scan[]): Promise<readonly Noted[]> => {
    sendings += 1;
    const due = piece.some(({ id }) => (cuts.get(id) ?? 0) < cutsEach);
    if (!due) return send(piece);
    for (const { id } of piece) cuts.set(id, (cuts.get(id) ?? 0) + 1);
    if (sendings % 2 === 0) await send(piece);
    throw new Error('the line is cut');
  };
  // Each time on a page of its own: the phone was put away in between.
  let turns = 0;
  while (scanQueue(store, gatheringId).waiting().length > 0 && turns++ < 1000)
    await scanQueue(store, gatheringId).send(cutLine);
  expect(scanQueue(store, gatheringId).waiting()).toEqual([]);
  expect(scans.every(({ id }) => cuts.get(id) === cutsEach)).toBe(true);
  expect(await written(gatheringId)).toEqual({ scans: offline, people: offline });
  tellFigures([
    `${offline} check-ins, each cut ${cutsEach} times, in ${sendings} sendings: 0 lost, 0 doubled`,
  ]);
});
