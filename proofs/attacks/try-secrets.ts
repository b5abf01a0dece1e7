import type { Outcome } from '../proof.ts';
import { type Attacked, atFullSpeed, counted, lineOf, statuses } from './line.ts';

/** Secrets of cases are tried from one /64, and from others meanwhile somebody else comes back to theirs. */
export async function trySecrets(all: Attacked): Promise<Outcome> {
  const attacker = lineOf(all, '2001:db8:7:7::1');
  await attacker.open('/voice/case');
  const tried = (at: number, from: string) =>
    attacker.send('/voice/case', { number: 'C-2026-0001', secret: `wrong${at}` }, from);
  const answers = await atFullSpeed(200, 20, (at) =>
    tried(at, `2001:db8:7:7:${(at * 79).toString(16)}::${at + 1}`),
  );
  const other = await tried(0, '2001:db8:99:1::1');
  attacker.close();
  const evaluated = answers.length - counted(answers, 429);
  return {
    figures: [
      `200 secrets from 200 addresses of one /64 were answered ${statuses(answers)}; another network was answered ${other.status}`,
    ],
    faults: [
      ...(evaluated > 60 ? [`${evaluated} secrets were looked at`] : []),
      ...(other.status === 429 ? ['another network was kept out'] : []),
    ],
  };
}
