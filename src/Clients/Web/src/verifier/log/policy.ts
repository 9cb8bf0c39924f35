import { openNote, type Note } from './note';
import { type VerifierKey, asWitness, parseVerifierKey } from './vkey';
import { same, utf8 } from '../bytes';

const maximumBytes = 65_536;
const most = 64;

interface Group {
  readonly needed: number;
  readonly members: readonly string[];
}

/** A witness policy (policy.md): whose word it takes to believe a checkpoint. */
export interface Policy {
  readonly logs: readonly VerifierKey[];
  readonly witnesses: ReadonlyMap<string, VerifierKey>;
  readonly groups: ReadonlyMap<string, Group>;
  /** Name of a witness or group; "none" asks for nobody. */
  readonly quorum: string;
}

export interface PolicyFault {
  /** Line of the file, from 1; 0 for the file as a whole. */
  readonly line: number;
}

/** Reads a policy. A name is its bytes, so the file is read byte for character; keys are ASCII or refused by their own format. */
export function parsePolicy(bytes: Uint8Array): Policy | PolicyFault {
  if (bytes.length > maximumBytes || bytes.some((byte) => (byte < 0x20 && byte !== 9 && byte !== 10) || byte === 0x7f)) return { line: 0 };
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  const reader = new PolicyReader();
  for (const [at, line] of text.split('\n').entries()) {
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    const comment = words.findIndex((word) => word.startsWith('#'));
    const said = comment < 0 ? words : words.slice(0, comment);
    if (said.length > 0 && !reader.take(said)) return { line: at + 1 };
  }
  return reader.quorum === undefined ? { line: 0 } : { ...reader, quorum: reader.quorum };
}

class PolicyReader {
  readonly logs: VerifierKey[] = [];
  readonly witnesses = new Map<string, VerifierKey>();
  readonly groups = new Map<string, Group>();
  quorum: string | undefined;
  readonly #used = new Set<string>();

  take([word, ...rest]: readonly string[]): boolean {
    if (word === 'log') return this.#log(rest);
    if (word === 'witness') return this.#witness(rest);
    if (word === 'group') return this.#group(rest);
    return word === 'quorum' && this.#quorum(rest);
  }

  #log(words: readonly string[]): boolean {
    const key = keyOf(words[0]);
    if (words.length > 2 || key === undefined || key.type === 'cosignature' || this.logs.length === most) return false;
    if (this.logs.some((other) => same(other.key, key.key))) return false;
    this.logs.push(key);
    return true;
  }

  #witness([name, text, ...rest]: readonly string[]): boolean {
    const key = keyOf(text);
    const witness = key === undefined ? undefined : asWitness(key);
    if (name === undefined || witness === undefined || rest.length > 1 || !this.#isFree(name) || this.witnesses.size === most) return false;
    this.witnesses.set(name, witness);
    return true;
  }

  #group([name, count, ...members]: readonly string[]): boolean {
    if (name === undefined || count === undefined || members.length === 0 || !this.#isFree(name) || this.groups.size === most) return false;
    for (const member of members) {
      if (!this.#isDefined(member) || this.#used.has(member)) return false;
      this.#used.add(member);
    }
    const needed = count === 'any' ? 1 : count === 'all' ? members.length : /^[1-9][0-9]?$/.test(count) ? Number(count) : 0;
    if (needed < 1 || needed > members.length) return false;
    this.groups.set(name, { needed, members });
    return true;
  }

  #quorum([name, ...rest]: readonly string[]): boolean {
    if (name === undefined || rest.length > 0 || this.quorum !== undefined || !(name === 'none' || this.#isDefined(name))) return false;
    this.quorum = name;
    return true;
  }

  #isDefined(name: string): boolean {
    return this.witnesses.has(name) || this.groups.has(name);
  }

  #isFree(name: string): boolean {
    return !['none', 'any', 'all'].includes(name) && !this.#isDefined(name);
  }
}

// Keys are UTF-8, names of the file are bytes.
function keyOf(word: string | undefined): VerifierKey | undefined {
  if (word === undefined) return undefined;
  try {
    return parseVerifierKey(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(word, (c) => c.charCodeAt(0))));
  } catch {
    return undefined;
  }
}

/** How a note stands to a policy: met, not met, or spoilt by a wrong line of a known witness. */
export function askPolicy(policy: Policy, note: Note): 'met' | 'not-met' | 'spoilt' {
  const seen = cosigners(policy, note);
  if (seen === undefined) return 'spoilt';
  const vouches = (name: string): boolean => {
    const group = policy.groups.get(name);
    return group === undefined ? seen.includes(name) : group.members.filter(vouches).length >= group.needed;
  };
  return policy.quorum === 'none' || vouches(policy.quorum) ? 'met' : 'not-met';
}

/** Names of the witnesses of a policy that signed a note; undefined when the line of one is wrong. */
export function cosigners(policy: Policy, note: Note): readonly string[] | undefined {
  const voices: [string, VerifierKey][] = [];
  for (const [name, key] of policy.witnesses) {
    // A public key under two names has one voice, under the first.
    if (!voices.some(([, other]) => same(other.key, key.key))) voices.push([name, key]);
  }
  const opened = openNote(note, [...new Map([...policy.witnesses.values()].map((key) => [`${key.name} ${key.hash}`, key])).values()]);
  if (opened.fault !== undefined && opened.fault !== 'unverified') return undefined;
  const signers = opened.value?.signers ?? [];
  return voices.filter(([, key]) => signers.some((signer) => signer.name === key.name && signer.hash === key.hash)).map(([name]) => name);
}

/** A name of a policy for people: names are read byte for character. */
export const spellName = (name: string): string => utf8(Uint8Array.from(name, (character) => character.charCodeAt(0))) ?? name;
