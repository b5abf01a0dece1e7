import { addMonths, dayIn } from '../../platform/dates.ts';
import { jurisdictionCodes, jurisdictionFacts } from '../../platform/language/jurisdictions.ts';
import type { Work } from '../../platform/work.ts';
import { zone } from '../../platform/zone.ts';
import { earliestDayOf } from '../earliest-day.ts';
import { getDefinition } from '../queries.ts';
import { listRatesOf } from './queries.ts';
import { countUses, knowsEveryUse, listUsedCurrencies } from './queries-uses.ts';
import {
  type Doubt,
  doubtsOf,
  proposedRatePercent,
  type Rate,
  type RateFault,
  type ReadRates,
  rateKey,
  readRates,
} from './rules.ts';
import type { RatesForm } from './schema.ts';

/** A rate of the lines beside what is loaded. */
export type WeighedRate = Rate & {
  readonly line: number;
  readonly standing: 'new' | 'known' | 'differs';
  /** The loaded rate that it differs from. */
  readonly loaded: string | null;
  readonly doubt: Doubt | null;
  /** It is loaded only when it is ticked: it looks wrong, or would correct another. */
  readonly asked: boolean;
  /** Why it stays as it is though it differs: the loaded one is used, or only the coordinator may know whether it is. */
  readonly blocked: 'used' | 'coordinator' | null;
};
export type WeighedRates = Pick<ReadRates, 'leftOut' | 'early' | 'needs'> & {
  readonly rates: readonly WeighedRate[];
  readonly faults: readonly RateFault[];
  /** From which change a rate is asked about, in percent. */
  readonly percent: number;
};

/** Reads rates and compares each with what is loaded and with the months around it. Stores nothing. */
export async function weighRates(
  work: Pick<Work, 'tx' | 'actionId' | 'now'>,
  form: Omit<RatesForm, 'source'>,
): Promise<WeighedRates> {
  const { tx, actionId, now } = work;
  const { action } = await getDefinition(tx, actionId);
  const percent = action.rateChangePercent ?? proposedRatePercent;
  const wanted = form.also && new Set([...form.also, ...(await currenciesOf(work))]);
  const first = await earliestDayOf(tx, actionId);
  const thisMonth = `${dayIn(zone, now).slice(0, 7)}-01`;
  const read = readRates(
    form.lines,
    { month: form.month ?? null, currency: form.currency ?? null },
    {
      takes: (currency) => currency !== action.currency && (wanted?.has(currency) ?? true),
      first: first && `${first.slice(0, 7)}-01`,
      last: addMonths(thisMonth, 1),
    },
  );
  const { leftOut, early, needs, faults } = read;
  const rates = await besideLoaded(work, read.rates, percent);
  return {
    leftOut: leftOut.filter((code) => code !== action.currency),
    early,
    needs,
    faults,
    rates,
    percent,
  };
}

/** The currencies that the Action uses, and those of its jurisdictions. */
export async function currenciesOf({ tx, actionId }: Pick<Work, 'tx' | 'actionId'>): Promise<string[]> {
  const local = jurisdictionCodes.map((code) => jurisdictionFacts(code).currency);
  return [...(await listUsedCurrencies(tx, actionId)), ...local];
}

async function besideLoaded(
  { tx }: Pick<Work, 'tx'>,
  typed: ReadRates['rates'],
  percent: number,
): Promise<WeighedRate[]> {
  const currencies = [...new Set(typed.map(({ currency }) => currency))];
  const all = await listRatesOf(tx, currencies);
  const loadedOf = new Map(all.map((rate) => [rateKey(rate), rate.rate]));
  const differing = typed.filter((rate) => differs(loadedOf.get(rateKey(rate)), rate));
  const uses = await countUses(tx, differing);
  const mayCorrect = differing.length === 0 || (await knowsEveryUse(tx));
  const doubts = new Map(
    currencies.map((currency) => {
      const ofIt = ({ currency: one }: Rate) => one === currency;
      return [currency, doubtsOf(typed.filter(ofIt), all.filter(ofIt), percent)] as const;
    }),
  );
  return typed.map((rate): WeighedRate => {
    const loaded = loadedOf.get(rateKey(rate));
    const standing = loaded === undefined ? 'new' : differs(loaded, rate) ? 'differs' : 'known';
    const doubt = standing === 'known' ? null : (doubts.get(rate.currency)?.get(rate.month) ?? null);
    const used = uses.get(rateKey(rate)) ?? 0;
    const blocked = standing !== 'differs' ? null : used > 0 ? 'used' : mayCorrect ? null : 'coordinator';
    return {
      ...{ ...rate, standing, doubt, blocked },
      loaded: standing === 'differs' ? loaded! : null,
      asked: !blocked && (standing === 'differs' || doubt !== null),
    };
  });
}

function differs(loaded: string | undefined, { rate }: Rate): boolean {
  return loaded !== undefined && Number(loaded) !== Number(rate);
}
