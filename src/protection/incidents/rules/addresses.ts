import { isOrdinary } from './ordinary.ts';
import { either, whole } from './plain-text.ts';

/** Ends of addresses that are written out; between letters any full stop makes an address. */
const ends = either(`
  com | org | net | info | eu | al | ba | mk | rs | xk | hr | hu | ro | bg | gr | tr | ir | af | pk | de | at | io | app | ru | ph | uk | fr | si |
  xyz | gmail | мкд | срб | рф`);
const dot = either('tačka | točka | тачка | точка | pikë | pika | punkt | punto | nokta | نقطة | نقطه');
/** Those that are no word beside one of these: "pikë si" is Albanian. */
const certain = either('com | org | net | info | eu | rs | mk | ba | hr | gr | xk | io | uk | xyz | gmail');
const at = either('at | et | na | kod | te | на | ат | ет | код | кај');
const providers = either(`
  gmail | yahoo | hotmail | outlook | protonmail | proton | icloud | gmejl | džimejl | гмејл | џимејл | гмаил | јаху | хотмејл | аутлук`);

const emails = [
  /[@_]/,
  new RegExp(`[([{<]\\s*(?:${at}|arroba|majmun|мајмун)\\s*[)\\]}>]|${whole('arroba')}`, 'u'),
  new RegExp(
    `(?<!\\p{L})(?:${at})\\s+\\p{L}+\\s+(?:dot\\s+\\p{L}|(?:(?:${dot})\\s+)?(?:com|org)(?!\\p{L}))`,
    'u',
  ),
  new RegExp(`(?<!\\p{L})(?:${at})\\s+(?:${providers})(?!\\p{L})`, 'u'),
  // "Ком" alone is a word, "тачка ком" is none.
  new RegExp(`(?:${dot})\\s+(?:ком|орг|нет|рс|мк|ба)(?!\\p{L})`, 'u'),
];
const links = [
  /:\/\/|(?<!\p{L})www\s*\./u,
  /\p{L}[.,]\p{L}+\s*\//u,
  /\p{L}\s+\.\s*\p{L}{2,}\s*\//u,
  /\p{L}(?:\s*\.\s*(?:com|org)|\s+\.\s*(?:net|info))(?!\p{L})/u,
  new RegExp(`\\p{L}\\s+(?:dot\\s+(?:${ends}|me|it|is)|(?:${dot})\\s+(?:${certain}))(?!\\p{L})`, 'u'),
];
const platforms = either(`
  telegram | whatsapp | watsapp | instagram | insta | facebook | viber | tiktok | snapchat | twitter | discord | skype | linkedin | youtube |
  телеграм | вотсап | ватсап | инстаграм | инста | фејсбук | вибер | вајбер | тикток | تلگرام | واتساب | واتساپ | انستا | فیسبوک`);
const short = either('tg | ig | fb | wa');
const platform = new RegExp(`^(?:${platforms}|${short})\\p{L}{0,2}$`, 'u');
const marked = new RegExp(
  `(?<!\\p{L})(?:(?:${platforms})\\p{L}{0,2}|${short}|signal|imo|messenger)\\s*[:=/]\\s*(?<word>\\p{L}+)`,
  'gu',
);
const beside = new RegExp(`(?<!\\p{L})(?:(?:${platforms})\\p{L}{0,2}|${short})\\s+(?<word>\\p{L}+)`, 'gu');

/** An email or a username: written out, taken apart, or beside the name of a platform. */
export function holdsUsername(folded: string): boolean {
  if (emails.some((one) => one.test(folded))) return true;
  const words = [marked, beside].flatMap((one) =>
    [...folded.matchAll(one)].map(({ groups }) => groups!.word!),
  );
  return words.some((word) => !isOrdinary(word) && !platform.test(word));
}

/** An address on the internet: whatever has a full stop between letters, unless a space may be missing there. */
export function holdsLink(plain: string, folded: string): boolean {
  return links.some((one) => one.test(folded)) || stopsIn(plain).includes('address');
}

/** Whether a space may be missing after a full stop: "forest.It rained" is asked back, and "example.net" is refused. */
export function lacksSpace(plain: string): boolean {
  return stopsIn(plain).includes('sentence');
}

const chain = /(?<![\p{L}\p{M}\d])[\p{L}\p{M}\d'’-]+(?:\.[\p{L}\p{M}\d'’-]+)+\.?/gu;
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
