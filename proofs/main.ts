import { machine } from '../bench/machine.ts';
import { attack } from './attack.ts';
import { deadline } from './deadline.ts';
import { disclosure } from './disclosure.ts';
import { failover } from './failover.ts';
import { firewall } from './firewall.ts';
import { formulas } from './formulas.ts';
import { growth } from './growth.ts';
import { kills } from './kills.ts';
import { parsers } from './parsers.ts';
import { type Proof, readGiven } from './proof.ts';
import { requests } from './requests.ts';
import { soak } from './soak.ts';
import { source } from './source.ts';
import { canaries, copies, languages, pairs, tampers, timing, uploads } from './tests-at-length.ts';
import { verify } from './verify.ts';

/** Everything that `npm run prove -- <name>` proves. Each has a short form in `npm test`; docs/proofs.md keeps what came of the long ones. */
const proofs: Readonly<Record<string, Proof>> = {
  kills,
  attack,
  deadline,
  failover,
  soak,
  requests,
  uploads,
  parsers,
  formulas,
  timing,
  tampers,
  verify,
  canaries,
  languages,
  pairs,
  growth,
  copies,
  disclosure,
  firewall,
};

process.once('SIGTERM', () => process.exit(1));
const [name = '', ...words] = process.argv.slice(2);
const proof = proofs[name];
if (proof) process.exitCode = (await prove(proof)) ? 0 : 1;
else {
  console.log('npm run prove -- <name> [--short] [--seed=<number>] proves one of:');
  for (const [known, { says }] of Object.entries(proofs)) console.log(`  ${known.padEnd(10)} ${says}`);
  process.exitCode = name ? 1 : 0;
}

async function prove({ says, run }: Proof): Promise<boolean> {
  const given = readGiven(words, (line) => console.log(line));
  console.log(`${name}: ${says}`);
  console.log(`Machine: ${machine()}`);
  console.log(`Source: ${source()}`);
  console.log(
    `Begun ${new Date().toISOString()}, seed ${given.seed}${words.length ? `, ${words.join(' ')}` : ''}`,
  );
  const began = performance.now();
  const { figures, faults } = await run(given);
  for (const figure of figures) console.log(`- ${figure}`);
  for (const fault of faults.slice(0, 50)) console.log(`FAULT: ${fault}`);
  const lasted = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    faults.length === 0
      ? `PROVEN in ${lasted} s: ${says}`
      : `NOT PROVEN after ${lasted} s: ${faults.length} faults (seed ${given.seed}).`,
  );
  return faults.length === 0;
}
