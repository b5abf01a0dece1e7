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
  naming,
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
  const told = naming(answers, registry);
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

/** Somebody who is signed in asks for one organisation after the other, each from another network; somebody of a hall registers their own. */
export async function registerAnother(all: Attacked): Promise<Outcome> {
  const { registry, people, client } = all;
  const path = '/register/another';
  const signedIn = async ({ email }: { email: string }, from: string) => {
    const line = lineOf(all, from);
    await line.open('/sign-in');
    await line.send('/sign-in', { email, password });
    await line.open(path);
    return line;
  };
  const [somebody, honest] = [people.at(-2)!, people.at(-3)!];
  const attacker = await signedIn(somebody, network(13));
  const attacking = atFullSpeed(200, 20, (at) => {
    const asked = organisation(at, registry[at % registry.length]!.slice(0, 60));
    return attacker.send(path, { ...asked, ...(at % 2 ? { _language: 'sq' } : {}) }, network(9000 + at));
  });
  const own = await signedIn(honest, hall);
  const registered = await own.send(path, organisation(0, 'One more of ours'));
  const answers = await attacking;
  for (const line of [attacker, own]) line.close();
  const told = naming(answers, registry);
  const taken = counted(answers, 303);
  const mailsTo = (email: string, atLeast: number) =>
    settled(
      client,
      `select count(*) from platform.mail where to_address = $1 and template = 'people.mail.confirm_another'`,
      [email],
      atLeast,
    );
  const [mailed, mails] = [await mailsTo(honest.email, 1), await mailsTo(somebody.email, taken)];
  return {
    figures: [
      `200 more organisations of one person, each from its own network, were answered ${statuses(answers)}; ${told.length} named one of others, ${mails} brought a mail`,
      `meanwhile another person was answered ${registered.status} and got ${mailed} mail`,
    ],
    faults: [
      ...(told.length > 0 ? [`${told.length} answers named an organisation`] : []),
      ...(taken > 10 || mails > 10 ? [`${taken} were taken and ${mails} mailed, instead of 10`] : []),
      ...(taken === 0 ? ['none was taken: nothing was tried'] : []),
      ...(registered.status !== 303 || mailed !== 1
        ? [`another person was answered ${registered.status} and got ${mailed} mails`]
        : []),
    ],
  };
}
