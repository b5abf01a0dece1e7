import { type LossKind, lossKinds, type PeopleKind, peopleKinds } from '../codes.ts';
import { type Count, count, type Range, sum } from './units.ts';

/**
 * People of an incident by group; unaccompanied or separated children (`alone`) are within the children, or within those not known. Who died
 * or is missing is in none of the groups: else a table of deaths and one of people affected would limit each other.
 */
export type People = Readonly<Partial<Record<PeopleKind | 'alone' | LossKind, Range>>>;

/** All people of an incident, each once; without the dead and the missing. */
export function allOf(people: People): Count<'person'> {
  return sum(
    'person',
    peopleKinds.flatMap((kind) => (people[kind] ? [count('person', people[kind])] : [])),
  );
}

/** The dead and the missing of an incident. */
export function lostOf(people: People): Count<'person'> {
  return sum(
    'person',
    lossKinds.flatMap((kind) => (people[kind] ? [count('person', people[kind])] : [])),
  );
}

/** Whether there may be children among them: people of whom age is not known may be children, the dead and the missing too. */
export function hasChildren({ girls, boys, not_known: rest, alone, dead, missing }: People): boolean {
  return [girls, boys, rest, alone, dead, missing].some((one) => (one?.high ?? 0) > 0);
}

/** Children who are alone are some of the children, or of the people of whom age and sex are not known. */
export function aloneFits({ girls, boys, not_known: rest, alone }: People): boolean {
  const most = (girls?.high ?? 0) + (boys?.high ?? 0) + (rest?.high ?? 0);
  return (alone?.high ?? 0) <= most;
}
