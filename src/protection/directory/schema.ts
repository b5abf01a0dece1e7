import { z } from 'zod';
import { serviceNeeds } from '../../action/index.ts';
import {
  choice,
  choices,
  day,
  optionalText,
  optionalWholeNumber,
  text,
  tick,
  withDates,
} from '../../platform/http/fields.ts';
import { parseHour } from '../../platform/language/typed-number.ts';
import {
  accessCodes,
  costCodes,
  documentCodes,
  forWhomCodes,
  type Hours,
  interpreterCodes,
  placeKinds,
  policeCodes,
  type ServiceContent,
  spokenLanguages,
  stepCodes,
  textKinds,
} from './content.ts';
import { textFault } from './free-text.ts';
import { type Discreet, slugOf, toldCodes } from './rules.ts';
import { paperCodes, type Wish } from './wish.ts';

const phonePattern = /^\+?[\d ]{3,20}$/;
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** `08:00-16:00`, `8 - 16`: from when to when; undefined when it cannot be read. */
function readHours(weekday: number, typed: string): Hours | undefined {
  const [opens, closes, ...more] = typed.split(/[-–—]/).map((part) => parseHour(part.trim()));
  if (!opens || !closes || more.length > 0) return undefined;
  return { day: weekday, opens, closes };
}

function readPhones(typed: string): string[] {
  return typed
    .split(/[,;]/)
    .map((one) =>
      one
        .replace(/[()/.-]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

type Typed = Readonly<Record<string, unknown>>;
/** What is typed is a jurisdiction's code where no town of the list was chosen. */
const chosenArea = /^[0-9a-f-]{36}$/;

/** What is wrong between fields, each with the one that it is said beside. */
function* faultsOf(of: (name: string) => string): Generator<readonly [field: string, message: string]> {
  const place = of('place');
  if (place === '') yield ['place', 'problem.service_area_missing'];
  else if (!chosenArea.test(place) && slugOf(of('new_area')) === '')
    yield ['new_area', 'problem.service_area_missing'];
  else if (!chosenArea.test(place) && textFault(of('new_area'), 'front_gate'))
    yield ['new_area', 'invalid.service_town'];
  const kind = placeKinds.find((one) => one === of('place_kind'));
  if (kind && textFault(of('provider'), kind) === 'place') yield ['provider', 'invalid.service_text_place'];
  if (kind && kind !== 'open' && of('address')) yield ['address', 'invalid.service_address'];
  const phones = readPhones(of('phones'));
  if (phones.length > 4 || !phones.every((one) => phonePattern.test(one)))
    yield ['phones', 'invalid.service_phone'];
  if (phones.length === 0 && !(kind === 'open' && of('address')))
    yield ['phones', 'problem.service_phone_missing'];
  if (!readPhones(of('discreet_phone')).every((one) => phonePattern.test(one)))
    yield ['discreet_phone', 'invalid.service_phone'];
  const [from, to] = [of('age_from'), of('age_to')].map((typed) =>
    typed === '' ? Number.NaN : Number(typed),
  );
  if (from! > to!) yield ['age_to', 'problem.service_ages'];
  for (const one of weekdays) {
    const line = of(`hours_${one}`);
    if (line !== '' && !readHours(one, line)) yield [`hours_${one}`, 'invalid.service_hours'];
  }
  for (const text of textKinds) {
    const found = textFault(of(`text_${text}`), kind ?? 'open');
    if (text === 'way' && of('text_way') !== '' && kind && kind !== 'open') {
      yield ['text_way', 'problem.service_way_of_closed_place'];
      continue;
    }
    if (found) yield [`text_${text}`, `invalid.service_text_${found}`];
  }
}

/** What a keeper types of a service. */
export const serviceForm = z
  .object({
    place: z.string('invalid.choice').max(80),
    new_area: optionalText(120),
    provider: text(120),
    need: choice(serviceNeeds),
    police_told: choice(policeCodes),
    documents: choice(documentCodes),
    'for_whom[]': choices(forWhomCodes),
    age_from: optionalWholeNumber(0, 120),
    age_to: optionalWholeNumber(0, 120),
    place_kind: choice(placeKinds),
    address: optionalText(160),
    phones: optionalText(100),
    'languages[]': choices(() => Object.keys(spokenLanguages)),
    interpreter: choice(interpreterCodes),
    cost: choice(costCodes),
    access: choice(accessCodes),
    step_free: choice(stepCodes),
    'always[]': tick,
    ...Object.fromEntries(weekdays.map((one) => [`hours_${one}`, optionalText(20)] as const)),
    ...Object.fromEntries(textKinds.map((kind) => [`text_${kind}`, optionalText(200)] as const)),
    told: choice(toldCodes),
    discreet_phone: optionalText(40),
    discreet_remark: optionalText(280),
  })
  // Beside their fields and all at once, also where another field is at fault.
  .superRefine(
    (form, issues) => {
      const of = (name: string) => String((form as Typed)[name] ?? '').trim();
      const fault = (path: string, message: string) =>
        issues.addIssue({ code: 'custom', path: [path], message });
      for (const [path, message] of faultsOf(of)) fault(path, message);
    },
    { when: ({ value }) => typeof value === 'object' && value !== null },
  )
  .transform((form): ServiceForm => {
    const of = (name: string) => String((form as Typed)[name] ?? '');
    const phones = readPhones(form.phones);
    const hours = weekdays.flatMap((one) => readHours(one, of(`hours_${one}`)) ?? []);
    const content = {
      provider: form.provider,
      need: form.need,
      placeKind: form.place_kind,
      address: form.address || null,
      phones,
      forWhom: form['for_whom[]'],
      ageFrom: form.age_from,
      ageTo: form.age_to,
      languages: form['languages[]'],
      interpreter: form.interpreter,
      documents: form.documents,
      cost: form.cost,
      access: form.access,
      stepFree: form.step_free,
      always: form['always[]'],
      hours,
      policeTold: form.police_told,
      texts: { way: of('text_way'), bring: of('text_bring'), happens: of('text_happens') },
    };
    const discreet = { told: form.told, phone: form.discreet_phone, remark: form.discreet_remark };
    return { place: form.place, newArea: form.new_area, content, discreet };
  });
export type ServiceForm = {
  /** An area's id, or the jurisdiction of a new one. */
  readonly place: string;
  readonly newArea: string;
  readonly content: Omit<ServiceContent, 'textLocale'>;
  readonly discreet: Discreet;
};

const oneOrNone = <const Value extends string>(values: readonly Value[]) =>
  choice(values)
    .or(z.literal('').transform(() => undefined))
    .optional();

/** What a worker looks for: codes alone. */
export const wishForm = z
  .object({
    need: oneOrNone(serviceNeeds),
    area: z.string('invalid.choice').regex(chosenArea, 'invalid.choice').or(z.literal('')).default(''),
    who: oneOrNone(forWhomCodes),
    language: oneOrNone(Object.keys(spokenLanguages)),
    papers: oneOrNone(paperCodes),
    open_now: tick,
  })
  .transform(({ open_now: openNow, area, ...wish }): Wish => ({ ...wish, area: area || undefined, openNow }));

/** A page that only asks once more. */
export const closeForm = z.object({});

export const verifyForm = withDates(
  ['agreed_on'],
  z.object({ agreed_on: day, version: z.coerce.number().int() }),
  { done: ['agreed_on'] },
);
export type VerifyForm = z.output<typeof verifyForm>;
