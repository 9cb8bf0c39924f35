import { ascii } from '../verifier/bytes';
import { parseBundle } from '../verifier/bundle/file';
import { type Check, type CheckId, pass } from '../verifier/bundle/report';
import { type Reader, type Result, verifyBundle } from '../verifier/bundle/verify';
import type { Link } from '../verifier/labels/link';
import { openCheckpoint } from '../verifier/log/checkpoint';
import { keysAt, takeOver } from '../verifier/log/keylist';
import type { ReadTile } from '../verifier/log/tiles';
import { checkHistory, keepNewest } from './history';
import type { Store } from './store';
import { type Trust, keysOf, policyOf } from './trust';

export interface Setting {
  readonly store: Store;
  /** Reads what the ledger of this host publishes. */
  readonly read: ReadTile;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly code?: Pick<Link, 'product' | 'lot' | 'serial'>;
  /** Lets the page be painted between two checks. */
  readonly pause: () => Promise<void>;
}

/** Checks a file with what the device keeps, tells each check, and keeps what was learnt from a sound one. */
export async function check(bytes: Uint8Array, setting: Setting, told: (check: Check) => void): Promise<Result> {
  const { store, today, code } = setting;
  const trust = await trustFor(bytes, setting);
  const reader = readerOf(trust, bytes, code);
  const run = verifyBundle(bytes, reader);
  const states = new Map<CheckId, Check['state']>();
  let step = run.next();
  while (!step.done) {
    const since = trust?.since;
    const isKeys = step.value.id === 'keys' && step.value.state === 'pass' && since !== undefined;
    const one: Check = isKeys ? { id: 'keys', ...pass({ ...step.value.detail.values, since }) } : step.value;
    states.set(one.id, one.state);
    told(one);
    await setting.pause();
    step = run.next();
  }
  const result = step.value;
  const { checkpoint } = result;
  if (checkpoint === undefined) return result;
  const history = await checkHistory(checkpoint, store, setting.read);
  told({ id: 'history', ...history });
  if (history.state === 'fail') return { ...result, verdict: 'broken' };
  if (result.verdict === 'broken') return result;
  if (trust === undefined) {
    const keys = parseBundle(bytes)?.keys ?? [];
    store.trust({ origin: result.origin, signing: keys.map(({ text }) => text), retired: [], policy: '', since: today, isPinned: false });
  }
  // What another host publishes cannot show that a checkpoint continues the kept one: that one stays.
  if (history.state === 'pass' || store.keptOf(checkpoint.origin) === undefined) keepNewest(checkpoint, store, today);
  return result;
}

function readerOf(trust: Trust | undefined, bytes: Uint8Array, code: Setting['code']): Reader {
  const policy = trust === undefined ? undefined : policyOf(trust);
  const keys = trust === undefined ? [] : keysAt(keysOf(trust), sizeIn(bytes));
  return { keys, ...(policy && { policy }), ...(code && { code }) };
}

/** What the device trusts of the ledger that a file names, after a change of the ledger's keys that it can follow. */
async function trustFor(bytes: Uint8Array, { store, read }: Setting): Promise<Trust | undefined> {
  const file = parseBundle(bytes);
  const trust = file === undefined ? undefined : store.trustOf(file.bundle.origin);
  if (file === undefined || trust === undefined) return trust;
  const keys = keysOf(trust);
  const opened = openCheckpoint(ascii(file.bundle.checkpoint), keysAt(keys, sizeIn(bytes)), file.bundle.origin);
  if (opened.fault !== 'unverified') return trust;
  const list = await read('log-keys');
  const taken = list === undefined ? undefined : takeOver(keys, list);
  if (taken === undefined) return trust;
  const followed: Trust = {
    ...trust,
    signing: taken.signing.map(({ text }) => text),
    retired: taken.retired.map(({ key, size }) => ({ key: key.text, size: String(size) })),
  };
  store.trust(followed);
  return followed;
}

/** Size in the checkpoint's text, not verified yet: it only chooses which retired keys may be asked. */
function sizeIn(bytes: Uint8Array): bigint {
  const [, size] = parseBundle(bytes)?.bundle.checkpoint.split('\n') ?? [];
  return /^[0-9]{1,20}$/.test(size ?? '') ? BigInt(size ?? '0') : 0n;
}
