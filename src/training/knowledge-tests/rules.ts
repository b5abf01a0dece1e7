import { type Answers, type FormDefinition, hashOfForm, parseForm, questionsOf } from '../../forms/index.ts';
import { addSeconds, type Instant } from '../../platform/dates.ts';
import { problem } from '../../platform/problem.ts';
import type { HalfDay } from '../attendance-list/rules.ts';
import type { Round } from './schema.ts';

/** A question of the curriculum with the module it belongs to. */
export type Asked = {
  readonly id: string;
  readonly moduleTitle: string;
  readonly text: string;
  readonly options: readonly string[];
  /** The place of the right option, from 1. */
  readonly right: number;
};
/** The right option of each question, by key. */
export type AnswerKey = Readonly<Record<string, string>>;
export type Test = {
  readonly definition: FormDefinition;
  readonly answerKey: AnswerKey;
  readonly sha256: string;
};

/** The test of a training: its modules' questions as a form, a section a module. Problem: `test_without_questions`. */
export function testOf(title: string, asked: readonly Asked[]): Test {
  if (asked.length === 0) throw problem('test_without_questions');
  const modules = [...new Set(asked.map(({ moduleTitle }) => moduleTitle))];
  const keyed = asked.map((one, at) => ({ ...one, key: `q${at + 1}` }));
  const definition = parseForm({
    key: 'knowledge_test',
    version: 1,
    purpose: 'test',
    title: { en: title },
    origin: { en: title },
    sections: modules.map((module, at) => ({
      key: `part_${at + 1}`,
      title: { en: module },
      questions: keyed
        .filter(({ moduleTitle }) => moduleTitle === module)
        .map(({ key, text, options }) => ({
          key,
          type: 'choice',
          label: { en: text },
          options: options.map((option, place) => ({ key: `o${place + 1}`, label: { en: option } })),
        })),
    })),
  });
  const answerKey = Object.fromEntries(keyed.map(({ key, right }) => [key, `o${right}`]));
  return { definition, answerKey, sha256: hashOfForm(definition) };
}

/** The keys of the questions that were answered rightly, in the order of the form. */
export function rightlyAnswered({ definition, answerKey }: Omit<Test, 'sha256'>, answers: Answers): string[] {
  return questionsOf(definition)
    .map(({ key }) => key)
    .filter((key) => answers[key] === answerKey[key]);
}

/** Doors stay open so long after the first session began, and open so long before the last one ends, for those who answer in the room. */
const inTheRoom = 30 * 60;
/** Who went home answers within so many seconds after the end: fourteen days. */
export const atHome = 14 * 24 * 3600;

export type Windows = {
  readonly beforeUntil: Instant;
  readonly afterFrom: Instant;
  readonly afterUntil: Instant;
};

/**
 * When each round is answered. Undefined while nothing is planned. Of sessions shorter than both times together, the first half is for
 * before and the second for after: nobody answers both rounds at one moment.
 */
export function windowsOf(halfDays: readonly HalfDay[]): Windows | undefined {
  const [first] = halfDays;
  const ends = halfDays
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1);
  if (!first || !ends) return undefined;
  const seconds = (Date.parse(ends) - Date.parse(first.startsAt)) / 1000;
  const room = Math.max(0, Math.min(inTheRoom, Math.ceil(seconds / 2) - 1));
  return {
    beforeUntil: addSeconds(first.startsAt, room),
    afterFrom: addSeconds(ends, -room),
    afterUntil: addSeconds(ends, atHome),
  };
}

/** The round that is answered now, if any. */
export function roundAt(
  windows: Windows | undefined,
  { closedAt }: { closedAt: Instant | null },
  now: Instant,
): Round | undefined {
  if (!windows || closedAt !== null) return undefined;
  if (now <= windows.beforeUntil) return 'before';
  return now >= windows.afterFrom && now <= windows.afterUntil ? 'after' : undefined;
}

/** Before anybody was taught, or nothing can be compared. Problems: `test_without_sessions`, `test_too_late`. */
export function mustBeOpenable(windows: Windows | undefined, now: Instant): void {
  if (!windows) throw problem('test_without_sessions');
  if (now > windows.beforeUntil) throw problem('test_too_late');
}

/** Who answers last must have had the time to. Problem: `test_not_over`. */
export function mustBeClosable(windows: Windows | undefined, now: Instant): void {
  if (windows && now < windows.afterFrom) throw problem('test_not_over');
}
