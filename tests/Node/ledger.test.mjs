// What a stranger can do with the .proto files and docs/formats alone: sign, append, read back, and check every answer.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import grpc from '@grpc/grpc-js';
import { equalBytes } from './lib/bytes.mjs';
import { connect, decode, encode, errorInfo } from './lib/contract.mjs';
import { leafHash, rootOfInclusion, rootsOfConsistency, treeRoot } from './lib/hashing.mjs';
import { openCheckpoint, openProof, verifierKey } from './lib/note.mjs';
import { startService } from './lib/service.mjs';
import { highS, newKey, signBytes, signStatement, statementId } from './lib/signing.mjs';
import { callerToken } from './lib/token.mjs';

const origin = 'ledger.example/node-tests';
const owner = newKey();
let service, ledger, keys, now, genesis, genesisReceipt;

const append = async (signed) => (await ledger.Append({ statement: signed })).receipt;

/** A party that the scheme owner registers; each call is another one. */
function party(name, changes = {}) {
  const body = { name, country: 'VN', roles: ['PARTY_ROLE_CERTIFICATION_BODY'], key: newKey().introduction };
  return { origin, issuer: genesis.id, occurred_at_ms: ++now, party: body, ...changes };
}

/** The entry behind a receipt, checked from the leaf up to both signatures; gives the decoded leaf and the checkpoint. */
async function checkReceipt(receipt, id) {
  assert.ok(equalBytes(receipt.statement_id, id), 'the receipt is of the statement');
  const entry = await ledger.GetEntry({ statement_id: id });
  const proof = openProof(receipt.proof);
  const checkpoint = openCheckpoint(proof.checkpoint, keys);
  const root = rootOfInclusion(leafHash(entry.leaf), proof.index, checkpoint.size, proof.path);
  assert.ok(root && equalBytes(root, checkpoint.root), 'the path leads from the leaf to the signed root');
  assert.equal(proof.index, receipt.index);
  assert.equal(entry.index, receipt.index);
  assert.equal(checkpoint.origin, origin);
  const leaf = decode('LogEntry', entry.leaf);
  assert.equal(leaf.recorded_at_ms, receipt.recorded_at_ms);
  assert.ok(equalBytes(statementId(leaf.statement), id), 'the leaf holds the bytes that were signed');
  return { leaf, checkpoint, proof };
}

/** Appends what must be refused, and gives the reason. Nothing of it may be in the log. */
async function refusal(signed) {
  const before = await ledger.GetCheckpoint({});
  const error = await ledger.Append({ statement: signed }).then(() => assert.fail('it was taken'), (thrown) => thrown);
  const info = errorInfo(error);
  assert.equal(info.domain, 'traceability');
  assert.equal(info.code, error.code);
  assert.match(info.message, /^[A-Z].*\.$/s, 'a plain sentence');
  assert.equal((await ledger.GetCheckpoint({})).checkpoint, before.checkpoint, 'nothing was written');
  return info;
}

before(async () => {
  service = await startService(origin);
  ledger = connect('LedgerService', service.grpc, () => genesisReceipt && callerToken(owner, origin, genesis.id));
  now = Date.now() - 60_000;
  genesis = signStatement(
    { origin, occurred_at_ms: now, genesis: { scheme: 'Example scheme', scheme_owner: 'Example owner', key: owner.introduction } },
    owner,
  );
  genesisReceipt = await append(genesis.signed);
  keys = (await ledger.GetCheckpoint({})).verifier_keys.map(verifierKey);
});

after(async () => {
  ledger?.close();
  await service?.stop();
});

