// Reads codes out of the camera's picture where the browser cannot do it itself: Safari and Firefox. Built on its own, so that nobody else loads it.
import { readCode } from './read-code.ts';

/** Longer sides only make a phone slow: a code that fills a fifth of this is read. */
const longest = 1000;

/** The same as the browser's own `BarcodeDetector`, for one code at a time. */
export function codeReader(): { detect(picture: HTMLVideoElement): Promise<{ rawValue: string }[]> } {
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d', { willReadFrequently: true })!;
  return {
    async detect(picture) {
      const share = Math.min(1, longest / Math.max(picture.videoWidth, picture.videoHeight));
      const [width, height] = [picture.videoWidth, picture.videoHeight].map((side) =>
        Math.round(side * share),
      );
      if (!width || !height) return [];
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      drawing.drawImage(picture, 0, 0, width, height);
      const rawValue = readCode(drawing.getImageData(0, 0, width, height));
      return rawValue === undefined ? [] : [{ rawValue }];
    },
  };
}
