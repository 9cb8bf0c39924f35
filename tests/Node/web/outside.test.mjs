// The browser's verifier against vectors that others made: C2SP notes, keys and policies, RFC 6962 proofs, Wycheproof signatures.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import {
  isConsistent, openNote, parseNote, parsePolicy, parseVerifierKey, rootOfInclusion, verifiesEcdsa, verifiesEd25519,
} from '../../../artifacts/verifier/verifier.mjs';

const vectors = join(process.env.TRACEABILITY_SHARED ?? join(import.meta.dirname, '../../../../shared'), 'vectors');
const skip = !existsSync(vectors) && 'outside vectors are not here (TRACEABILITY_SHARED)';
const read = (...path) => JSON.parse(readFileSync(join(vectors, ...path), 'utf8'));
const utf8 = (text) => new TextEncoder().encode(text);
const base64 = (text) => Uint8Array.from(Buffer.from(text ?? '', 'base64'));
const hex = (text) => Uint8Array.from(Buffer.from(text, 'hex'));
const digest = (bytes) => Uint8Array.from(createHash('sha256').update(bytes).digest());
const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;

/** Every case below a folder, of which most must fail. */
function below(kind) {
  const folder = join(vectors, 'rfc6962-merkle', kind);
  return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json')).map((name) => read('rfc6962-merkle', kind, name));
}

describe("others' vectors", { skip }, () => {
  test('inclusion: each path leads to the root, or is refused', () => {
    const cases = below('inclusion');
    for (const { leafIdx, treeSize, root, leafHash, proof, desc, wantErr } of cases) {
      const found = leafIdx < 0 || treeSize < 0 ? undefined : rootOfInclusion(base64(leafHash), BigInt(leafIdx), BigInt(treeSize), (proof ?? []).map(base64));
      assert.equal(found !== undefined && Buffer.from(found).equals(base64(root)), !wantErr, `${desc} ${leafIdx} of ${treeSize}`);
    }
    assert.ok(cases.length > 80);
  });

  test('consistency: each proof holds, or is refused', () => {
    const cases = below('consistency');
    for (const { size1, size2, root1, root2, proof, desc, wantErr } of cases) {
      const [older, newer] = [{ size: BigInt(size1), root: base64(root1) }, { size: BigInt(size2), root: base64(root2) }];
      assert.equal(isConsistent(older, newer, (proof ?? []).map(base64)), !wantErr, `${desc} ${size1} to ${size2}`);
    }
    assert.ok(cases.length > 80);
  });

  test('policies', () => {
    for (const { name, policy, expect } of read('tlog-policy', 'policies.json').cases) {
      // These come without a log line, which a file may do.
      assert.equal('line' in parsePolicy(utf8(policy)) ? 'error' : 'ok', expect, name);
    }
  });

  test('keys', () => {
    const { valid, invalid } = read('signed-note', 'vkeys.json');
    for (const key of valid) assert.ok(parseVerifierKey(key), key);
    for (const { vkey, key } of invalid) assert.equal(parseVerifierKey(vkey ?? key), undefined, vkey ?? key);
  });

  test('notes', () => {
    for (const { name, note, verifiers, expect } of read('signed-note', 'notes.json').filter((one) => one.verifiers?.every(parseVerifierKey))) {
      const parsed = parseNote(utf8(note));
      const isOpen = parsed !== undefined && openNote(parsed, verifiers.map(parseVerifierKey)).fault === undefined;
      assert.equal(isOpen, expect === 'ok', name);
    }
  });

  test('ES256K signatures: right ones with a low s only', () => {
    let asked = 0;
    for (const { publicKey, tests } of read('secp256k1', 'ecdsa_secp256k1_sha256_p1363_test.json').testGroups) {
      const point = hex(publicKey.uncompressed);
      const key = Uint8Array.from([2 + (point[64] & 1), ...point.subarray(1, 33)]);
      for (const { tcId, msg, sig, result } of tests) {
        const isLow = sig.length === 128 && BigInt(`0x${sig.slice(64)}`) <= order / 2n;
        assert.equal(verifiesEcdsa(hex(sig), digest(hex(msg)), key), result === 'valid' && isLow, `case ${tcId}`);
        asked++;
      }
    }
    assert.ok(asked > 200);
  });

  test('Ed25519 signatures', () => {
    for (const { publicKey, tests } of read('ed25519', 'ed25519_test.json').testGroups) {
      for (const { tcId, msg, sig, result } of tests) {
        assert.equal(verifiesEd25519(hex(sig), hex(msg), hex(publicKey.pk)), result === 'valid', `case ${tcId}`);
      }
    }
  });
});
