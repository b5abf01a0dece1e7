export type Lying = { readonly sha256: string; readonly size: number; readonly at: number };

/**
 * The objects of a list (ListObjectsV2), and the token of the next one. Our keys are hexadecimal: nothing in them is ever escaped. It
 * goes once from left to right, because the storage is another's.
 */
export function readS3List(xml: string): {
  readonly objects: readonly Lying[];
  readonly next: string | undefined;
} {
  const objects = xml
    .split('<Contents>')
    .slice(1)
    .flatMap((one) => {
      const end = one.indexOf('</Contents>');
      const field = (name: string) =>
        between(one.slice(0, Math.max(end, 0)), `<${name}>`, `</${name}>`) ?? '';
      const sha256 = /\/([0-9a-f]{64})$/.exec(field('Key'))?.[1];
      return sha256 ? [{ sha256, size: Number(field('Size')), at: Date.parse(field('LastModified')) }] : [];
    });
  return { objects, next: between(xml, '<NextContinuationToken>', '<') || undefined };
}

function between(text: string, begin: string, end: string): string | undefined {
  const begins = text.indexOf(begin);
  const ends = begins === -1 ? -1 : text.indexOf(end, begins + begin.length);
  return ends === -1 ? undefined : text.slice(begins + begin.length, ends);
}
