import { writeFileSync } from 'node:fs';
import { mostPixels } from './most-pixels.ts';
import { outcomes } from './redraw.ts';

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
    // Nothing is loaded but what the first bytes said it is, and nothing is kept for a second picture.
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile'] });
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  } catch {
    return process.exit(outcomes.impossible);
  }
}

/**
 * The picture decoded and encoded anew, turned as it is to be shown, in sRGB or grey: nothing else of the file is in it. A PNG keeps
 * every pixel, also of 16 bits; a JPEG is written with quality 90 and as many colours to a pixel as it had.
 */
async function redraw(file: string) {
  const sharp = await load();
  const picture = sharp(file, { failOn: 'error', limitInputPixels: mostPixels, autoOrient: true });
  const { format, space, depth, chromaSubsampling } = await picture.metadata();
  const [grey, deep] = [space === 'b-w' || space === 'grey16', depth === 'ushort'];
  const drawn = picture.toColourspace(grey ? (deep ? 'grey16' : 'b-w') : deep ? 'rgb16' : 'srgb');
  const written =
    format === 'png'
      ? drawn.png({ compressionLevel: 6, adaptiveFiltering: true })
      : // Without a second pass over all of it, which would take 150 MB more for 50 megapixels.
        drawn.jpeg({
          quality: 90,
          chromaSubsampling: chromaSubsampling === '4:2:0' ? '4:2:0' : '4:4:4',
          optimiseCoding: false,
        });
  process.stdout.write(await written.toBuffer());
}

letKernelTakeUsFirst();
const [file] = process.argv.slice(2);
if (file) await redraw(file).catch(() => process.exit(outcomes.unreadable));
else await load();
