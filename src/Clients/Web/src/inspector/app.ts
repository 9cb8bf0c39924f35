import type { Store } from '../keeping/store';
import type { Words } from '../words/index';

/** What every section of the app has at hand. */
export interface App {
  readonly words: Words;
  readonly store: Store;
  /** Draws the sections anew that show what the device keeps. */
  readonly changed: () => void;
}
