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

/** Whether each of some parts is one that the statement commits to (bundle.md, "entries"). */
export const fitsSome = (statement: Statement, parts: readonly SealedPart[]): boolean =>
  parts.every((part) => fitsDigest(part, statement.sealed.find(({ name }) => name === part.name)?.digest));

/** Whether these are all the parts that travel with a statement, in its order, each fit for its body (statement.md, section 4). */
export function fitsAll(statement: Statement, body: BodyName, parts: readonly SealedPart[]): boolean {
  const size = parts.reduce((sum, { name, salt, content }) => sum + ascii(name).length + salt.length + content.length, 0);
  return (
    size <= maximumTogether &&
    parts.length === statement.sealed.length &&
    parts.every((part, at) => part.name === statement.sealed[at]?.name && fitsDigest(part, statement.sealed[at]?.digest)) &&
    parts.every((part) => isContent(part, partsOf(body)[part.name] === 2))
  );
}

const fitsDigest = ({ name, salt, content }: SealedPart, digest: Uint8Array | undefined): boolean =>
  digest !== undefined && salt.length === 16 && same(sha256(join(salt, ascii(name), Uint8Array.of(0), content)), digest);

function isContent({ name, content }: SealedPart, isPersonal: boolean): boolean {
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
