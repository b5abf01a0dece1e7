import { spawn } from 'node:child_process';
import readline from 'node:readline';
import type { Proof } from './proof.ts';

type Line = { name: string; inputs: number; branches: number; kept: number; faults: readonly string[] };

export const parsers: Proof = {
  says: 'parsers of ours keep their promises for inputs that are led by the branches they reach; none ends in another error, none takes two seconds',
  run: async ({ number, word, seed, say }) => {
    const seconds = number('seconds', { full: 120, short: 3 });
    const only = word('parser', '');
    const words = ['tests/parsers/guided.ts', String(seconds), String(seed), ...(only ? [only] : [])];
    // As it is written and not as a bundle: branches are counted by file.
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const figures: string[] = [];
    const faults: string[] = [];
    for await (const line of readline.createInterface({ input: child.stdout })) {
      const told = JSON.parse(line) as Line;
      const figure = `${told.name}: ${told.inputs} inputs, ${told.branches} branches, ${told.kept} kept`;
      say(figure);
      figures.push(figure);
      faults.push(...told.faults);
    }
    if ((await ended) !== 0) faults.push('the loop ended before its end');
    return { figures, faults };
  },
};