describe('a stranger with the .proto files', () => {
  test('finds an Ed25519 and a secp256k1 verifier key, both named by the origin', () => {
    assert.deepEqual(keys.map(({ type }) => type), ['ed25519', 'secp256k1']);
    assert.deepEqual(keys.map(({ name }) => name), [origin, origin]);
  });

  test('appends genesis as entry 0 and checks its receipt', async () => {
    const { leaf, checkpoint } = await checkReceipt(genesisReceipt, genesis.id);
    assert.equal(checkpoint.size, 1);
    assert.equal(checkpoint.lines, 2);
    assert.ok(equalBytes(leaf.statement, genesis.signed.statement));
    assert.ok(equalBytes(leaf.signatures[0].value, genesis.signed.signatures[0].value));
  });

  test('appends a party and checks leaf, path and both signatures', async () => {
    const seen = openCheckpoint((await ledger.GetCheckpoint({})).checkpoint, keys);
    const { id, signed } = signStatement(party('Example body', { seen: { size: seen.size, root: seen.root } }), owner);
    const receipt = await append(signed);
    const { checkpoint, proof } = await checkReceipt(receipt, id);
    assert.ok(proof.path.length > 0);
    assert.ok(checkpoint.size > receipt.index);
    assert.ok(receipt.recorded_at_ms >= genesisReceipt.recorded_at_ms);
    const byIndex = await ledger.GetEntry({ index: receipt.index });
    assert.ok(equalBytes(byIndex.statement_id, id));
  });

  test('checks the receipt of each of twenty statements sent at once, and that the tree only grew', async () => {
    const older = openCheckpoint((await ledger.GetCheckpoint({})).checkpoint, keys);
    const statements = Array.from({ length: 20 }, (_, number) => signStatement(party(`Example body ${number}`), owner));
    const receipts = await Promise.all(statements.map(({ signed }) => append(signed)));
    for (const [place, receipt] of receipts.entries()) await checkReceipt(receipt, statements[place].id);
    assert.equal(new Set(receipts.map(({ index }) => index)).size, 20);

    const answer = await ledger.GetConsistencyProof({ old_size: older.size });
    const newer = openCheckpoint(answer.checkpoint, keys);
    assert.equal(newer.size, older.size + 20);
    const roots = rootsOfConsistency(older.size, newer.size, older.root, answer.hashes);
    assert.ok(roots && equalBytes(roots.older, older.root) && equalBytes(roots.newer, newer.root));
  });

  test('gets the first receipt again for the same statement', async () => {
    const again = await append(genesis.signed);
    assert.deepEqual(again, genesisReceipt);
    assert.deepEqual((await ledger.GetReceipt({ statement_id: genesis.id })).receipt, genesisReceipt);
  });

  test('gets the first receipt again for the same statement signed anew', async () => {
    const { id, signed } = signStatement(party('Example body, twice'), owner);
    const first = await append(signed);
    const others = { ...signed, signatures: [{ public_key: owner.publicKey, value: owner.sign(id) }] };
    assert.deepEqual(await append(others), first);
  });
});

describe('a stream of statements', () => {
  const answers = (signed) =>
    new Promise((resolve, reject) => {
      const results = [];
      const stream = ledger.AppendBatch();
      stream.on('data', (answer) => results.push(answer)).on('error', reject).on('end', () => resolve(results));
      for (const statement of signed) stream.write({ statement });
      stream.end();
    });

  test('is answered in its order, and goes on after a refusal', async () => {
    const [first, last] = [signStatement(party('Streamed first'), owner), signStatement(party('Streamed last'), owner)];
    const bad = signStatement(party('Streamed badly'), newKey());
    const results = await answers([first.signed, bad.signed, last.signed, genesis.signed]);
    assert.deepEqual(results.map(({ sequence }) => sequence), [0, 1, 2, 3]);
    assert.deepEqual(results.map(({ result }) => result), ['receipt', 'refusal', 'receipt', 'receipt']);
    await checkReceipt(results[0].receipt, first.id);
    await checkReceipt(results[2].receipt, last.id);
    assert.equal(results[1].refusal.code, 'KEY_UNKNOWN');
    assert.equal(results[1].refusal.status_code, grpc.status.UNAUTHENTICATED);
    assert.deepEqual(results[3].receipt, genesisReceipt);
  });

  test('of entries can be followed from an index, and hashes to the newest root', async () => {
    const entries = [];
    let checkpoint;
    const stream = ledger.WatchEntries({ from_index: 0, follow: false });
    for await (const event of stream) event.event === 'entry' ? entries.push(event.entry) : (checkpoint = event.checkpoint);
    const { size, root } = openCheckpoint(checkpoint, keys);
    assert.deepEqual(entries.map(({ index }) => index), Array.from({ length: size }, (_, index) => index));
    assert.ok(equalBytes(treeRoot(entries.map(({ leaf }) => leafHash(leaf))), root));
  });
});

