import type { LogKeys } from '../verifier/log/keylist';
import { type Policy, parsePolicy } from '../verifier/log/policy';
import { parseVerifierKey } from '../verifier/log/vkey';

/** A ledger that this device trusts, as it is kept: texts only. */
export interface Trust {
  readonly origin: string;
  readonly signing: readonly string[];
  readonly retired: readonly { readonly key: string; readonly size: string }[];
  /** A witness policy's text; empty when there is none. */
  readonly policy: string;
  /** Day on which the first of the keys came, as YYYY-MM-DD. */
  readonly since: string;
  /** Whether a person brought the keys; else they came with the first file. */
  readonly isPinned: boolean;
}

export function keysOf({ signing, retired }: Trust): LogKeys {
  return {
    signing: signing.flatMap((text) => parseVerifierKey(text) ?? []),
    retired: retired.flatMap(({ key, size }) => {
      const parsed = parseVerifierKey(key);
      return parsed === undefined ? [] : [{ key: parsed, size: BigInt(size) }];
    }),
  };
}

export function policyOf({ policy }: Trust): Policy | undefined {
  if (policy === '') return undefined;
  const read = parsePolicy(new TextEncoder().encode(policy));
  return 'line' in read ? undefined : read;
}

/** The ledgers that a pasted text names: verifier keys, one a line, or a policy. The number of a line that is neither, if there is one. */
export function readPasted(text: string, since: string): readonly Trust[] | { readonly line: number } {
  const lines = text.split('\n').map((line) => line.trim());
  const isPolicy = lines.some((line) => /^(log|quorum)\s/.test(line));
  const found = new Map<string, string[]>();
  if (isPolicy) {
    const policy = parsePolicy(new TextEncoder().encode(text));
    if ('line' in policy) return policy;
    for (const key of policy.logs) found.set(key.name, [...(found.get(key.name) ?? []), key.text]);
    if (found.size === 0) return { line: 0 };
  } else {
    for (const [at, line] of lines.entries()) {
      if (line === '') continue;
      const key = parseVerifierKey(line);
      if (key === undefined || key.type === 'cosignature') return { line: at + 1 };
      found.set(key.name, [...(found.get(key.name) ?? []), key.text]);
    }
  }
  return [...found].map(([origin, signing]) => ({ origin, signing, retired: [], policy: isPolicy ? text : '', since, isPinned: true }));
}
