/**
 * The sign that parts the cells of a CSV text: that of most of its first lines, for a title above the table may have another. Of equals
 * the tab, which no cell has, then the semicolon, then the comma.
 */
export function delimiterOf(text: string): string {
  const beginning = text.split('\n', 20);
  const linesWith = (sign: string) => beginning.filter((line) => line.includes(sign)).length;
  return ['\t', ';', ','].reduce((best, sign) => (linesWith(sign) > linesWith(best) ? sign : best));
}
