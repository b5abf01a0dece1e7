/** The signs that a typesetter says it has no font for; empty when it failed for another reason. */
export function signsWithout(failure: string): string {
  return failure
    .split(/the text `\\*"/)
    .slice(1)
    .map((rest) => rest.split(/(?<!\\)\\*"` could not be displayed/))
    .map(([text = '', ...after]) =>
      after.length === 0
        ? ''
        : text.replace(/(?<!\\)\\+u\{([0-9a-f]{1,6})\}/gi, (_, hex) =>
            String.fromCodePoint(Number.parseInt(hex, 16)),
          ),
    )
    .join('');
}

/** What only joins or varies the signs beside it is nothing by itself. */
const joining = /\p{Variation_Selector}|[\u200d\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e007f}]/u;
const instead = (sign: string) => (joining.test(sign) ? '' : '?');

/** The text of JSON with a question mark for each of these signs, but for those of ASCII, which are its own. */
export function withoutSigns(json: string, signs: string): string {
  const lacking = new Set([...signs].filter((sign) => sign > '\u007f'));
  return [...json].map((sign) => (lacking.has(sign) ? instead(sign) : sign)).join('');
}

const foreign =
  /[^\p{ASCII}\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Bengali}\u00a0-\u00ff\u2000-\u200c\u200e-\u206f\u20ac]/gu;

/** The text of JSON with a question mark for each sign of another script than our fonts are of. */
export function withoutForeign(json: string): string {
  return json.replace(foreign, instead);
}
