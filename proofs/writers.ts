import { createHash } from 'node:crypto';
import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '../src/platform/ids.ts';
import { type Asking, ask, type Fields, hiddenFields, signIn } from '../tests/support/ask.ts';
import { besa, password, type SmallWorld } from '../tests/support/small-world.ts';

/** One form somebody sent until the program said it was done: a draft that was begun, or a file put beside a question of one. */
export type Write = {
  readonly key: string;
  readonly path: string;
  readonly asking: Asking;
  /** What stands in the database for it: the draft's title, or the file's hash. */
  readonly mark: string;
  readonly kind: 'start' | 'attach';
  /** Where the first answer led that said it was done. */
  location?: string;
  tries: number;
};
export type Writing = {
  readonly acknowledged: Write[];
  /** Answers that were neither the redirect of a saved form nor a 503, with how often. */
  readonly strange: Map<string, number>;
  /** Answers that said the database was away and when to come back, and requests that were cut off. */
  away: number;
  cutOff: number;
};

/** As many files as a draft takes beside its questions. */
const questions = ['statute', 'statute', 'accounts', 'accounts', 'accounts'];
const mostTries = 2000;

/**
 * So many people, each of whom begins drafts and puts files beside them, one form after the other, until so many forms were
 * acknowledged. A form that was not is sent again with the same once-only key, and nothing else is sent before.
 */
export async function writeForms(
  {
    address,
    world,
    clients,
    more,
  }: { address: () => string; world: SmallWorld; clients: number; more: () => boolean },
  told: (acknowledged: number) => void = () => {},
): Promise<Writing> {
  const writing: Writing = { acknowledged: [], strange: new Map(), away: 0, cutOff: 0 };
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
  const cookie = await signIn(address(), besa, password);
  const apply = `/calls/${world.callId}/apply`;
  const { _token } = await hiddenFields(address() + apply, cookie);
  let seen: string | undefined;
  const send = async (
    kind: Write['kind'],
    mark: string,
    path: string,
    fields: Fields,
    file?: Asking['file'],
  ) => {
    const key = newId();
    const form = { ...fields, _token: _token!, _once: key };
    const write: Write = {
      key,
      path,
      mark,
      kind,
      tries: 0,
      asking: { cookie, form, agent, ...(file ? { file } : {}) },
    };
    while (!(await sendOnce(address(), write, writing))) await pause(50);
    told(writing.acknowledged.length);
    return write.location!;
  };
  const person = async () => {
    while (more()) {
      const title = `Draft ${newId()}`;
      const draft = await send('start', title, apply, { lot: world.lotId, title, language: 'en' });
      const documents = `${draft}/sections/documents`;
      seen ??= await seenOn(address, documents, cookie);
      for (const question of questions) {
        if (!more()) return;
        const content = Buffer.from(`%PDF-1.7\n% ${newId()}\n${'x'.repeat(500)}\n%%EOF\n`);
        const mark = createHash('sha256').update(content).digest('hex');
        await send(
          'attach',
          mark,
          documents,
          { seen },
          { field: `q.${question}`, name: 'paper.pdf', content },
        );
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: clients }, person));
  } finally {
    agent.destroy();
  }
  return writing;
}

/** What a draft's page without answers shows, as its hidden field says: the same for every draft. Asked until it is answered. */
async function seenOn(address: () => string, path: string, cookie: string): Promise<string> {
  for (let tries = 0; tries < mostTries; tries++) {
    const fields: Fields = await hiddenFields(address() + path, cookie).catch(() => ({}));
    if (fields.seen) return fields.seen;
    await pause(50);
  }
  throw new Error(`${path} was not shown in ${mostTries} tries.`);
}

/** Whether it was acknowledged. What was acknowledged before must lead to the same place again. */
export async function sendOnce(address: string, write: Write, writing: Writing): Promise<boolean> {
  write.tries += 1;
  if (write.tries > mostTries)
    throw new Error(
      `${write.path} was not acknowledged in ${mostTries} tries: ${[...writing.strange.keys()].at(-1)}`,
    );
  try {
    const { status, headers, body } = await ask(address + write.path, write.asking);
    if (status === 303 && headers.location?.startsWith('/applications/')) {
      if (write.location === undefined) writing.acknowledged.push(write);
      write.location ??= headers.location;
      if (write.location === headers.location) return true;
    }
    if (status === 503 && headers['retry-after']) writing.away += 1;
    else {
      const answer = `${status} ${headers.location ?? body.subarray(0, 200).toString('latin1')}`;
      writing.strange.set(answer, (writing.strange.get(answer) ?? 0) + 1);
    }
  } catch {
    writing.cutOff += 1;
  }
  return false;
}
