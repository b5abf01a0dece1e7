import type sharp from 'sharp';
import { mostPixels } from './most-pixels.ts';

export type Drawing = typeof sharp;

/** Nothing is loaded but what the first bytes said it is, and nothing is kept for a second picture. */
export function restrict(drawing: Drawing): Drawing {
  drawing.block({ operation: ['VipsForeignLoad'] });
  drawing.unblock({ operation: ['VipsForeignLoadJpegFile', 'VipsForeignLoadPngFile'] });
  drawing.cache(false);
  drawing.concurrency(1);
  return drawing;
}

/**
 * The picture decoded and encoded anew, turned as it is to be shown, in sRGB or grey: nothing else of the file is in it. A PNG keeps
 * every pixel, also of 16 bits; a JPEG is written with quality 90 and as many colours to a pixel as it had. Throws when it is not whole.
 */
export async function redrawPicture(drawing: Drawing, file: string): Promise<Buffer> {
  const picture = drawing(file, { failOn: 'error', limitInputPixels: mostPixels, autoOrient: true });
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
  return written.toBuffer();
}
