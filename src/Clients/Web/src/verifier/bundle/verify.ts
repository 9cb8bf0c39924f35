import { ascii, hex } from '../bytes';
import { replay } from '../authority/replay';
import type { Authority } from '../authority/state';
import { type Chain, checkChain } from '../chain/chain';
import { checkClaim, checkCorrections, checkHarvests } from '../chain/claim';
import { nameOf } from '../chain/lots';
import type { Link } from '../labels/link';
import { type Checkpoint, type LotStatus, openCheckpoint, openLotStatus } from '../log/checkpoint';
import { parseNote } from '../log/note';
import { type Policy, askPolicy, cosigners, spellName } from '../log/policy';
import type { VerifierKey } from '../log/vkey';
import { type BundleFile, parseBundle } from './file';
import { checkInclusion, readEntries } from './entries';
import { checkCode, checkSerial } from './pack';
import { type Check, type CheckId, type Finding, type Verdict, fail, pass, unknown } from './report';

/** What the reader brings: keys that it pinned, a witness policy, the code on the pack in hand. */
export interface Reader {
  readonly keys?: readonly VerifierKey[];
  readonly policy?: Policy;
  readonly code?: Pick<Link, 'product' | 'lot' | 'serial'>;
}

/** What is known once all checks are told. */
export interface Result {
  readonly verdict: Verdict;
  readonly origin: string;
  readonly checkpoint?: Checkpoint;
  readonly status?: LotStatus;
}

/** Tells each check of a bundle as soon as it is known, then the verdict (bundle.md, section 3). */
export function* verifyBundle(bytes: Uint8Array, reader: Reader): Generator<Check, Result> {
  const checks: Check[] = [];
  const tell = (id: CheckId, finding: Finding): Check => {
    const check = { id, ...finding };
    checks.push(check);
    return check;
  };
  const needs = (ids: readonly CheckId[], run: () => Finding): Finding => {
    const stopped = ids.find((id) => checks.some((check) => check.id === id && check.state !== 'pass'));
    return stopped === undefined ? run() : unknown('needs', { check: stopped });
  };

  const file = parseBundle(bytes);
  yield tell('format', file === undefined ? fail('malformed') : pass({ count: String(file.bundle.entries.length) }));
  const isAnchored = (reader.keys?.length ?? 0) > 0;
  yield tell('keys', isAnchored ? pass({ count: String(reader.keys?.length) }) : unknown('unanchored'));
  if (file === undefined) {
    for (const id of dependent) yield tell(id, unknown('needs', { check: 'format' }));
    yield* limits(tell);
    return { verdict: 'broken', origin: '' };
  }

  const { bundle } = file;
  const keys = isAnchored ? (reader.keys ?? []) : file.keys;
  const checkpoint = openCheckpoint(ascii(bundle.checkpoint), keys, bundle.origin);
  const signed = checkpoint.value;
  yield tell('checkpoint', signed === undefined ? fail(`note-${checkpoint.fault}`) : pass({ origin: bundle.origin, size: String(signed.size) }));
  yield tell('witnesses', needs(['checkpoint'], () => checkWitnesses(bundle.checkpoint, reader.policy)));
  const read = readEntries(bundle);
  yield tell('entries', read.finding);
  yield tell('inclusion', needs(['checkpoint', 'entries'], () => checkInclusion(bundle, signed as Checkpoint)));

  const { entries } = read;
  const isRead = read.finding.state === 'pass';
  const told = isRead ? replay(entries) : undefined;
  yield tell('signers', needs(['entries'], () => told?.signers ?? fail('malformed')));
  yield tell('rights', needs(['entries'], () => told?.rights ?? fail('malformed')));
  const chain = isRead ? checkChain(entries, bundle) : undefined;
  yield tell('chain', needs(['entries'], () => chain?.finding ?? fail('malformed')));
  const status = openLotStatus(ascii(bundle.lot_status), keys, bundle.origin);
  yield tell('status', needs(['checkpoint'], () => checkStatus(status.value, status.fault, file, signed as Checkpoint)));

  // What follows is run only when these are there.
  const [known, of, word] = [told?.authority as Authority, chain as Chain, status.value as LotStatus];
  yield tell('corrections', needs(['chain', 'signers', 'status'], () => checkCorrections(entries, of, word, known.owner)));
  yield tell('harvests', needs(['chain', 'rights', 'signers', 'status'], () => checkHarvests(entries, known, of, word)));
  yield tell('claim', needs(['chain', 'status'], () => checkClaim(of, word)));
  if (bundle.serial !== undefined) yield tell('serial', needs(['chain', 'status'], () => checkSerial(bundle, entries, word)));
  if (reader.code !== undefined) yield tell('code', needs(['chain'], () => checkCode(bundle, entries, reader.code as Link)));
  yield* limits(tell);

  const isBroken = checks.some(({ state }) => state === 'fail');
  const verdict = isBroken ? 'broken' : isAnchored ? verdictOf(word, bundle.serial !== undefined) : 'unanchored';
  return { verdict, origin: bundle.origin, ...(signed && { checkpoint: signed }), ...(status.value && { status: status.value }) };
}

const dependent: readonly CheckId[] = [
  'checkpoint', 'witnesses', 'entries', 'inclusion', 'signers', 'rights', 'chain', 'status', 'corrections', 'harvests', 'claim',
];

/** What no file can tell: newer statements, copies of the pack, and whether this is what was packed. */
function* limits(tell: (id: CheckId, finding: Finding) => Check): Generator<Check, void> {
  for (const id of ['newer', 'copies', 'pack'] as const) yield tell(id, unknown('offline'));
}

function checkWitnesses(note: string, policy: Policy | undefined): Finding {
  const parsed = parseNote(ascii(note));
  if (policy === undefined || parsed === undefined) return unknown('no-policy');
  const answer = askPolicy(policy, parsed);
  const quorum = spellName(policy.quorum);
  const seen = (cosigners(policy, parsed) ?? []).map(spellName).join(', ') || '–';
  return answer === 'met' ? pass({ quorum, seen }) : fail(answer === 'spoilt' ? 'witness-wrong' : 'quorum-missing', { quorum });
}

function checkStatus(status: LotStatus | undefined, fault: string | undefined, file: BundleFile, checkpoint: Checkpoint): Finding {
  if (status === undefined) return fail(`note-${fault}`);
  const lot = nameOf({ statement_id: file.lot.id, output_index: file.lot.output });
  if (status.lot !== lot) return fail('status-of-another-lot');
  if (status.size !== checkpoint.size) return fail('status-of-another-size', { size: String(status.size) });
  return pass(status.isCertified ? { lot: hex(file.lot.id).slice(0, 12) } : { reasons: status.reasons.join(', ') });
}

function verdictOf(status: LotStatus, isOfPack: boolean): Verdict {
  if (status.reasons.includes('LOT_RECALLED')) return 'recalled';
  if (isOfPack && status.label !== undefined && status.label.state !== 'live') return status.label.state;
  return status.isCertified ? 'genuine' : 'withheld';
}
