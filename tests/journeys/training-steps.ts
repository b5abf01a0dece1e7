import { expect } from 'vitest';
import { newId } from '../../src/platform/ids.ts';
import type { Visitor } from '../support/browser.ts';
import type { InstanceConfig } from '../support/instance.ts';
import { post, postAs } from './by-post.ts';
import { handInFile } from './letters.ts';
import { lastMail } from './mails.ts';
import { chosenDay, dateFields, follow, idIn } from './moves.ts';

/** A training that begins so many days after the test began, and what each step of it needs. */
export type Training = {
  readonly instance: InstanceConfig;
  /** Who holds it. */
  readonly ana: Visitor;
  readonly language: string;
  readonly begins: number;
  readonly gatheringId: string;
  readonly here: string;
};
const halfDays = [
  [0, 'morning', '09:00', '12:00'],
  [0, 'afternoon', '13:00', '16:00'],
  [1, 'morning', '09:00', '12:00'],
  [1, 'afternoon', '13:00', '16:00'],
] as const;
/** `2027-03-05-morning`, as the page at the door has it. */
export const halfDayOf = ({ begins }: Pick<Training, 'begins'>, at: number) => {
  const [after, part] = halfDays[at]!;
  return `${chosenDay(begins + after)}-${part}`;
};

/** A module with what somebody can do afterwards, and its two questions: the first option is right, then the second. */
export async function writeCurriculum(ana: Visitor, code: string) {
  await ana.open('/staff/modules/new');
  await ana.fill({
    code,
    title: `Прв разговор ноќе ${code}`,
    objectives: 'Да слуша без да распрашува\nДа знае кого да повика',
    minutes: '90',
  });
  await ana.press();
  const row = ana.page.locator('main tr', { hasText: `Прв разговор ноќе ${code}` });
  expect(await row.innerText()).toContain('Да знае кого да повика');
  const questions = (await row.locator('a[href$="/questions"]').getAttribute('href'))!;
  await ana.open(questions);
  await ana.open(`${questions}/new`);
  await ana.fill({ text: 'Што прво?', options: 'Да слуша\nДа запише', right: '1' });
  await ana.press();
  await postAs(ana, `${questions}/new`, {
    text: 'Кого да повика?',
    options: 'Никого\nДежурниот',
    right: '2',
  });
  return idIn(questions);
}

/** Two days of two sessions, the rule for its certificate, and places for CSOs and one for an institution. */
export async function plan(
  ana: Visitor,
  { moduleId, begins, places }: { moduleId: string; begins: number; places: number },
): Promise<string> {
  await ana.open('/staff/gatherings/new');
  await ana.fill({
    title: 'Разговор и заштита',
    kind: 'training',
    scope: 'national',
    jurisdiction: 'MK',
    place: 'Тетово',
    ...dateFields('starts_on', begins),
    ...dateFields('ends_on', begins + 1),
  });
  await ana.press();
  const here = ana.path();
  const [first, ...others] = halfDays.map(([after, part, starts, ends], at) => ({
    day: chosenDay(begins + after),
    part,
    starts,
    ends,
    module: moduleId,
    title: `Сесија ${at + 1}`,
    room: 'Сала 1',
    trainers: 'Психолог со искуство',
  }));
  await ana.open(`${here}/sessions/new`);
  await ana.fill(first!);
  await ana.press();
  for (const typed of others) await postAs(ana, `${here}/sessions/new`, typed);
  await ana.open(`${here}/attendance-list/rule`);
  await ana.fill({ least_share: '75' });
  await ana.press();
  await ana.open(`${here}/offer`);
  await ana.fill({
    registration: 'open',
    places: String(places + 1),
    introduction: 'Со себе носете само прашања.',
    'group-0-kind': 'cso',
    'group-0-places': String(places),
    'group-1-kind': 'institution',
    'group-1-places': '1',
  });
  await ana.press();
  await ana.open(`${here}/publish`);
  await ana.press();
  expect(ana.path()).toBe(here);
  return here;
}

/** A file for those who have a place. Returns its id. */
export async function handOut(ana: Visitor, here: string): Promise<string> {
  await ana.open(`${here}/handouts/new`);
  await handInFile(ana, { title: 'Лист со прашања', audience: 'participants' });
  expect(ana.path()).toBe(here);
  return idIn((await ana.page.locator('main a[href*="/staff/handouts/"]').first().getAttribute('href'))!);
}

/** Somebody without an account and without a browser that draws: opens their link and sends its forms. */
export type Colleague = {
  readonly link: string;
  send(path: string, typed: Readonly<Record<string, string>>): Promise<string>;
};
export function colleague({ instance, language }: Training, link: string): Colleague {
  const cookie = `visitor=${newId()}; language=${language}`;
  return { link, send: (path, typed) => post(new URL(path, instance.address), cookie, typed) };
}

/** Colleagues of the same CSO who register. Returns them with the links from their mails. */
export async function registerColleagues(training: Training, names: readonly string[]): Promise<Colleague[]> {
  const { instance, gatheringId } = training;
  const registered: Colleague[] = [];
  for (const name of names) {
    const { send } = colleague(training, '');
    await send(`/events/${gatheringId}/register`, { ...someone(name), name: `Колега ${name}` });
    const own = colleague(training, (await lastMail(instance, name)).link);
    await own.send(`${own.link}/confirm`, {});
    registered.push(own);
  }
  return registered;
}

export const someone = (mail: string) => ({
  sex: 'm',
  mail: `${mail}@example.org`,
  organisationName: 'Здружение Мост',
  organisationKind: 'cso',
  jurisdiction: 'MK',
  consent: 'yes',
});

/** What a phone at the door kept of those who came, sent at once. */
export async function scanBySend({ ana, begins, here }: Training, half: number, people: readonly string[]) {
  const halfDay = halfDayOf({ begins }, half);
  const at = new Date(Date.parse(`${halfDay.slice(0, 10)}T16:00:00Z`)).toISOString();
  const scans = people.map((code) => ({ id: newId(), code, halfDay, at }));
  await postAs(ana, `${here}/attendance-list/scan`, { scans: JSON.stringify(scans) });
}

/** Answers to the two questions, and to what is asked of the training. */
export const answers = {
  none: { 'q.q1': 'o2', 'q.q2': 'o1' },
  half: { 'q.q1': 'o1', 'q.q2': 'o1' },
  all: { 'q.q1': 'o1', 'q.q2': 'o2' },
};
export const opinion = {
  'q.useful': 'very',
  'q.clear': 'rather',
  'q.time': 'partly',
  'q.part': 'very',
  'q.again': 'yes',
};

export async function answerBySend({ link, send }: Colleague, typed: (typeof answers)['none']) {
  await send(`${link}/test/sections/part_1`, typed);
  await send(`${link}/test`, {});
}

/** The same at a browser: the section, then handed in. */
export async function answerTest(who: Visitor, link: string, typed: (typeof answers)['none']) {
  await who.open(link);
  await follow(who, `main a[href="${link}/test"]`);
  await follow(who, 'main a[href*="/sections/"]');
  await who.fill(typed);
  await who.press();
  expect(who.path()).toBe(`${link}/test`);
  await who.press();
  expect(await who.page.locator('main a[href*="/sections/"]').count()).toBe(0);
}
