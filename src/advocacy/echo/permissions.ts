import { everyStaff, officers, permission } from '../../platform/permissions.ts';

export const echoPermissions = {
  list: permission('media_echo.list', everyStaff),
  record: permission('media_echo.record', officers),
  withdraw: permission<unknown>('media_echo.withdraw', officers),
};
export const seePublishedEcho = permission('media_echo.see_published', { anyone: true });
