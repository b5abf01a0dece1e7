import { problem } from '../../platform/problem.ts';

export type ExerciseRole = {
  readonly title: string;
  /** How many people play it. */
  readonly people: number;
  /** What only whoever plays it is told. */
  readonly brief: string;
};
export type Stage = {
  readonly title: string;
  readonly minutes: number;
  readonly happens: string;
  readonly asks: string;
  /** A text given out at this stage; '' is none. */
  readonly material: string;
  /** The place of the only role that gets it, from 1; null is everybody. */
  readonly materialFor: number | null;
};
export type ExerciseText = {
  readonly roles: readonly ExerciseRole[];
  readonly stages: readonly Stage[];
  /** What is talked about afterwards. */
  readonly questions: readonly string[];
};

/** Whether an exercise can be played: two roles and a stage at least, each with its title and text. Problem: `exercise_unfinished`. */
export function mustBeWhole({ roles, stages }: ExerciseText): void {
  const whole =
    roles.length >= 2 &&
    stages.length >= 1 &&
    roles.every(({ title, brief }) => title !== '' && brief !== '') &&
    stages.every(({ title, happens }) => title !== '' && happens !== '');
  if (!whole) throw problem('exercise_unfinished');
}

/**
 * Who gets which role, from 1: whoever has none yet is drawn for what is free, first one for each role in their order, then the second
 * ones. Whoever is more than there are places stays without a role. `chance` is a whole number from 0 below `n`.
 */
export function dealt(
  roles: readonly Pick<ExerciseRole, 'people'>[],
  held: readonly number[],
  people: readonly string[],
  chance: (n: number) => number,
): Map<string, number> {
  const places = roles.flatMap(({ people: most }, at) => {
    const taken = held.filter((position) => position === at + 1).length;
    return Array.from({ length: Math.max(0, most - taken) }, (_, seat) => ({
      position: at + 1,
      seat: seat + taken,
    }));
  });
  places.sort((a, b) => a.seat - b.seat || a.position - b.position);
  const left = [...people];
  return new Map(
    places.slice(0, people.length).map(({ position }) => [left.splice(chance(left.length), 1)[0]!, position]),
  );
}

/** Stages open one after the other; one that is open stays so. Returns whether this press opens it. Problem: `stage_not_next`. */
export function opens(stage: number, opened: number, stages: number): boolean {
  if (stage <= opened) return false;
  if (stage !== opened + 1 || stage > stages) throw problem('stage_not_next');
  return true;
}
