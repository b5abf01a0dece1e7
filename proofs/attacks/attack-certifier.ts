import { password, type Waiting } from '../applicants.ts';
import { browserOf, type Sending, sendIn, type Watch } from '../applicants-at-work.ts';
import type { Outcome } from '../proof.ts';
import { type Attacked, atFullSpeed, counted, crowdSize, lineOf, network, statuses } from './line.ts';

/** Many networks try passwords of one certifier, who signs in again in a browser that did before, and submits. */
export async function attackCertifier(all: Attacked): Promise<Outcome> {
  const { address, people, networks } = all;
  const certifier: Waiting = people[crowdSize]!;
  const watch: Watch = { took: new Map(), strange: new Map() };
  const sending: Sending = { address, watch, reading: () => 0, section: { key: '', fields: {} } };
  const own = browserOf(sending);
  await own.open('sign-in page', '/sign-in');
  await own.send('sign in', '/sign-in', { email: certifier.email, password });
  const attacker = lineOf(all, network(2));
  await attacker.open('/sign-in');
  const tried = (at: number) =>
    attacker.send(
      '/sign-in',
      { email: certifier.email, password: `a wrong guess ${at}` },
      network(1000 + at),
    );
  const first = await atFullSpeed(150, 20, tried);
  const attacking = atFullSpeed(networks - 150, 20, (at) => tried(150 + at));
  const draft = `/applications/${certifier.applicationId}`;
  await own.open('sign-in page', '/sign-in');
  await own.send('sign in again', '/sign-in', { email: certifier.email, password });
  await own.open('check', `${draft}/check`);
  await own.send('go to sending', `${draft}/begin`);
  await own.open('sending page', `${draft}/submit`);
  const taken = await sendIn(own, certifier);
  own.close();
  const answers = [...first, ...(await attacking)];
  attacker.close();
  const evaluated = counted(answers, 422);
  return {
    figures: [
      `${answers.length} passwords from as many networks were answered ${statuses(answers)}; meanwhile the certifier ${taken ? 'submitted' : 'could not submit'}`,
    ],
    faults: [
      ...(evaluated > 100 ? [`${evaluated} passwords were tried`] : []),
      ...(taken ? [] : ['the certifier could not submit']),
      ...[...watch.strange].map(([what, times]) => `${times} times the certifier met ${what}`),
    ],
  };
}
