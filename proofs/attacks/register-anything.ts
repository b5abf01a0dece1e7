import type { Fields } from '../../tests/support/ask.ts';
import { password } from '../applicants.ts';
import type { Outcome } from '../proof.ts';
import {
  type Attacked,
  atFullSpeed,
  counted,
  crowdSize,
  hall,
  lineOf,
  network,
  organisation,
  settled,
  statuses,
} from './line.ts';

/** One network asks for organisation after organisation, in other languages too; sixty people of one hall register and sign in beside it. */
export async function registerAnything(all: Attacked): Promise<Outcome> {
  const { registry, people, client } = all;
  const attacker = lineOf(all, network(1));
  await attacker.open('/register');
  const began = performance.now();
  const attacking = atFullSpeed(600, 20, (at) => {
    const name = registry[at % registry.length]!;
    const language: Fields = at % 2 ? { _language: 'sq', similar: 'new' } : {};
    return attacker.send('/register', {
      ...organisation(at, name.slice(0, 60)),
      email: `a${at}@attack.example`,
      ...language,
    });
  });
  const honest = await Promise.all(
    people.slice(0, crowdSize).map(async ({ email }, at) => {
      const person = lineOf(all, hall);
      await person.open('/sign-in');
      const signedIn = await person.send('/sign-in', { email, password });
      const another = lineOf(all, hall);
      await another.open('/register');
      const own = { ...organisation(at, `Hall ${at} of ours`), email: `hall${at}@hall.example` };
      const registered = await another.send('/register', own);
      person.close();
      another.close();
      return [signedIn, registered];
    }),
  );
  const took = (performance.now() - began) / 1000;
  const answers = await attacking;
  attacker.close();
  // What was typed comes back in a form that is shown again; the warning and names of others never.
  const told = answers.filter(({ body }, at) => {
    const text = body.toString('utf8');
    return registry.some((name, one) => one !== at % registry.length && text.includes(name));
  });
  const mails = await settled(
    client,
    `select count(*) from platform.mail where to_address like 'hall%@hall.example'`,
    [],
    crowdSize,
  );
  const missed = honest.flat().filter(({ status }) => status !== 303);
  return {
    figures: [
      `600 registrations from one network were answered ${statuses(answers)}; ${told.length} named an organisation`,
      `meanwhile ${crowdSize} people behind one address signed in and registered within ${took.toFixed(1)} s (${statuses(honest.flat())}), ${mails} got their mail`,
    ],
    faults: [
      ...(told.length > 0 ? [`${told.length} answers named an organisation`] : []),
      ...(counted(answers, 429) === 0 ? ['no registration was refused'] : []),
      ...(missed.length > 0 ? [`honest people were answered ${statuses(missed)}`] : []),
      ...(took > 60 ? [`honest people took ${took.toFixed(0)} s`] : []),
      ...(mails < crowdSize ? [`${mails} of ${crowdSize} got their mail`] : []),
    ],
  };
}
