import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { redrawPicture, restrict } from '../../src/platform/files/redraw-picture.ts';

// What the process for one picture does, for one picture after the other: for tests that ask what becomes of a picture, and not of a
// process. It is sent a file and answers whether it could be drawn; the picture is beside the file.
restrict(sharp);
process.on('message', async (file: string) => {
  try {
    writeFileSync(`${file}.drawn`, await redrawPicture(sharp, file));
    process.send?.(true);
  } catch {
    process.send?.(false);
  }
});
