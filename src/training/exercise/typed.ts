import type { Exercise } from './queries.ts';
import type { Play, Player } from './queries-play.ts';

/** An exercise as the fields of its form; one that nobody wrote yet is empty. */
export function typedExercise(exercise: Exercise | undefined): Record<string, string> {
  if (!exercise) return { version: '0' };
  const { roles, stages, questions } = exercise.text;
  return Object.fromEntries([
    ['version', String(exercise.version)],
    ...roles.flatMap(({ title, people, brief }, at) => [
      [`role-${at}-title`, title],
      [`role-${at}-people`, String(people)],
      [`role-${at}-brief`, brief],
    ]),
    ...stages.flatMap(({ materialFor, minutes, ...stage }, at) => [
      ...Object.entries(stage).map(([field, value]) => [`stage-${at}-${field}`, value]),
      [`stage-${at}-minutes`, String(minutes)],
      [`stage-${at}-for`, materialFor === null ? '' : String(materialFor - 1)],
    ]),
    ['questions', questions.join('\n')],
  ]);
}

/** Who plays what as the fields of the form. */
export function typedRoles({ version }: Play, players: readonly Player[]): Record<string, string> {
  return {
    version: String(version),
    ...Object.fromEntries(players.map(({ id, position }) => [`role-${id}`, String(position ?? '')])),
  };
}
