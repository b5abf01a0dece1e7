/** How tasks and emails name an account: by its last four letters and figures. */
export function endingOf({ iban }: { readonly iban: string }): string {
  return iban.slice(-4);
}
