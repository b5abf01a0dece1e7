import type { Answers } from '../../forms/index.ts';
import { chanceOf } from '../chance.ts';
import { textsOf } from '../invented/texts.ts';
import type { Applicant } from './stage.ts';

/** The narrative of a report in the sub-grantee's language. */
export function reportAnswers(seed: string, { locale }: Applicant): Answers {
  const texts = textsOf(locale);
  const chance = chanceOf(`report ${seed}`);
  const kinds = chance.some(['prevention', 'services', 'cooperation'] as const, chance.whole(1, 3));
  const results = kinds.map((kind) => [`${kind}_result`, chance.pick(texts.results[kind])]);
  const activities = chance.some(texts.activities, chance.whole(2, 4)).map(([name, what], at) => {
    const planned = at > 0 || chance.whole(0, 1) === 0;
    return { name, what, as_planned: planned, ...(planned ? {} : { change: texts.change[0]! }) };
  });
  return {
    summary: `${chance.pick(texts.period)} ${texts.mark}`,
    activities,
    result_kinds: kinds,
    ...Object.fromEntries(results),
    difficulties: texts.difficulties[0]!,
    next_steps: texts.next[0]!,
    visibility: texts.visibility[0]!,
    declared_true: true,
    declared_people: true,
  };
}
