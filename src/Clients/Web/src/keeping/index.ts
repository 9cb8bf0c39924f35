/** What a device keeps between visits, and how it is used. */
export { checkHistory, keepNewest } from './history';
export { bundleIn } from './saved';
export { check } from './session';
export { type Kept, Store } from './store';
export { type Trust, readPasted } from './trust';
