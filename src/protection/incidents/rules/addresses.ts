import { isOrdinary } from './ordinary.ts';
import { either } from './plain-text.ts';

/** Ends of addresses that are written out; between letters any full stop makes an address. */
const ends = either(`
  com | org | net | info | eu | al | ba | mk | rs | xk | hr | hu | ro | bg | gr | tr | ir | af | pk | de | at | io | app | ru | ph | uk | fr | si |
  xyz | gmail | мкд | срб | рф`);
export const dot = either(
  'tačka | točka | тачка | точка | pikë | pika | punkt | punto | nokta | نقطة | نقطه | دات | دوت',
);
/** Those that are no word beside one of these: "pikë si" is Albanian. */
const certain = either('com | org | net | info | eu | rs | mk | ba | hr | gr | xk | io | uk | xyz | gmail');
const links = [
  /:\/\/|(?<!\p{L})www\s*\./u,
  /\p{L}[.,]\p{L}+\s*\//u,
  /\p{L}\s+\.\s*\p{L}{2,}\s*\//u,
  /\p{L}\s+com(?!\p{L})/u,
  /\p{L}(?:\s*\.\s*(?:com|org)|\s+\.\s*(?:net|info))(?!\p{L})/u,
  new RegExp(
    `\\p{L}\\s+(?:dot\\s+(?:${ends}|me|it|is|ly|gl|gg|gd|be|ee)|(?:${dot})\\s+(?:${certain}))(?!\\p{L})`,
    'u',
  ),
  new RegExp(`(?<!\\p{L})(?:dot|${dot})\\s+\\p{L}+\\s+(?:slash|kosa crta|слеш|اسلش)(?!\\p{L})`, 'u'),
  new RegExp(`[([{<]\\s*(?:dot|${dot})\\s*[)\\]}>]`, 'u'),
];

/** An address on the internet: whatever has a full stop between letters, unless a space may be missing there. */
export function holdsLink(plain: string, folded: string): boolean {
  return links.some((one) => one.test(folded)) || stopsIn(plain).includes('address');
}

/** Whether a space may be missing after a full stop: "forest.It rained" is asked back, and "example.net" is refused. */
export function lacksSpace(plain: string): boolean {
  return stopsIn(plain).includes('sentence');
}

const chain = /(?<![\p{L}\p{M}\d'’-])[\p{L}\p{M}\d'’-]+(?:\.[\p{L}\p{M}\d'’-]+)+\.?/gu;
const end = new RegExp(`^(?:${ends}|me|de|is|se|su|te|to|do|ly|gl|gg|gd|be|ee)$`, 'iu');
const abbreviation = /^(?:\p{L}\.)+\p{L}?\.?$/u;

function stopsIn(plain: string): ('address' | 'sentence')[] {
  return (plain.match(chain) ?? []).flatMap((one) => {
    if (abbreviation.test(one)) return [];
    const [before = '', after = '', ...more] = one.replace(/\.$/, '').split('.');
    if (more.length > 0 || before.length < 2) return ['address'];
    const begins = /\p{Ll}$/u.test(before) && /^\p{Lu}\p{Ll}*$/u.test(after);
    const isSentence = isOrdinary(after) ? begins || !end.test(after) : begins && !end.test(after);
    return [isSentence ? 'sentence' : 'address'];
  });
}
