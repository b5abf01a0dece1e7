import type { PropsWithChildren } from 'hono/jsx';
import { Button } from './button.tsx';
import { HiddenToken } from './form.tsx';

/** One press that acts (a `buttonRoute`): a form of a single button, with values to send along. */
export function ButtonForm({
  action,
  token,
  look = 'main',
  values = {},
  children,
}: PropsWithChildren<{
  action: string;
  token: string;
  look?: 'main' | 'secondary' | 'warning';
  values?: Readonly<Record<string, string>>;
}>) {
  return (
    <form action={action} method="post" class="m-button-form">
      <HiddenToken token={token} />
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button look={look}>{children}</Button>
    </form>
  );
}
