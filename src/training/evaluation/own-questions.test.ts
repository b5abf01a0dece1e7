import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { formFromYaml, publishForm } from '../../forms/index.ts';
import { system } from '../../platform/database/frame.ts';
import { nobody } from '../../platform/permissions.ts';
import type { Tx } from '../../platform/work.ts';
import { copyGathering } from '../copy-gathering.ts';
import { buildTraining, testSecret } from '../participants/testing.ts';
import { askOwnQuestions } from './ask-own-questions.ts';
import { giveEvaluation } from './give-evaluation.ts';
import { emptiedText, type OwnQuestion, seenOwn, withOwn } from './own-questions.ts';
import { listGiven } from './queries.ts';
import { listOwnQuestions } from './queries-own.ts';
import { saidOf } from './rules.ts';
import { saidRows } from './said-rows.ts';

const file = 'actions/shbb/forms/training-evaluation.yaml';
const form = formFromYaml(readFileSync(file, 'utf8'), file);
const [before, after] = ['2026-11-26T10:00:00.000Z', '2026-11-27T15:30:00.000Z'] as const;
const questions: readonly OwnQuestion[] = [
  { kind: 'rating', text: 'How was the bridge?' },
  { kind: 'text', text: 'What would you build?' },
];
const whole = {
  'q.useful': 'very',
  'q.clear': 'rather',
  'q.time': 'partly',
  'q.part': 'very',
  'q.again': 'yes',
};

async function stage(tx: Tx, people: number) {
  const cast = await castOf(tx);
  const training = await buildTraining(tx, {
    actionId: cast.actionId,
    hostId: cast.organisations.partner,
    recordedBy: cast.elira.personId,
    participants: Array.from({ length: people }, () => ({})),
  });
  await publishForm(cast.work(system), form);
  const ask = (now: string, by = cast.elira) =>
    askOwnQuestions(cast.work(by, now), { gatheringId: training.gatheringId, questions });
  const give = (linkSecret: string, typed: Record<string, string>) =>
    giveEvaluation(cast.work(nobody, after), { secret: testSecret }, { linkSecret, typed });
  return { cast, ask, give, ...training };
}

it('A trainer asks questions of their own until participants can answer, and nobody else asks for them.', () =>
  rolledBack(async (tx) => {
    const { cast, ask, gatheringId } = await stage(tx, 1);
    await expect(ask(before, cast.foreign.elira)).rejects.toMatchObject({ code: 'not_permitted' });
    await ask(before);
    await ask(before);
    expect(await listOwnQuestions(tx, gatheringId)).toEqual(questions);
    await expect(ask(after)).rejects.toMatchObject({ code: 'evaluation_begun' });
  }));

it('Their texts go with the names of the participants, and with what is left of the Action.', () =>
  rolledBack(async (tx) => {
    const { cast, ask, gatheringId, participantIds } = await stage(tx, 1);
    const texts = async () => (await listOwnQuestions(tx, gatheringId)).map(({ text }) => text);
    await ask(before);
    await sql`select training.forget_evaluations(${[...participantIds]}::uuid[])`.execute(tx);
    expect(await texts()).toEqual([emptiedText, emptiedText]);
    // A copy of the event asks nothing of which no text is left.
    const again = { title: 'Once more', startsOn: '2027-03-01', titles: {} } as const;
    const copied = await copyGathering(cast.work(cast.elira), { gatheringId, form: again });
    expect(await listOwnQuestions(tx, copied)).toEqual([]);
    await ask(before);
    await sql`select privacy.empty_action(${cast.actionId}::uuid, now())`.execute(tx);
    expect(await texts()).toEqual(['–', '–']);
  }));

it('Questions that another asked meanwhile are not written over.', () =>
  rolledBack(async (tx) => {
    const { cast, gatheringId } = await stage(tx, 1);
    const ask = (text: string, seen: string) =>
      askOwnQuestions(cast.work(cast.elira, before), {
        ...{ gatheringId, seen, questions: [{ kind: 'text', text }] },
      });
    const shown = async () => seenOwn(await listOwnQuestions(tx, gatheringId));
    const first = await shown();
    await ask('Theirs?', first);
    for (const stale of [first, ''])
      await expect(ask('Mine?', stale)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    await ask('Both?', await shown());
    expect(await listOwnQuestions(tx, gatheringId)).toEqual([{ kind: 'text', text: 'Both?' }]);
  }));

it('Of a rating that one of five gave, nothing is shown or exported but that too few answered.', () => {
  const asked = withOwn(form, questions);
  const given = Array.from({ length: 5 }, (_, at) => ({
    answers: { useful: 'very', ...(at === 0 ? { own_1: '1' } : {}) },
    texts: {},
  }));
  const said = saidOf(asked, given, 'over')!;
  expect(said.chosen.map(({ key }) => key)).toEqual(['useful']);
  expect(said.few).toContain('own_1');
  expect(saidRows(languageOf('en'), asked, said).map(([key]) => key)).not.toContain('own_1');
  const all = given.map((one) => ({ ...one, answers: { ...one.answers, own_1: '1' } }));
  expect(saidOf(asked, all, 'over')!.chosen.map(({ key }) => key)).toEqual(['useful', 'own_1']);
});

it('Answers to them are counted, shown and exported as the others are: of five people, and of no four.', () =>
  rolledBack(async (tx) => {
    const { ask, give, links, gatheringId } = await stage(tx, 5);
    await ask(before);
    for (const [at, link] of links.entries())
      await give(link, {
        ...whole,
        'q.own_1': at === 0 ? '2' : '5',
        ...(at === 0 ? { 'q.own_2': 'A ferry.' } : {}),
      });
    const asked = withOwn(form, await listOwnQuestions(tx, gatheringId));
    const given = await listGiven(tx, gatheringId);
    expect(saidOf(asked, given.slice(1), 'over')).toBeUndefined();
    const said = saidOf(asked, given, 'over')!;
    expect(said.chosen.find(({ key }) => key === 'own_1')!.counts.map(({ count }) => count)).toEqual([
      ...[0, 1, 0, 0, 4],
    ]);
    expect(said.texts).toContainEqual({ key: 'own_2', said: ['A ferry.'] });
    const rows = saidRows(languageOf('en'), asked, said);
    expect(rows).toContainEqual(['own_1', 'How was the bridge?', '5', '5', 4, 5]);
  }));
