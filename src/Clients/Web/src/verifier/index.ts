/** The verifier: everything is computed from bytes that the caller has. It asks nobody. */
export { type Reader, type Result, verifyBundle } from './bundle/verify';
export { type Check, type CheckId, type CheckState, type Detail, type Verdict, checkIds } from './bundle/report';
export { verifiesEcdsa, verifiesEd25519 } from './curves';
export { parseBundle } from './bundle/file';
export { type Link, parseLink, parsePath } from './labels/link';
export { indexOfSerial, isOfBatch, isSerialText } from './labels/serial';
export { type Checkpoint, type LotStatus, openCheckpoint, openLotStatus } from './log/checkpoint';
export { openNote, parseNote } from './log/note';
export { type Policy, askPolicy, cosigners, parsePolicy } from './log/policy';
export { verifyReceipt } from './log/receipt';
export { type VerifierKey, parseVerifierKey } from './log/vkey';
export { isConsistent, rootOfInclusion } from './merkle';
export { verifyLeaf } from './statement/leaf';
export { fitsAll } from './statement/sealed';
export { verifyStatement } from './statement/statement';
export { type LogKeys, keysAt, parseKeyList, takeOver } from './log/keylist';
export { type ReadTile, continues, proofRanges, spell } from './log/tiles';
