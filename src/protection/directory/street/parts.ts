import { type ServiceNeed, serviceNeeds } from '../../../action/index.ts';
import type { PublicService } from '../rules.ts';

/** So many services are on one page at most: it stays within 30 KB. */
export const mostOnPage = 60;

/** Whether an area has a page for each need instead of one page. */
export const isSplit = (services: readonly PublicService[]): boolean => services.length > mostOnPage;

export type Part = {
  readonly need: ServiceNeed;
  readonly services: readonly PublicService[];
  readonly part: number;
  readonly parts: number;
};

/** A page of one need of an area, as its address names it; undefined where there is none. Pages lead there where the area is split. */
export function partOf(services: readonly PublicService[], need: string, part: string): Part | undefined {
  const known = serviceNeeds.find((one) => one === need);
  if (!known || !/^[1-9]\d{0,3}$/.test(part)) return undefined;
  const those = services.filter((one) => one.need === known);
  const number = Number(part);
  const shown = those.slice((number - 1) * mostOnPage, number * mostOnPage);
  if (shown.length === 0) return undefined;
  return { need: known, services: shown, part: number, parts: Math.ceil(those.length / mostOnPage) };
}
