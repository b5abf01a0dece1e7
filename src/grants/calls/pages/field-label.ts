import type { Language } from '../../../platform/language/language.ts';
import { localeName } from '../../../platform/language/locales.ts';
import { wholeCall } from '../../eligibility/turnovers.ts';
import { callLanguages } from '../schema.ts';

/** What a field of a call's or a lot's form is called: `title-sq` is the title, in Albanian, `turnover_above-2` is that of lot 2, and `turnover_above-0` that of the whole call. */
export function fieldLabel(t: Language['t'], texts: string, name: string): string {
  const [field = '', ...rest] = name.replace('[]', '').split('-');
  const locale = (['en', ...callLanguages] as const).find((one) => one === rest.join('-'));
  const ofCall = rest.join('-') === String(wholeCall) ? '_of_call' : '';
  const label = t(`${texts}.${field}${ofCall}`, { lot: rest.join('-') });
  return locale ? `${label} – ${localeName(locale)}` : label;
}
