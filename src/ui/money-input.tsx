import type { Currency } from '../platform/money.ts';
import type { FieldProps } from './field.tsx';
import { TextInput } from './text-input.tsx';

/** An amount as people write it (`parseAmount` reads it), its currency's code before it. */
export function MoneyInput({ currency, ...props }: FieldProps & { currency: Currency }) {
  return <TextInput {...props} prefix={currency} width={10} inputmode="decimal" spellcheck={false} />;
}
