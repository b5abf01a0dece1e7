import { writeFileSync } from 'node:fs';
import { outcomes } from './redraw.ts';
import { redrawPicture, restrict } from './redraw-picture.ts';

// A process of its own for one picture: what decodes is native code, and what a hostile picture does to it ends with this process.

/** When memory runs out, the kernel ends this process and no other. Only Linux knows how. */
function letKernelTakeUsFirst() {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {}
}

async function load() {
  try {
    const { default: sharp } = await import('sharp');
    return restrict(sharp);
  } catch {
    return process.exit(outcomes.impossible);
  }
}

async function redraw(file: string) {
  process.stdout.write(await redrawPicture(await load(), file));
}

letKernelTakeUsFirst();
const [file] = process.argv.slice(2);
if (file) await redraw(file).catch(() => process.exit(outcomes.unreadable));
else await load();
