import { dot } from './addresses.ts';
import { isOrdinary } from './ordinary.ts';
import { either, whole } from './plain-text.ts';

const at = either('at | et | na | kod | te | на | ат | ет | код | кај | ات | ایت | آت');
const mails = either(`
  gmail | g mail | gee mail | gmajl | gmejl | džimejl | yahoo | jahoo | hotmail | hot mail | protonmail | icloud | yandex | гмејл | џимејл | гмаил |
  јаху | хотмејл | جیمیل | جی میل | یاهو | هاتمیل`);
/** Those that are words, too, say an email only behind an "at". */
const providers = `${mails}|${either('outlook | proton | аутлук')}`;
const com = either('com | kom | ком | org | orgu | орг | کام | dot com | dot org');

const emails = [
  /[@_]/,
  new RegExp(`[([{<]\\s*(?:${at}|arroba|majmun|мајмун)\\s*[)\\]}>]|${whole('arroba')}`, 'u'),
  new RegExp(
    `(?<!\\p{L})(?:${at})\\s+\\p{L}+\\s+(?:dot\\s+\\p{L}|(?:(?:${dot})\\s+)?(?:com|org)(?!\\p{L}))`,
    'u',
  ),
  // "Ком" alone is a word, "тачка ком" is none.
  new RegExp(`(?:${dot})\\s+(?:ком|орг|нет|рс|мк|ба|کام)(?!\\p{L})`, 'u'),
  new RegExp(`(?<!\\p{L})(?:${providers})[\\s.,]+(?:(?:dot|${dot})\\s+)?(?:${com})(?!\\p{L})`, 'u'),
];
const mail = new RegExp(
  `(?:(?<before>\\p{L}+)[\\s:]+)?(?<!\\p{L})(?<name>${mails})(?!\\p{L})(?:[\\s:]+(?<after>\\p{L}+))?`,
  'gu',
);
const atMail = new RegExp(
  `(?<before>\\p{L}+)\\s+(?:${at})\\s+(?:${providers})(?!\\p{L})(?:\\s+(?<after>\\p{L}+))?`,
  'gu',
);
const anyMail = new RegExp(`(?<!\\p{L})(?:${mails})(?!\\p{L})`, 'u');
const dotted = new RegExp(`\\p{L}\\s+(?:dot|${dot})\\s+\\p{L}`, 'u');

const platforms = either(`
  telegram | whatsapp | watsapp | instagram | insta | facebook | viber | tiktok | snapchat | twitter | discord | skype | linkedin | youtube |
  телеграм | вотсап | ватсап | инстаграм | инста | фејсбук | вибер | вајбер | тикток | تلگرام | واتساب | واتساپ | انستا | اینستاگرام | فیسبوک | ایمو`);
const short = either('tg | ig | fb | wa | vk | tme | snap | тг | иг | фб | вк | снап | imo');
const platform = new RegExp(`^(?:(?:${platforms})\\p{L}{0,2}|${short}|messenger)$`, 'u');
const marked = new RegExp(
  `(?<!\\p{L})(?:(?:${platforms})\\p{L}{0,2}|${short}|signal|messenger)\\s*[:=/]\\s*(?<word>\\p{L}+)`,
  'gu',
);
/** "On telegram at amir": what follows the "at" is a username unless it is an ordinary word, or a time. */
const reached = new RegExp(`(?<!\\p{L})(?:${platforms})\\p{L}{0,2}\\s+(?:at|ат)\\s+(?<word>\\p{L}+)`, 'gu');
const times =
  /^(?:midnight|night|noon|dawn|dusk|home|work|gunpoint|checkpoints?|borders?|first|last|all|least|most)$/;
const beside = new RegExp(
  `(?<!\\p{L})(?:(?:${platforms})\\p{L}{0,2}|${short})(?<words>(?:[\\s:"“„]+\\p{L}+){1,4})`,
  'gu',
);
/** What stands between a platform and a username: the word behind it is looked at. */
const leading = new RegExp(
  `^(?:${either(`
  as | by | under | via | is | was | his | her | under | with | the | a | id | user | username | name | named | nick | nickname | profile | account | page | contact |
  kao | je | pod | nalog | profil | stranica | stranici | korisnik | imenom | ime | sa | као | је | под | налог | профил | страница | страници |
  корисник | именом | како | е | со | si | është | me | emrin | emër | profili | llogaria | faqe | faqja | به | اسم | نام | با`)})$`,
  'u',
);

/** An email or a username: written out, taken apart, or behind the name of a platform and a colon. */
export function holdsUsername(folded: string): boolean {
  if (emails.some((one) => one.test(folded))) return true;
  if (anyMail.test(folded) && dotted.test(folded)) return true;
  // "Ušli su na gmail nalog" tells of an account.
  const isAddress = ({ groups }: RegExpExecArray) =>
    !isOrdinary(groups!.before!) && (groups!.after === undefined || !leading.test(groups!.after));
  if ([...folded.matchAll(atMail)].some(isAddress)) return true;
  if ([...folded.matchAll(reached)].some(({ groups }) => isName(groups!.word!) && !times.test(groups!.word!)))
    return true;
  return [...folded.matchAll(marked)].some(({ groups }) => isName(groups!.word!));
}

/** A word that is not ordinary beside a mail provider, or up to three words behind a platform. */
export function mayHoldUsername(folded: string): boolean {
  const mailed = [...folded.matchAll(mail)].some(({ groups }) =>
    [groups!.before, groups!.after].some((word) => word !== undefined && isName(word)),
  );
  return mailed || [...folded.matchAll(beside)].some(({ groups }) => followsName(groups!.words!));
}

const isName = (word: string) => !isOrdinary(word) && !platform.test(word) && !leading.test(word);

function followsName(words: string): boolean {
  const first = words.match(/\p{L}+/gu)!.find((word) => !leading.test(word) && !platform.test(word));
  return first !== undefined && isName(first);
}
