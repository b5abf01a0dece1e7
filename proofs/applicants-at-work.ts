import http from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '../src/platform/ids.ts';
import {
  type Answered,
  type Asking,
  ask,
  type Fields,
  hiddenIn,
  keepIn,
  sentFrom,
} from '../tests/support/ask.ts';
import { password, type Waiting } from './applicants.ts';

/** How long each kind of request took, in milliseconds, and what was answered otherwise than it should be. */
export type Watch = { readonly took: Map<string, number[]>; readonly strange: Map<string, number> };
export type Section = { readonly key: string; readonly fields: Fields };
export type Sending = {
  readonly address: string;
  readonly watch: Watch;
  /** Milliseconds to read a page before the next press. */
  reading(): number;
  /** What everybody saves once more before they send. */
  readonly section: Section;
};

/** One person and their browser. Sums up what they do as a page and a form at a time. */
export function browserOf({ address, watch, reading }: Sending) {
  const agent = new http.Agent({ keepAlive: true });
  const jar = new Map<string, string>();
  let shown: Fields = {};
  const note = (name: string, began: number) => {
    const list = watch.took.get(name) ?? [];
    watch.took.set(name, [...list, performance.now() - began]);
  };
  const request = async (name: string, path: string, asking: Asking): Promise<Answered> => {
    const began = performance.now();
    const answer = await ask(address + path, { cookie: sentFrom(jar), agent, ...asking });
    note(name, began);
    keepIn(jar, answer);
    return answer;
  };
  const strange = (name: string, { status, body }: Answered) => {
    const text = `${name}: ${status} ${/<h1[^>]*>([^<]*)/.exec(body.toString('utf8'))?.[1] ?? ''}`;
    watch.strange.set(text, (watch.strange.get(text) ?? 0) + 1);
  };
  return {
    close: () => agent.destroy(),
    /** Reads a page and what its form carries. */
    open: async (name: string, path: string): Promise<Answered> => {
      const answer = await request(name, path, { accepts: 'identity' });
      if (answer.status !== 200) strange(name, answer);
      shown = hiddenIn(answer.body.toString('utf8'));
      await pause(reading());
      return answer;
    },
    /** Sends the form of the page that was opened. */
    send: async (name: string, path: string, fields: Fields = {}, expects = 303): Promise<Answered> => {
      const form = { ...shown, _once: newId(), ...fields };
      const answer = await request(name, path, { form, accepts: 'identity' });
      if (answer.status !== expects) strange(name, answer);
      return answer;
    },
  };
}
export type Browser = ReturnType<typeof browserOf>;

/** Signs in, finds the draft, saves a section of it once more, has it checked and comes to the page that sends it. */
export async function comeToSending(browser: Browser, { section }: Sending, waiting: Waiting): Promise<void> {
  const { email, applicationId } = waiting;
  const draft = `/applications/${applicationId}`;
  const part = `${draft}/sections/${section.key}`;
  await browser.open('sign-in page', '/sign-in');
  await browser.send('sign in', '/sign-in', { email, password });
  await browser.open('own list', '/applications');
  await browser.open('draft', draft);
  await browser.open('section', part);
  await browser.send('save a section', part, section.fields);
  await browser.open('check', `${draft}/check`);
  await browser.send('go to sending', `${draft}/begin`);
  await browser.open('sending page', `${draft}/submit`);
}

/** Presses the last button and reads the receipt. Returns whether it was taken. */
export async function sendIn(browser: Browser, { applicationId }: Waiting, expects = 303): Promise<boolean> {
  const draft = `/applications/${applicationId}`;
  const { status } = await browser.send('send', `${draft}/submit`, { confirmed: 'yes' }, expects);
  if (status === 303) await browser.open('receipt', draft);
  return status === 303;
}
