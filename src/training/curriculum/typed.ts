import type { Module } from './queries.ts';

/** A module as the fields of its form. */
export function typedModule(module: Module): Record<string, string> {
  return {
    version: String(module.version),
    code: module.code,
    title: module.title,
    objectives: module.objectives,
    minutes: String(module.minutes),
    retired: module.retiredAt ? 'yes' : '',
  };
}
