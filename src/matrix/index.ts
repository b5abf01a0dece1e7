export { listWaitingTasks } from './cycles/list-waiting-tasks.ts';
export { placeName } from './cycles/places.ts';
export { cycleRoutes } from './cycles/routes.ts';
export { storeMatrixOfAction } from './definition/store-matrix-of-action.ts';
export { matrixRoutes } from './routes.ts';
