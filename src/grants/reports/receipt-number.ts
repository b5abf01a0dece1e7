/** The number of the receipt of a version that was sent: its page, its PDF and its email say the same. */
export const receiptNumber = (
  { agreementNumber, number }: { readonly agreementNumber: string; readonly number: number },
  submission: number,
): string => `${agreementNumber}-R${number}-${submission}`;
