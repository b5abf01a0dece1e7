/** As words are compared: what only looks is left away, and every space, quotation mark and dash is like another. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[“”„«»‟"]/g, '"')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Whether a text says these words, however they are broken into lines. Nothing is said by no words. */
export function says(text: string, words: string): boolean {
  return plain(words) !== '' && plain(text).includes(plain(words));
}
