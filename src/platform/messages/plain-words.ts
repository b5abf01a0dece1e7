import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';

/** What a text is: a label is read alone; a subject is one line of an email. */
type PlainRule = {
  readonly word: string;
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly say: string;
};

/** Words and ways of saying that readers with school English stumble over, and what to write instead. */
export const plainRules: readonly PlainRule[] = [
  {
    word: 'role',
    pattern: /\b(whoever|whomever|whom|somebody|anybody|nobody|someone else's)\b/iu,
    say: 'name the role: the assessor, the person who reported, no organisation',
  },
  {
    word: 'stands',
    pattern: /\b(stands?|stood|lies|lain)\b(?! for\b)/iu,
    say: 'a record is, is stored or is shown',
  },
  {
    word: 'no-more',
    pattern: /\b(no|any|not) more\b(?! than\b)/iu,
    say: 'no longer, not any longer, has not … yet',
  },
  {
    word: 'old-words',
    pattern: /\b(anew|nought|mended|thereof|herein|hitherto|lest|whence|till)\b/iu,
    say: 'again, zero, corrected, until',
  },
  { word: 'least', pattern: /^(the )?(least|most)\b(?! (\d|\{))/iu, say: 'minimum, maximum' },
  { word: 'state', pattern: /\b(in )?a state in which\b/iu, say: 'name the status: the report is {status}' },
  {
    word: 'oneself',
    pattern:
      /\b(oneself|one's|(?<!this |that |which |each |no |every |another )one (has|can|may|must|is|was|does|reads|sees|finds))\b/iu,
    say: 'you, or the role',
  },
  { word: 'event', pattern: /\bgatherings?\b/iu, say: 'event, or its type' },
  { word: 'email', pattern: /\b(e-mails?|mails?|mailed|mailing)\b/iu, say: 'email' },
  { word: 'two-step', pattern: /\bsecond (step|factor)\b/iu, say: 'two-step verification' },
  { word: 'submit', pattern: /\b(hand(s|ed|ing)? (it |them |this )?in|handed over)\b/iu, say: 'submit' },
  {
    word: 'withdraw',
    pattern: /\b(take|takes|took|taken|taking) (it |them |this )?back\b/iu,
    say: 'withdraw a record, cancel a place',
  },
  { word: 'active', pattern: /\bunder way\b/iu, say: 'active, in progress' },
  { word: 'co-financing', pattern: /\bown contribution\b/iu, say: 'co-financing' },
  { word: 'verdict', pattern: /\bverdicts?\b/iu, say: 'finding, assessment' },
];

const mostWords = 25;

/** What is not plain in an English text, as `rule: what was found`; empty when nothing is. Placeholders count as one word. */
export function plainFaults(text: string): { readonly rule: string; readonly what: string }[] {
  const found = plainRules.flatMap(({ word, pattern, say }) => {
    const hit = pattern.exec(text)?.[0];
    return hit ? [{ rule: word, what: `“${hit}”: ${say}` }] : [];
  });
  const sentences = sentencesOf(text);
  const long = sentences.find((sentence) => wordsIn(sentence) > mostWords);
  if (long)
    found.push({ rule: 'length', what: `${wordsIn(long)} words in a sentence: at most ${mostWords}` });
  if (sentences.some((sentence) => sentence.split(';').length > 2))
    found.push({ rule: 'semicolons', what: 'two semicolons in a sentence: at most one' });
  return found;
}

/** The sentences of a text: they end with a full stop, a question or exclamation mark, a colon before a list, or a line. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\b(art|no|e\.g|i\.e|etc|para|p|pp|vs|Dr|St)\.\s/giu, '$1 ')
    .split(/(?<=[.!?…:])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

export function wordsIn(sentence: string): number {
  return sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Each way a message reads: for each choice and plural one text per branch, the others at their last; a placeholder is `{name}`. */
export function readings(message: readonly MessageFormatElement[]): string[] {
  let texts = [''];
  const last = (elements: readonly MessageFormatElement[]) => readings(elements).at(-1) ?? '';
  for (const element of message) {
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      const branches = Object.values(element.options).map(({ value }) => last(value));
      const [base = ''] = texts.slice(-1);
      texts = [
        ...texts.slice(0, -1).map((text) => text + (branches.at(-1) ?? '')),
        ...branches.map((one) => base + one),
      ];
    } else texts = texts.map((text) => text + literalOf(element));
  }
  return texts;
}

function literalOf(element: MessageFormatElement): string {
  if (element.type === TYPE.literal) return element.value;
  if (element.type === TYPE.tag) return readings(element.children).at(-1) ?? '';
  if (element.type === TYPE.pound) return '1';
  return `{${(element as { value: string }).value}}`;
}
