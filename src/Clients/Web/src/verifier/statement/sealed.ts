import { ascii, join, same, utf8 } from '../bytes';
import { sha256 } from '../hashes';
import { decode } from '../wire/decode';
import type { SealedPart, Statement } from '../wire/messages.gen';
import { type BodyName, contents, partsOf } from './bodies';

const maximumTogether = 1_048_576;

/** Whether the statement commits to what its body has, in ascending order of name: each restricted part, and none that is not its own. */
export function commitsRightly(statement: Statement, body: BodyName): boolean {
  const expected = partsOf(body);
  const names = statement.sealed.map(({ name }) => name);
  return (
    statement.sealed.every(({ name, class: kind, digest }) => expected[name] === kind && digest.length === 32) &&
    names.every((name, at) => at === 0 || (names[at - 1] ?? '') < name) &&
    Object.entries(expected).every(([name, kind]) => kind === 2 || names.includes(name))
  );
}

/** Whether parts fit their commitments, in the statement's order. All of them must be there, unless some may be missing. */
export function fitsParts(statement: Statement, body: BodyName, parts: readonly SealedPart[], mayMiss: boolean): boolean {
  const size = parts.reduce((sum, { name, salt, content }) => sum + ascii(name).length + salt.length + content.length, 0);
  const places = parts.map((part) => statement.sealed.findIndex(({ name }) => name === part.name));
  return (
    size <= maximumTogether &&
    (mayMiss || parts.length === statement.sealed.length) &&
    places.every((place, at) => place >= 0 && (at === 0 || (places[at - 1] ?? 0) < place)) &&
    parts.every((part, at) => fits(part, statement.sealed[places[at] ?? -1]?.digest, partsOf(body)[part.name] === 2))
  );
}

function fits({ name, salt, content }: SealedPart, digest: Uint8Array | undefined, isPersonal: boolean): boolean {
  if (digest === undefined || salt.length !== 16) return false;
  if (!same(sha256(join(salt, ascii(name), Uint8Array.of(0), content)), digest)) return false;
  if (!isPersonal) {
    const message = contents[name];
    return message !== undefined && decode(message, content) !== undefined;
  }
  // The name of a collector, and of who gave consent; what an approval keeps of a person may be any bytes.
  return name !== 'collector' || isName(content);
}

function isName(content: Uint8Array): boolean {
  const text = utf8(content);
  return text !== undefined && content.length >= 1 && content.length <= 200 && !/\p{Cc}/u.test(text);
}
