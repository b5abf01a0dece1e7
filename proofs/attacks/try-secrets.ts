import { hiddenIn } from '../../tests/support/ask.ts';
import type { Outcome } from '../proof.ts';
import { type Attacked, atFullSpeed, counted, lineOf, statuses } from './line.ts';

const told = 'The lamp at the landing is broken.';

/**
 * Secrets of a case whose number is known are tried from one /64 and from many networks. Meanwhile its reporter comes back with the right
 * secret, from elsewhere and from the very network that is attacked; and somebody else comes back to theirs.
 */
export async function trySecrets(all: Attacked): Promise<Outcome> {
  const [near, far] = ['2001:db8:7:7::1', '2001:db8:99:1::1'];
  const reporter = lineOf(all, far);
  await reporter.open('/voice');
  const about = {
    keep_unlisted: '',
    keep_unknown: 'yes',
    sub_grant: '',
    activity: '',
    reach: '',
  };
  const received = await reporter.send('/voice', { ...about, step: 'send', kind: 'complaint', text: told });
  const { number = '', secret = '' } = hiddenIn(received.body.toString('utf8'));
  if (!secret) return { figures: [], faults: [`the report was answered ${received.status}`] };
  const attacker = lineOf(all, near);
  await attacker.open('/voice/case');
  await reporter.open('/voice/case');
  const tried = (at: number, from: string) =>
    attacker.send('/voice/case', { number, secret: `wrong${at}` }, from);
  const comes = async (from: string) => {
    const { status, body } = await reporter.send('/voice/case', { number, secret }, from);
    return { status: body.toString('utf8').includes(told) ? status : `${status} without the report` };
  };
  const answers = await atFullSpeed(200, 20, (at) =>
    tried(at, `2001:db8:7:7:${(at * 79).toString(16)}::${at + 1}`),
  );
  const attacking = atFullSpeed(200, 20, (at) => tried(at, `2001:db8:${(at + 1000).toString(16)}:1::1`));
  const back = [await comes(far), await comes(near), await comes(far), await comes(near)];
  const spread = await attacking;
  const other = await tried(0, '2001:db8:98:1::1');
  for (const line of [reporter, attacker]) line.close();
  const evaluated = answers.length - counted(answers, 429);
  const met = back.map(({ status }) => status).join(', ');
  return {
    figures: [
      `200 secrets from 200 addresses of one /64 were answered ${statuses(answers)}, 200 from as many networks ${statuses(spread)}; another network was answered ${other.status}`,
      `the reporter with the right secret, twice from elsewhere and twice from the attacked network, was answered ${met}`,
    ],
    faults: [
      ...(evaluated > 60 ? [`${evaluated} secrets were looked at`] : []),
      ...(counted([...answers, ...spread], 200) > 0 ? ['a wrong secret opened a case'] : []),
      ...(other.status === 429 ? ['another network was kept out'] : []),
      ...(back.some(({ status }) => status !== 200) ? [`the reporter was answered ${met}`] : []),
    ],
  };
}
