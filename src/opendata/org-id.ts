/**
 * The org-id.guide identifier of an organisation, where the register it stands in is listed there: of the six jurisdictions' registers of
 * associations only Serbia's is (RS-APR). For every other one there is none, and a made-up prefix is worse than no identifier.
 */
export function listedIdentifier(organisation: {
  readonly jurisdiction: string | null;
  readonly registerName: string | null;
  readonly registrationNumber: string | null;
}): string | undefined {
  const { jurisdiction, registerName, registrationNumber } = organisation;
  const number = registrationNumber?.trim() ?? '';
  const isBusinessRegister = /\bAPR\b|Business Registers|privredne registre|привредне регистре/iu.test(
    registerName ?? '',
  );
  return jurisdiction === 'RS' && isBusinessRegister && /^\d{8}$/.test(number)
    ? `RS-APR-${number}`
    : undefined;
}
