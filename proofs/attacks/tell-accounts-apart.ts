import { signedRank } from '../../tests/support/signed-rank.ts';
import type { Outcome } from '../proof.ts';
import { type Attacked, crowdSize, lineOf, network, organisation } from './line.ts';

/** An address with an account and one without are sent in turn; their times are compared in pairs. */
export async function tellAccountsApart(all: Attacked, pairs: number): Promise<Outcome> {
  const line = lineOf(all, network(8));
  const figures: string[] = [];
  const faults: string[] = [];
  for (const [at, path] of (['/sign-in/forgotten', '/register'] as const).entries()) {
    await line.open(path);
    const timed = async (email: string, pair: number) => {
      const typed = path === '/register' ? { ...organisation(pair), email } : { email };
      const began = performance.now();
      const { status } = await line.send(path, typed, network(20_000 + at * 5000 + pair));
      if (status !== 303) faults.push(`${path} was answered ${status}`);
      return performance.now() - began;
    };
    const differences: number[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      // Each address is sent twice, those without an account too: what is counted for a mailbox is there the second time.
      const one = Math.floor(pair / 2);
      const known = all.people[crowdSize + 3 + one]!.email;
      const unknown = `nobody${at}x${one}@attack.example`;
      const knownFirst = pair % 2 === 0;
      const first = await timed(knownFirst ? known : unknown, pair);
      const second = await timed(knownFirst ? unknown : known, pair);
      differences.push(knownFirst ? first - second : second - first);
    }
    const p = signedRank(differences);
    const median = differences.toSorted((a, b) => a - b)[Math.floor(pairs / 2)]!;
    figures.push(`${path}: ${pairs} pairs, median difference ${median.toFixed(2)} ms, p = ${p.toFixed(3)}`);
    if (p < 0.005) faults.push(`${path} tells an account by its time: p = ${p.toFixed(5)}`);
  }
  line.close();
  return { figures, faults };
}
