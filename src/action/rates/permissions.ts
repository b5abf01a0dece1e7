import { all, permission } from '../../platform/permissions.ts';

export const loadRatesPermission = permission('rates.load', { programme_manager: all, finance_officer: all });
