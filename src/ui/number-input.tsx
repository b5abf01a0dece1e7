import type { FieldProps } from './field.tsx';
import { TextInput } from './text-input.tsx';

/** A whole number or a decimal one, typed as text: number fields lose what they do not understand. */
export function NumberInput({
  decimal = false,
  width = 5,
  ...props
}: FieldProps & { decimal?: boolean; width?: 2 | 3 | 4 | 5 | 10 | 20; suffix?: string }) {
  return (
    <TextInput {...props} width={width} inputmode={decimal ? 'decimal' : 'numeric'} spellcheck={false} />
  );
}