describe('the ledger refuses, with a reason, and writes nothing', () => {
  test('a signature with a high s', async () => {
    const { signed } = signStatement(party('High s'), owner);
    signed.signatures[0].value = highS(signed.signatures[0].value);
    assert.equal((await refusal(signed)).reason, 'SIGNATURE_HIGH_S');
  });

  test('a field that the contract does not have', async () => {
    const bytes = encode('Statement', { format_version: 1, ...party('Unknown field') });
    // Field 999, varint 1, after all the others.
    const { signed } = signBytes(Uint8Array.from([...bytes, 0xb8, 0x3e, 0x01]), owner);
    assert.equal((await refusal(signed)).reason, 'UNKNOWN_FIELDS');
  });

  test('the same message in another encoding', async () => {
    const bytes = encode('Statement', { format_version: 1, ...party('Another encoding') });
    // format_version 1 as a varint of two bytes.
    const { signed } = signBytes(Uint8Array.from([bytes[0], 0x81, 0x00, ...bytes.slice(2)]), owner);
    assert.equal((await refusal(signed)).reason, 'NOT_CANONICAL');
  });

  test('a signature by another key than it names', async () => {
    const { id, signed } = signStatement(party('Wrong signature'), owner);
    signed.signatures[0].value = newKey().sign(id);
    assert.equal((await refusal(signed)).reason, 'SIGNATURE_WRONG');
  });

  test('a key that the ledger does not know', async () => {
    assert.equal((await refusal(signStatement(party('Unknown key'), newKey()).signed)).reason, 'KEY_UNKNOWN');
  });

  test('a statement for another ledger', async () => {
    const { signed } = signStatement(party('Elsewhere', { origin: 'ledger.example/elsewhere' }), owner);
    assert.equal((await refusal(signed)).reason, 'WRONG_ORIGIN');
  });

  test('bytes that are no message', async () => {
    assert.equal((await refusal(signBytes(Uint8Array.of(0xff, 0xff), owner).signed)).reason, 'MALFORMED');
  });

  test('a statement over 60 KiB', async () => {
    const { signed } = signStatement(party('Large', { party: { name: 'x'.repeat(61_440), country: 'VN' } }), owner);
    assert.equal((await refusal(signed)).reason, 'STATEMENT_TOO_LARGE');
  });

  test('a second genesis', async () => {
    const other = newKey();
    const body = { scheme: 'Other scheme', scheme_owner: 'Other owner', key: other.introduction };
    const { signed } = signStatement({ origin, occurred_at_ms: ++now, genesis: body }, other);
    assert.equal((await refusal(signed)).reason, 'LEDGER_ALREADY_BEGUN');
  });

  test('and stays up', async () => {
    const { id, signed } = signStatement(party('After all that'), owner);
    await checkReceipt(await append(signed), id);
  });
});

