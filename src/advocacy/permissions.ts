export { everyStaff, officers } from '../platform/permissions.ts';