describe('who may read what', () => {
  /** What one call with this token, or none, fails with. */
  const faultOf = async (token) => {
    const other = connect('LedgerService', service.grpc, () => token);
    const error = await other.GetEntry({ index: 0 }).then(() => assert.fail('it was answered'), (thrown) => thrown);
    other.close();
    return [error.code, errorInfo(error).reason];
  };

  test('an entry is not shown to whoever proves nothing', async () => {
    assert.deepEqual(await faultOf(null), [grpc.status.PERMISSION_DENIED, 'READ_NOT_ALLOWED']);
  });

  test('a token of a key that no party has, or for another ledger, proves nothing', async () => {
    for (const token of [callerToken(newKey(), origin, genesis.id), callerToken(owner, `${origin}/2`, genesis.id)]) {
      assert.deepEqual(await faultOf(token), [grpc.status.UNAUTHENTICATED, 'CALLER_TOKEN_INVALID']);
    }
  });
});

describe('listings in a stream', () => {
  test('come back in order, one answer each, while more are sent', async () => {
    const listings = connect('ListingService', service.grpc);
    const call = listings.VerifyListings();
    const answers = [];
    const ended = new Promise((resolve, reject) => {
      call.on('data', (message) => answers.push(...message.answers));
      call.on('end', resolve);
      call.on('error', reject);
    });
    for (let message = 0; message < 30; message++) {
      const rows = Array.from({ length: 17 }, (_, place) => message * 17 + place);
      call.write({
        listings: rows.map((row) =>
          row % 5 === 0 ? { listing_id: 'x'.repeat(200) } : { listing_id: `${row}`, text: row % 2 ? 'FairWild certified tea' : 'teapot' },
        ),
      });
    }
    call.end();
    await ended;
    listings.close();
    assert.deepEqual(answers.map(({ row }) => row), Array.from({ length: 510 }, (_, row) => row));
    for (const { row, listing_id, verdict, log_size } of answers) {
      const expected = row % 5 === 0 ? 'UNREADABLE' : row % 2 ? 'UNPROVEN' : 'NOTHING_CLAIMED';
      assert.deepEqual([listing_id, verdict], [row % 5 === 0 ? '' : `${row}`, `LISTING_VERDICT_${expected}`]);
      assert.ok(log_size > 0);
    }
  });
});

describe('these checks would notice', () => {
  const sound = async () => {
    const entry = await ledger.GetEntry({ index: 1 });
    const proof = openProof((await ledger.GetReceipt({ statement_id: entry.statement_id })).receipt.proof);
    return { entry, proof, checkpoint: openCheckpoint(proof.checkpoint, keys) };
  };

  test('a changed leaf, a changed path and a changed index', async () => {
    const { entry, proof, checkpoint } = await sound();
    const leads = (leaf, index, path) => {
      const root = rootOfInclusion(leafHash(leaf), index, checkpoint.size, path);
      return root !== null && equalBytes(root, checkpoint.root);
    };
    const bent = (bytes) => Uint8Array.from(bytes, (byte, place) => (place === 5 ? byte ^ 1 : byte));
    assert.ok(leads(entry.leaf, proof.index, proof.path));
    assert.ok(!leads(bent(entry.leaf), proof.index, proof.path));
    assert.ok(!leads(entry.leaf, proof.index, [bent(proof.path[0]), ...proof.path.slice(1)]));
    assert.ok(!leads(entry.leaf, proof.index - 1, proof.path));
    assert.ok(!leads(entry.leaf, proof.index, [...proof.path, proof.path[0]]));
  });

  test('a changed checkpoint, under either signature alone', async () => {
    const { proof, checkpoint } = await sound();
    const forged = proof.checkpoint.replace(`\n${checkpoint.size}\n`, `\n${checkpoint.size + 1}\n`);
    for (const key of keys) assert.throws(() => openCheckpoint(forged, [key]), /signature .* is wrong/);
  });

  test('a missing signature line', async () => {
    const { proof } = await sound();
    const lines = proof.checkpoint.split('\n');
    const one = [...lines.slice(0, -2), ''].join('\n');
    assert.throws(() => openCheckpoint(one, keys), /no secp256k1 signature line/);
  });
});
